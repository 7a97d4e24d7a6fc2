import type { Span } from '../text/span.js';
import { linesBetween } from './lines.js';

/** Brackets in brackets. */
const DEEPEST_BRACKETS = 200;
/** Columns before the text of a line: each level of a block takes at least one. */
const DEEPEST_COLUMN = 400;
/** Dots in a TOML key: each makes a table. */
const MOST_DOTS = 200;

/**
 * Would a recursive parser go too deep? Asked before it starts: an overflowing stack is no exception
 * one can rely on, for V8 ends the whole process when it must compile a regular expression on a full
 * one.
 */
export function isTooDeep(text: string, content: Span, format: 'yaml' | 'toml'): boolean {
  if (bracketDepth(text, content) > DEEPEST_BRACKETS) return true;
  const lead = /(?:[ \t]|[-?:](?=[ \t\r\n]))*/y;
  for (const { start, end } of linesBetween(text, content.start, content.end)) {
    if (end - start <= DEEPEST_COLUMN) continue;
    lead.lastIndex = start;
    lead.test(text);
    if (lead.lastIndex < end && lead.lastIndex - start > DEEPEST_COLUMN) return true;
    if (format === 'toml' && leadingDots(text, start, end) > MOST_DOTS) return true;
  }
  return false;
}

/** The most brackets open at once. Those in quotes count too: nobody writes that many. */
function bracketDepth(text: string, { start, end }: Span): number {
  let depth = 0;
  let deepest = 0;
  for (let at = start; at < end; at += 1) {
    // Bit 32 makes the square brackets curly ones.
    const code = text.charCodeAt(at) | 32;
    if (code === 123) depth += 1;
    else if (code === 125) depth = Math.max(0, depth - 1);
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** Dots before the equals sign. */
function leadingDots(text: string, start: number, end: number): number {
  let dots = 0;
  for (let at = start; at < end && text[at] !== '='; at += 1) if (text[at] === '.') dots += 1;
  return dots;
}
