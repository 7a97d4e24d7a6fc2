import type { Span } from '../text/span.js';
import { headOf, linesBetween } from './lines.js';
import { bracketEnd, quoteEnd } from './quoted.js';

/** A text with blanks put in, and the way back from its offsets to those of the text it was made of. */
export interface Indented {
  readonly source: string;
  /** The offset, in the text without the blanks, of an offset in `source`. */
  original(offset: number): number;
}

/**
 * The content of a block with one blank before each line at the margin that is inside brackets or
 * quotes. YAML asks for it and libyaml and js-yaml do not, so that posts have it either way.
 *
 * @returns `undefined` when there is no such line
 */
export function indentInside(text: string, content: Span): Indented | undefined {
  const places = marginsInside(text, content);
  if (places.length === 0) return undefined;
  let source = '';
  let from = content.start;
  for (const place of places) {
    source += `${text.slice(from, place)} `;
    from = place;
  }
  source += text.slice(from, content.end);
  const shifts = places.map((place, index) => place - content.start + index);
  return { source, original: (offset) => offset - countBelow(shifts, offset) };
}

/** Offsets of the lines at the margin inside a value that opened on a line above. */
function marginsInside(text: string, content: Span): number[] {
  const places: number[] = [];
  let inside = content.start;
  for (const line of linesBetween(text, content.start, content.end)) {
    if (line.start < inside) {
      if (/\S/.test(text.charAt(line.start))) places.push(line.start);
      continue;
    }
    const head = /^[^\s#:][^:]{0,100}:[ \t]+(?=["'[{])/.exec(headOf(text, line, 200));
    if (!head) continue;
    const start = line.start + head[0].length;
    const isQuote = /["']/.test(text.charAt(start));
    inside = (isQuote ? quoteEnd : bracketEnd)(text, start, content.end) ?? line.next;
  }
  return places;
}

function countBelow(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
