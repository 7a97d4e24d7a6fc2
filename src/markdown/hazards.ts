import { caret, type Span } from '../text/span.js';
import { linesOf } from './code-regions.js';

/** Why part of a text was not read as Markdown. */
export interface ParseProblem {
  readonly kind: 'nesting' | 'delimiters' | 'too-large' | 'engine-failed';
  /** Where it begins. */
  readonly span: Span;
}

/** How much an engine bears. Engines need time quadratic in these, or overflow their stack. */
export interface EngineLimits {
  /** Containers opened on one line, and brackets open at a time. */
  readonly nesting: number;
  /** `*`, `_` and `~` in one stretch of lines without a blank one. */
  readonly delimiters: number;
  /** `&` in such a stretch. */
  readonly references: number;
  /** Beginnings of autolink literals in such a stretch. */
  readonly addresses: number;
  /** Length of a line with other characters than ASCII, times the marks in it. */
  readonly lineCost: number;
  /** UTF-16 code units of the whole text. */
  readonly size: number;
  readonly lines: number;
}

/** Spans that must not reach the engine, and what to tell about them. */
export interface Hazards {
  readonly spans: readonly Span[];
  readonly problems: readonly ParseProblem[];
}

/** Find nesting and delimiters beyond the limits, in linear time. */
export function findHazards(text: string, limits: EngineLimits): Hazards {
  const problems: ParseProblem[] = [];
  const spans: Span[] = [];
  if (text.length < limits.nesting) return { spans, problems };
  for (const line of linesOf(text, 0)) {
    if (line.end - line.start < limits.nesting) continue;
    const prefix = deepPrefix(text, line, limits.nesting);
    if (prefix !== undefined) problems.push({ kind: 'nesting', span: prefix });
    const costly = prefix ?? costlyLine(text, line, limits.lineCost);
    if (costly === undefined) continue;
    spans.push(costly);
    if (prefix === undefined) problems.push({ kind: 'delimiters', span: caret(costly.start) });
  }
  if (!mayBeCrowded(text, limits)) return { spans: withoutOverlaps(spans), problems };
  for (const { chunk, characters } of crowdedChunks(text, limits)) {
    problems.push({ kind: 'delimiters', span: caret(chunk.start) });
    for (const run of runsOf(characters, text, chunk)) spans.push(run);
  }
  return { spans: withoutOverlaps(spans), problems };
}

/** Lines that would take the engine too long, in linear time. */
export function findCostlyLines(text: string, { lineCost }: EngineLimits): readonly Span[] {
  if (text.length ** 2 <= lineCost) return [];
  return [...linesOf(text, 0)].flatMap((line) => costlyLine(text, line, lineCost) ?? []);
}

const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;

/** A line that opens more containers (`> - 1.`) than anybody means: from the first one too many. */
function deepPrefix(text: string, line: Span, limit: number): Span | undefined {
  marker.lastIndex = line.start;
  let end = line.start;
  let start = line.start;
  let count = 0;
  while (marker.test(text)) {
    end = marker.lastIndex;
    count += 1;
    if (count === limit) start = end;
  }
  if (count <= limit || isThematicBreak(text, line.start, end)) return undefined;
  return { start, end };
}

function isThematicBreak(text: string, start: number, end: number): boolean {
  if (!/^\s*[-*]?\s*$/.test(text.slice(end, end + 4))) return false;
  return /^[-\s]+$|^[*\s]+$/.test(text.slice(start, end));
}

/** A line in which the engine would count columns from the start for each of many nodes. */
function costlyLine(text: string, { start, end }: Span, limit: number): Span | undefined {
  if ((end - start) ** 2 <= limit) return undefined;
  const line = text.slice(start, end);
  const marks = line.match(/[*_~`[\]<&\\@:]/g)?.length ?? 0;
  if (marks * line.length <= limit || !/[^\0-\x7F]/.test(line)) return undefined;
  const indent = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
  return { start: start + indent, end: end - (/[\r\n]*$/.exec(line.slice(-2))?.[0].length ?? 0) };
}

/** May a text hold too many of a kind? Most are shorter than that, or have few of those characters at all. */
function mayBeCrowded(text: string, limits: EngineLimits): boolean {
  const { delimiters, references, addresses, nesting } = limits;
  const has = (character: string, most: number): boolean => text.split(character).length > most;
  return text.length > Math.min(delimiters, addresses) || has('&', references) || has('[', nesting);
}

interface CrowdedChunk {
  readonly chunk: Span;
  /** The characters of which there are too many. */
  readonly characters: RegExp;
}

/** Stretches without a blank line that hold too many delimiters or too deep brackets. */
function* crowdedChunks(text: string, limits: EngineLimits): Generator<CrowdedChunk> {
  let start = 0;
  while (start < text.length) {
    const end = endOfChunk(text, start);
    if (end - start > limits.nesting) {
      const characters = crowdIn(text, start, end, limits);
      if (characters !== undefined) yield { chunk: { start, end }, characters };
    }
    start = end;
  }
}

// A blank line, a bullet or a heading: where inline content certainly ends.
const chunkEnd = /[\r\n](?=[ \t>]*[\r\n]|[ \t>]*[-+*][ \t]+[^\s]|[ \t>]{0,8}#)/g;

function endOfChunk(text: string, start: number): number {
  chunkEnd.lastIndex = start;
  const match = chunkEnd.exec(text);
  return match === null ? text.length : match.index + 1;
}

/** The characters of which a stretch holds too many. */
function crowdIn(
  text: string,
  start: number,
  end: number,
  limits: EngineLimits,
): RegExp | undefined {
  const counts = new Uint32Array(128);
  let addresses = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 126 || code < 38) continue;
    counts[code] = (counts[code] ?? 0) + 1;
    if (code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d) depth = Math.max(0, depth - 1);
    else if (isAddressMark(text, at, code)) addresses += 1;
  }
  const count = (characters: string): number =>
    [...characters].reduce((sum, one) => sum + (counts[one.charCodeAt(0)] ?? 0), 0);
  return crowdPattern([
    ['*_~', count('*_~') > limits.delimiters],
    ['&', count('&') > limits.references],
    ['@:.', addresses > limits.addresses],
    ['[\\]', deepest > limits.nesting],
  ]);
}

function crowdPattern(crowds: readonly (readonly [string, boolean])[]): RegExp | undefined {
  const characters = crowds.map(([which, isCrowd]) => (isCrowd ? which : '')).join('');
  return characters === '' ? undefined : new RegExp(`[${characters}]+`, 'g');
}

/** What an autolink literal needs: `@`, `:/`, `w.` */
function isAddressMark(text: string, at: number, code: number): boolean {
  if (code === 0x40) return true;
  if (code === 0x3a) return text.charCodeAt(at + 1) === 0x2f;
  return code === 0x2e && text.charCodeAt(at - 1) === 0x77;
}

function* runsOf(characters: RegExp, text: string, chunk: Span): Generator<Span> {
  characters.lastIndex = chunk.start;
  for (let match = characters.exec(text); match !== null; match = characters.exec(text)) {
    if (match.index >= chunk.end) return;
    yield { start: match.index, end: Math.min(characters.lastIndex, chunk.end) };
  }
}

function withoutOverlaps(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
