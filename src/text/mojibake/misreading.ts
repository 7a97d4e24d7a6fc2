import type { Encoding } from './encodings.js';
import type { Segment } from './segment.js';
import { nestedSequenceAt, sequenceAt } from './utf8-sequence.js';

/** An encoding in which UTF-8 may have been misread, once or several times over. */
export interface Misreading {
  readonly encoding: Encoding;
  readonly times: number;
  /** The sequence that starts at each place, 0 where none does. */
  readonly sequences: Int32Array;
}

/** Text is seldom misread more often, and then there are more rounds. */
const timesLimit = 3;

/** The misreadings of one encoding of which the segment has sequences; the simple one in any case. */
export function misreadingsIn({ codes, length }: Segment, encoding: Encoding): Misreading[] {
  let sequences = new Int32Array(length);
  for (let at = 0; at < length; at++)
    if ((codes[at] as number) >= 0x80)
      sequences[at] = sequenceAt(codes, at, length, encoding.byteOf);
  const found: Misreading[] = [{ encoding, times: 1, sequences }];
  for (let times = 2; times <= timesLimit; times++) {
    const nested = nest(sequences, encoding);
    if (!nested) break;
    sequences = nested;
    found.push({ encoding, times, sequences });
  }
  return found;
}

/** The sequences whose bytes are spelt by `inner`; undefined when there are none. */
function nest(inner: Int32Array, { byteOf }: Encoding): Int32Array<ArrayBuffer> | undefined {
  let outer: Int32Array<ArrayBuffer> | undefined;
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === 0) continue;
    const sequence = nestedSequenceAt(inner, at, byteOf);
    if (sequence === 0) continue;
    outer ??= new Int32Array(inner.length);
    outer[at] = sequence;
  }
  return outer;
}
