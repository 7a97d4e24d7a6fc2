import type { Element, Nodes, Root, Text } from 'hast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { alignText } from '../../src/markdown/align-text.js';
import type { Span } from '../../src/text/span.js';

/** A tag, a word, a mark or a blank of a rendered post, and the stretch of the source it comes from. */
export interface RenderedToken {
  readonly shown: string;
  /** UTF-16 offsets in the source. */
  readonly start: number;
  readonly end: number;
  /** Of a closing tag: where the opening one comes from. Of a link's tag: where its address stands. */
  readonly partner?: Span;
}

// Autolinks that GFM finds in text have no place of their own; they are somewhere in their parent.
const parser = remark().use(remarkGfm);
const renderer = unified().use(remarkRehype, { allowDangerousHtml: true });

/**
 * Render the body of a post with remark and rehype, an engine other than the one that the linter
 * reads with, into tags and words. Blanks are collapsed as a browser does; those at the edge of a
 * block are gone.
 */
export function renderTokens(source: string, bodyStart: number): readonly RenderedToken[] {
  const body = source.slice(0, bodyStart).replace(/[^\r\n]/g, ' ') + source.slice(bodyStart);
  const tree = parser.parse(body);
  const tokens: RenderedToken[] = [];
  const root = renderer.runSync(tree) as Root;
  const whole = { start: bodyStart, end: source.length };
  for (const child of root.children)
    collect(child, { source: body, parent: whole, verbatim: false }, tokens);
  return tokens.filter(
    ({ shown }, at) => shown !== ' ' || !(isEdge(tokens[at - 1]) || isEdge(tokens[at + 1])),
  );
}

// Marks by themselves, so that a space that goes before one changes no word.
const words = /\s+|[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

const inline = /^<\/?(?:a|em|strong|code|del|img|br|sup|input|span)\b/;

/** Blanks beside a block's tags, or beside other blanks, are not shown. */
function isEdge(token: RenderedToken | undefined): boolean {
  return token === undefined || (token.shown.startsWith('<') && !inline.test(token.shown));
}

interface Surroundings {
  readonly source: string;
  /** Where the parent stands. */
  readonly parent: Span;
  /** Are blanks shown as they are? */
  readonly verbatim: boolean;
}

function collect(node: Nodes, around: Surroundings, tokens: RenderedToken[]): void {
  const place = placeOf(node) ?? around.parent;
  if (node.type === 'element') collectElement(node, { ...around, parent: place }, tokens);
  else if (node.type === 'text') collectText(node, around, tokens);
  else if (node.type === 'raw')
    for (const shown of node.value.match(/<[^>]*>?|[^\s<]+|\s+/g) ?? [])
      tokens.push({ shown: collapse(shown), ...place });
}

function collectElement(node: Element, around: Surroundings, tokens: RenderedToken[]): void {
  const { start, end } = around.parent;
  const places = node.children.map(placeOf).filter((place) => place !== undefined);
  const attributes = Object.entries(node.properties).map(([key, value]) => ` ${key}="${value}"`);
  const opening = { start, end: places[0]?.start ?? end };
  const closing = { start: places.at(-1)?.end ?? start, end };
  tokens.push({
    shown: `<${node.tagName}${attributes.join('')}>`,
    ...opening,
    ...(node.tagName === 'a' && { partner: closing }),
  });
  const verbatim = around.verbatim || node.tagName === 'pre';
  for (const child of node.children) collect(child, { ...around, verbatim }, tokens);
  tokens.push({ shown: `</${node.tagName}>`, ...closing, partner: opening });
}

function collectText(
  node: Text,
  { source, parent, verbatim }: Surroundings,
  tokens: RenderedToken[],
): void {
  const span = placeOf(node);
  if (verbatim || span === undefined) {
    // Line endings between blocks have no place and are not shown.
    const shown = verbatim ? node.value : collapse(node.value);
    if (shown.trim() !== '') tokens.push({ shown, ...(span ?? parent) });
    return;
  }
  const segments = alignText(source, span, node.value);
  for (const { 0: word, index } of node.value.matchAll(words)) {
    const touched = segments.filter((one) => one.start < index + word.length && one.end > index);
    const from = touched[0];
    const to = touched.at(-1);
    tokens.push({
      shown: collapse(word),
      start: from ? offsetIn(from, index, 'sourceStart') : span.start,
      end: to ? offsetIn(to, index + word.length, 'sourceEnd') : span.end,
    });
  }
}

type Segment = ReturnType<typeof alignText>[number];

function offsetIn(segment: Segment, index: number, edge: 'sourceStart' | 'sourceEnd'): number {
  return segment.kind === 'verbatim' ? segment.sourceStart + index - segment.start : segment[edge];
}

// No-break spaces are shown as they are.
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

/** Nodes of hast carry the positions of the mdast nodes they were made from. */
function placeOf(node: Nodes): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}
