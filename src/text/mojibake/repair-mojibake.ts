import type { Span } from '../span.js';
import { findMojibake, type Mojibake } from './find-mojibake.js';

/**
 * `text` with all mojibake repaired whose repair is known. A guess may be among the repairs: to change a text
 * without asking, take those of `findMojibake` with at least `safeConfidence`.
 */
export function repairMojibake(text: string): string {
  return repairedSpan(text, { start: 0, end: text.length }, findMojibake(text));
}

/** What stands in `span` of `text` once the mojibake that was `found` in it is repaired. */
export function repairedSpan(text: string, span: Span, found: readonly Mojibake[]): string {
  const parts: string[] = [];
  let cursor = span.start;
  for (const { start, end, replacement } of within(found, span)) {
    if (replacement === null) continue;
    parts.push(text.slice(cursor, start), replacement);
    cursor = end;
  }
  parts.push(text.slice(cursor, span.end));
  return parts.join('');
}

/** Those of `found`, which is in order, that lie in `span`. */
function within(found: readonly Mojibake[], { start, end }: Span): readonly Mojibake[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < found.length && (found[last]?.end ?? 0) <= end) last++;
  return found.slice(low, last);
}
