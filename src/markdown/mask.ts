import type { Span } from '../text/span.js';

/** A text in which some spans are replaced by a character that means nothing to Markdown. */
export interface MaskedText {
  /** As long as the original, with the same line endings. */
  readonly text: string;
  /** The character that fills the masked spans; it occurs nowhere else in `text`. */
  readonly filler: string;
  /** What was masked: sorted, not overlapping. */
  readonly spans: readonly Span[];
}

/**
 * Replace every character of the spans, but line endings and the indentation of spans with blank
 * lines, by a filler. The filler is one of Unicode's noncharacters: neither space nor punctuation,
 * so emphasis around it works.
 * `spans` are sorted and do not overlap.
 */
export function maskSpans(text: string, spans: readonly Span[]): MaskedText {
  const filler = unusedFiller(text);
  if (spans.length === 0) return { text, filler, spans };
  const parts: string[] = [];
  let cursor = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(cursor, start), fill(text, start, end, filler));
    cursor = end;
  }
  parts.push(text.slice(cursor));
  return { text: parts.join(''), filler, spans };
}

function fill(text: string, start: number, end: number, filler: string): string {
  const span = text.slice(start, end);
  if (!/[\r\n]/.test(span)) return filler.repeat(span.length);
  const lines = span.split(/([\r\n]+)/);
  const keepsIndent = /(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(span);
  return lines
    .map((line, index) =>
      index % 2 === 1 ? line : fillLine(line, filler, keepsIndent && index > 0),
    )
    .join('');
}

/** Behind a blank line the indentation tells what list an item belongs to. */
function fillLine(line: string, filler: string, keepsIndent: boolean): string {
  const indent = keepsIndent ? (/^[ \t]*/.exec(line)?.[0] ?? '') : '';
  return indent + filler.repeat(line.length - indent.length);
}

function unusedFiller(text: string): string {
  for (let code = 0xfdd0; code <= 0xfdef; code += 1) {
    const filler = String.fromCharCode(code);
    if (!text.includes(filler)) return filler;
  }
  return '\uFFFE';
}

/** Put spans of several kinds in order; of two that overlap the one that starts first stays. */
export function mergeSpans<T extends Span>(...lists: readonly (readonly T[])[]): readonly T[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const merged: T[] = [];
  let end = -1;
  for (const span of filled.flat().sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end) continue;
    merged.push(span);
    end = span.end;
  }
  return merged;
}
