import type { Encoding } from './encodings.js';
import type { Segment } from './segment.js';
import { nestedSequenceAt, sequenceAt } from './utf8-sequence.js';

/** An encoding in which UTF-8 may have been misread, once or several times over. */
export interface Misreading {
  readonly encoding: Encoding;
  readonly times: number;
  /** The sequence that starts at each place, 0 where none does. */
  readonly sequences: Int32Array;
  /** Is there any sequence, undamaged? */
  readonly hasSequence: boolean;
  /** Of a misreading of twice: the sequences that spell the bytes of its own. */
  readonly inner: Int32Array | undefined;
}

/** Text is seldom misread more often, and then there are more rounds. */
const timesLimit = 3;

/** Buffers that each search uses again, by encoding and times. */
const buffers = new Map<number, Int32Array>();

function bufferFor({ bit }: Encoding, times: number, length: number): Int32Array {
  const slot = bit * 4 + times;
  let buffer = buffers.get(slot);
  if (!buffer || buffer.length < length) {
    buffer = new Int32Array(length);
    buffers.set(slot, buffer);
  }
  return buffer;
}

/**
 * The misreadings of one encoding of which the segment has sequences; the simple one in any case. They are
 * good until the next call.
 */
export function misreadingsIn({ codes, length }: Segment, encoding: Encoding): Misreading[] {
  let sequences = bufferFor(encoding, 1, length);
  let any = 0;
  for (let at = 0; at < length; at++) {
    const isAscii = (codes[at] as number) < 0x80;
    const sequence = isAscii ? 0 : sequenceAt(codes, at, length, encoding.byteOf);
    sequences[at] = sequence;
    any |= sequence;
  }
  const hasSequence = any !== 0;
  const found: Misreading[] = [{ encoding, times: 1, sequences, hasSequence, inner: undefined }];
  for (let times = 2; times <= timesLimit; times++) {
    const outer = bufferFor(encoding, times, length);
    if (!nest(sequences, outer, length, encoding.byteOf)) break;
    const inner = times === 2 ? sequences : undefined;
    found.push({ encoding, times, sequences: outer, hasSequence: true, inner });
    sequences = outer;
  }
  return found;
}

/** Fills `outer` with the sequences whose bytes are spelt by `inner`; says whether there are any. */
function nest(inner: Int32Array, outer: Int32Array, length: number, byteOf: Uint8Array): boolean {
  let any = 0;
  for (let at = 0; at < length; at++) {
    const sequence = inner[at] === 0 ? 0 : nestedSequenceAt(inner, at, length, byteOf);
    outer[at] = sequence;
    any |= sequence;
  }
  return any !== 0;
}
