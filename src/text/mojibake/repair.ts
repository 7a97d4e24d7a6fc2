import type { Span } from '../span.js';
import type { EncodingName } from './upper-halves.js';

/** How the bytes of a garbled stretch were shown: an encoding, or as raw C1 controls. */
export type GarbledAs = EncodingName | 'c1-controls';

/** A garbled stretch of a text and what it stands for. */
export interface Repair extends Span {
  readonly text: string;
  readonly garbledAs: GarbledAs;
  /** Bits by which the least certain damaged character beats its rivals; infinite if none was damaged. */
  readonly margin: number;
  /** Bits that speak against it: it could be an accident. */
  readonly doubt: number;
}

/** The text with all repairs made. They are in order and do not overlap. */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let cursor = 0;
  for (const repair of repairs) {
    parts.push(text.slice(cursor, repair.start), repair.text);
    cursor = repair.end;
  }
  parts.push(text.slice(cursor));
  return parts.join('');
}

/**
 * Repairs of a repaired text, told as repairs of the original: `first` leads from the original to `between`,
 * to which `second` applies.
 */
export function composeRepairs(
  first: readonly Repair[],
  second: readonly Repair[],
  between: string,
): Repair[] {
  const composed: Repair[] = [];
  let cursor: Cursor = { first: 0, second: 0, shift: 0 };
  while (cursor.first < first.length || cursor.second < second.length) {
    const { start, end, after } = takeOverlapping(first, second, cursor);
    const earlier = first.slice(cursor.first, after.first);
    const later = second.slice(cursor.second, after.second);
    const members = [...earlier, ...later];
    composed.push({
      start: start - cursor.shift,
      end: end - after.shift,
      text: applyRepairs(between.slice(start, end), moved(later, -start)),
      garbledAs: members[0]?.garbledAs ?? 'windows-1252',
      margin: members.reduce(
        (least, { margin }) => Math.min(least, margin),
        Number.POSITIVE_INFINITY,
      ),
      doubt: members.reduce((most, { doubt }) => Math.max(most, doubt), Number.NEGATIVE_INFINITY),
    });
    cursor = after;
  }
  return composed;
}

/** How many repairs were taken, and what those of `first` add to the length of the text. */
interface Cursor {
  readonly first: number;
  readonly second: number;
  readonly shift: number;
}

/** The next repair and all that overlap it, directly or not; offsets in the text between. */
function takeOverlapping(
  first: readonly Repair[],
  second: readonly Repair[],
  cursor: Cursor,
): Span & { readonly after: Cursor } {
  const after = { ...cursor };
  const firstStart = () => (first[after.first]?.start ?? Number.POSITIVE_INFINITY) + after.shift;
  const secondStart = () => second[after.second]?.start ?? Number.POSITIVE_INFINITY;
  const start = Math.min(firstStart(), secondStart());
  let end = start;
  do {
    const earlier = first[after.first];
    if (earlier && firstStart() <= secondStart()) {
      end = Math.max(end, firstStart() + earlier.text.length);
      after.shift += earlier.text.length - (earlier.end - earlier.start);
      after.first++;
    } else {
      end = Math.max(end, second[after.second]?.end ?? end);
      after.second++;
    }
  } while (Math.min(firstStart(), secondStart()) < end);
  return { start, end, after };
}

function moved(repairs: readonly Repair[], by: number): Repair[] {
  return repairs.map((repair) => ({ ...repair, start: repair.start + by, end: repair.end + by }));
}
