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
  /** UTF-16 code units of the whole text. */
  readonly size: number;
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
  for (const chunk of crowdedChunks(text, limits)) {
    problems.push({ kind: 'delimiters', span: { start: chunk.start, end: chunk.start } });
    for (const run of delimitersIn(text, chunk)) spans.push(run);
  }
  return { spans: withoutOverlaps(spans), problems };
}

/** Lines that open more containers (`> - 1.`) than anybody means: from the first one too many. */
function deepPrefixes(text: string, limit: number): Span[] {
  const marker = '(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))';
  const prefix = new RegExp(`^(?:[ \\t]*${marker}){${limit},}[ \\t]*`, 'gm');
  const found: Span[] = [];
  for (const match of text.matchAll(prefix)) {
    if (isThematicBreak(match[0])) continue;
    found.push({ start: match.index + limit, end: match.index + match[0].length });
  }
  return found;
}

function isThematicBreak(prefix: string): boolean {
  return /^[-\s]+$|^[*\s]+$/.test(prefix);
}

/** Stretches without a blank line that hold too many delimiters or too deep brackets. */
function* crowdedChunks(text: string, limits: EngineLimits): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const end = endOfChunk(text, start);
    if (end - start > limits.nesting && isCrowded(text, start, end, limits)) yield { start, end };
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

function isCrowded(text: string, start: number, end: number, limits: EngineLimits): boolean {
  let runs = 0;
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x2a || code === 0x5f || code === 0x7e) runs += 1;
    else if (code === 0x5b) depth += 1;
    else if (code === 0x5d && depth > 0) depth -= 1;
    if (runs > limits.delimiters || depth > limits.nesting) return true;
  }
  return false;
}

function* delimitersIn(text: string, chunk: Span): Generator<Span> {
  const delimiters = /[*_~[\]]+/g;
  delimiters.lastIndex = chunk.start;
  for (;;) {
    const match = delimiters.exec(text);
    if (match === null || match.index >= chunk.end) return;
    yield { start: match.index, end: Math.min(delimiters.lastIndex, chunk.end) };
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
