import type { Span } from '../text/span.js';

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
  if (text.length < limits.nesting) return { spans: [], problems: [] };
  const prefixes = deepPrefixes(text, limits.nesting);
  const problems: ParseProblem[] = prefixes.map((span) => ({ kind: 'nesting', span }));
  const spans: Span[] = [...prefixes];
  for (const { chunk, characters } of crowdedChunks(text, limits)) {
    problems.push({ kind: 'delimiters', span: { start: chunk.start, end: chunk.start } });
    for (const run of runsOf(characters, text, chunk)) spans.push(run);
  }
  return { spans: withoutOverlaps(spans), problems };
}

/** Lines that open more containers (`> - 1.`) than anybody means: from the first one too many. */
function deepPrefixes(text: string, limit: number): Span[] {
  const marker = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
  const prefix = new RegExp(`^(?:[ \\t]*${marker}){${limit},}[ \\t]*`, 'gm');
  const found: Span[] = [];
  for (const match of text.matchAll(prefix)) {
    const end = match.index + match[0].length;
    if (isThematicBreak(text, match.index, end)) continue;
    found.push({ start: match.index + limit, end });
  }
  return found;
}

function isThematicBreak(text: string, start: number, end: number): boolean {
  if (end < text.length && !'-*\r\n'.includes(text.charAt(end))) return false;
  return /^[-\s]+$|^[*\s]+$/.test(text.slice(start, end));
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

function crowdIn(
  text: string,
  start: number,
  end: number,
  limits: EngineLimits,
): RegExp | undefined {
  let delimiters = 0;
  let references = 0;
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2a || code === 0x5f || code === 0x7e) delimiters += 1;
    else if (code === 0x26) references += 1;
    else if (code === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d && depth > 0) depth -= 1;
  }
  const crowds = [
    delimiters > limits.delimiters ? '*_~' : '',
    references > limits.references ? '&' : '',
    deepest > limits.nesting ? '[\\]' : '',
  ].join('');
  return crowds === '' ? undefined : new RegExp(`[${crowds}]+`, 'g');
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
