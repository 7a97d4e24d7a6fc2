// What is left where text was lost, or was never meant to be text.
import type { Span } from '../span.js';
import { eastAsianPattern, eastAsianReading, isEastAsianHead } from './east-asian-reading.js';

/** Something lost. */
export interface Leftover extends Span {
  /** Empty for a byte order mark; U+FFFD where it was garbled itself; a mark; else null. */
  readonly replacement: string | null;
}

/**
 * U+FFFD; C1 controls; a byte order mark; U+FFFD itself garbled: as windows-1252, windows-1251, and twice
 * over as GBK; and quotation marks and dashes read in an East Asian encoding.
 */
const pattern = new RegExp(
  `[\\ufffd\\u0080-\\u009f]+|\\ufeff|(?:ï¿½)+|(?:пїЅ)+|(?:锟斤拷)+|${eastAsianPattern}`,
  'g',
);

/** Could a leftover start at `at`? */
export function isLeftover(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xa0 || unit === 0xfffd || unit === 0x951f || isEastAsianHead(unit)) return true;
  return unit === 0xfeff && at > 0;
}

/** All leftovers outside the spans, which are in order. A byte order mark at the very start is none. */
export function findLeftovers(text: string, spans: readonly Span[]): Leftover[] {
  const found: Leftover[] = [];
  let next = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    if (match[0] === '\ufeff' && start === 0) continue;
    const replacement = replacementOf(match[0]);
    if (replacement !== undefined) found.push({ start, end, replacement });
  }
  return found;
}

function replacementOf(leftover: string): string | null | undefined {
  if (leftover === '\ufeff') return '';
  if (isEastAsianHead(leftover.charCodeAt(0))) return eastAsianReading(leftover);
  if (/^[\ufffd\u0080-\u009f]/.test(leftover)) return null;
  // In GBK three characters are two, as each has two bytes.
  const each = leftover.startsWith('锟') ? '\ufffd\ufffd' : '\ufffd';
  return each.repeat(leftover.length / 3);
}
