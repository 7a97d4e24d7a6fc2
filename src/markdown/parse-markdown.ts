import type { Nodes, Parents, Root } from 'mdast';
import type { Span } from '../text/span.js';
import type { MarkdownEngine } from './engine.js';
import { type EngineLimits, findCostlyLines, findHazards, type ParseProblem } from './hazards.js';
import { type MaskedText, maskSpans, mergeSpans } from './mask.js';
import { spanOfNode } from './node-span.js';
import { repairPositions } from './repair-positions.js';
import { restoreMasked } from './restore-masked.js';

/** What is known about a text before it is read as Markdown. */
export interface ParseOptions {
  /** UTF-16 offset at which the body begins: what stands before it is front matter. Default 0. */
  readonly bodyStart?: number;
  /**
   * Template tags and math, sorted: the engine must not look into them. They stay in the values
   * of the tree's nodes as they were written.
   */
  readonly opaque?: readonly OpaqueSpan[];
}

/** A stretch of the body that is not Markdown. */
export interface OpaqueSpan extends Span {
  readonly kind: 'template' | 'math';
}

/** A text read as Markdown. Offsets and lines of all nodes are those of the whole file. */
export interface ParsedMarkdown {
  readonly root: Root;
  /** The text as read: NUL and lone surrogates replaced by U+FFFD, else the text given. */
  readonly text: string;
  readonly opaque: readonly OpaqueSpan[];
  /** What was left out of the tree because it would have taken too long or too deep a stack. */
  readonly problems: readonly ParseProblem[];
}

// Deeper than any reader could follow, and shallow enough for a recursive visitor.
const deepestLevel = 300;

/** Read the body of a post. Never throws; what cannot be read is named in `problems`. */
export function parseMarkdown(
  text: string,
  engine: MarkdownEngine,
  options: ParseOptions = {},
): ParsedMarkdown {
  const bodyStart = options.bodyStart ?? 0;
  const opaque = options.opaque ?? [];
  const readable = isReadable(text) ? text : text.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
  if (isTooLarge(text, engine.limits))
    return unread(readable, { kind: 'too-large', span: { start: bodyStart, end: text.length } });
  const body = blank(readable, bodyStart);
  try {
    const { masked, problems: left } = withoutHazards(body, opaque, engine.limits);
    const root = engine.toTree(masked.text);
    const problems = [...left, ...finish(root, readable, masked)];
    return { root, text: readable, opaque, problems };
  } catch {
    return unread(readable, {
      kind: 'engine-failed',
      span: { start: bodyStart, end: text.length },
    });
  }
}

/** The text as the engine gets it, and what was left out of it. */
function withoutHazards(
  body: string,
  opaque: readonly Span[],
  limits: EngineLimits,
): { readonly masked: MaskedText; readonly problems: readonly ParseProblem[] } {
  const hazards = findHazards(body, limits);
  const spans = mergeSpans<Span>(opaque, hazards.spans);
  const masked = maskSpans(body, spans);
  // What fills a span is not ASCII, and that makes long lines costly.
  const costly = spans.length === 0 ? [] : findCostlyLines(masked.text, limits);
  if (costly.length === 0) return { masked, problems: hazards.problems };
  const problems = costly.map(({ start }): ParseProblem => crowdedAt(start));
  return {
    masked: maskSpans(body, mergeSpans<Span>(costly, spans)),
    problems: [...hazards.problems, ...problems],
  };
}

function crowdedAt(start: number): ParseProblem {
  return { kind: 'delimiters', span: { start, end: start } };
}

function isReadable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function isTooLarge(text: string, { size, lines }: EngineLimits): boolean {
  if (text.length > size) return true;
  return text.length > lines && text.split(/\r\n|[\r\n]/, lines + 1).length > lines;
}

function unread(text: string, problem: ParseProblem): ParsedMarkdown {
  return { root: { type: 'root', children: [] }, text, opaque: [], problems: [problem] };
}

/** Blanks instead of front matter: as long, with the same lines. */
function blank(text: string, end: number): string {
  if (end === 0) return text;
  const blanks = text.slice(0, end).replace(/[^\r\n]+/g, ({ length }) => ' '.repeat(length));
  return blanks + text.slice(end);
}

/** Make the engine's tree what we promise: own positions, own strings, no bottomless depth. */
function finish(root: Root, text: string, masked: MaskedText): readonly ParseProblem[] {
  const shift = masked.text.startsWith('\uFEFF') ? 1 : 0;
  const problems: ParseProblem[] = [];
  const rest: [Nodes, number][] = [[root, 0]];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const [node, level] = next;
    if (shift > 0) shiftPosition(node, shift);
    if (!('children' in node)) continue;
    if (level >= deepestLevel && node.children.length > 0) {
      problems.push({ kind: 'nesting', span: spanOfNode(node) });
      node.children = [];
    }
    for (const child of node.children) rest.push([child, level + 1]);
  }
  repairAndRestore(root, text, masked);
  return problems;
}

function repairAndRestore(root: Root, text: string, masked: MaskedText): void {
  const rest: Nodes[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if ('children' in node) {
      repairPositions(node as Parents, masked.text);
      for (const child of node.children) rest.push(child);
    }
    if (masked.spans.length > 0) restoreMasked(node, text, masked);
  }
}

/** Engines leave out a byte order mark and count from behind it. */
function shiftPosition(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (point?.offset === undefined) continue;
    point.offset += by;
    if (point.line === 1) point.column += by;
  }
}
