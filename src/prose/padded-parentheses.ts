import { placeholder } from '../markdown/placeholder.js';
import { matchesIn } from '../text/matches-in.js';
import type { Span } from '../text/span.js';

const pairs: Readonly<Record<string, string>> = { ')': '(', '）': '（' };

/**
 * Blanks just inside the parentheses of a text, as UTF-16 indices. Only pairs that hold words count:
 * `( )` is a box to tick, `f( x )` code, and what touches a line's end, a bare URL or an HTML tag is layout. Linear.
 */
export function findPaddedParentheses(text: string): Span[] {
  if (!/[(（][ \t]|[ \t][)）]/.test(text)) return [];
  const open: number[] = [];
  const found: Span[] = [];
  for (const { 0: mark, index } of matchesIn(text, /[()（）]/g)) {
    const opener = pairs[mark];
    if (opener === undefined) {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined && text[start] === opener && isProse(text, start, index))
      found.push(...padding(text, start + 1, index));
  }
  return found.sort((a, b) => a.start - b.start);
}

// A sentence in parentheses may be long, but whether it holds words shows early.
const farthest = 200;

function isProse(text: string, open: number, close: number): boolean {
  if (/[\p{L}\p{N}_]$/u.test(text.slice(Math.max(0, open - 2), open))) return false;
  return /\p{L}{2}/u.test(text.slice(open + 1, Math.min(close, open + farthest)));
}

/** A blank behind a bare URL keeps the parenthesis out of it. */
const layout = new Set(['\n', placeholder.html, placeholder.image, placeholder.url]);

/** Blanks at both ends of `text.slice(start, end)`. */
function padding(text: string, start: number, end: number): Span[] {
  let first = start;
  while (first < end && isBlank(text[first])) first += 1;
  let last = end;
  while (last > first && isBlank(text[last - 1])) last -= 1;
  const isLayout = (at: number): boolean => layout.has(text.charAt(at));
  return [
    ...(first > start && !isLayout(first) ? [{ start, end: first }] : []),
    ...(last < end && !isLayout(last - 1) && !isSmiley(text, last) ? [{ start: last, end }] : []),
  ];
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** `:` before the blank: half of what may be a smiley. */
function isSmiley(text: string, at: number): boolean {
  return /[:;=]-?$/.test(text.slice(Math.max(0, at - 2), at));
}
