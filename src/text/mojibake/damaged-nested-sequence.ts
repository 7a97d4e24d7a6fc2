// Text that was misread twice loses bytes between the two: `Ã¢â‚¬Â` at the end of a quotation was ” once.
import {
  type DamageContext,
  type DamagedSequence,
  damagedSequencesAt,
} from './damaged-sequence.js';
import type { Encoding } from './encodings.js';
import {
  byteAt,
  continuationCount,
  isEncodedSo,
  leadBits,
  nestedByte,
  sizeOf,
} from './utf8-sequence.js';

/** The characters of a segment and the sequences in them, which spell the bytes of other sequences. */
interface Spelling {
  readonly codes: Int32Array;
  readonly inner: Int32Array;
  readonly end: number;
  readonly encoding: Encoding;
}

/** All readings at `at` as a sequence misread twice of which one byte is spelt by a damaged sequence. */
export function damagedNestedSequencesAt(
  spelling: Spelling,
  at: number,
  context: DamageContext,
): DamagedSequence[] {
  const { codes, inner, end, encoding } = spelling;
  const lead = nestedByte(inner, at, end, encoding.byteOf);
  const count = continuationCount(lead);
  const found: DamagedSequence[] = [];
  let bits = leadBits(lead, count);
  let next = count > 0 ? at + sizeOf(inner[at] as number) : end;
  for (let left = count; left > 0 && next < end; left--) {
    const byte = nestedByte(inner, next, end, encoding.byteOf);
    if (byte === 0) {
      for (const broken of damagedSequencesAt(codes, next, end, encoding, context))
        add(spelling, { at, next, count, left, bits }, broken, found);
      break;
    }
    if (byte > 0xbf) break;
    bits = (bits << 6) | (byte & 0x3f);
    next += sizeOf(inner[next] as number);
  }
  return found;
}

/** A sequence read as far as `next`, with `left` of its `count` continuation bytes to come. */
interface Head {
  readonly at: number;
  readonly next: number;
  readonly count: number;
  readonly left: number;
  readonly bits: number;
}

function add(
  spelling: Spelling,
  { at, next, count, left, bits }: Head,
  broken: DamagedSequence,
  found: DamagedSequence[],
): void {
  const { encoding, end } = spelling;
  const tail = tailOf(spelling, next + broken.size, left - 1);
  if (!tail) return;
  const codes: number[] = [];
  for (const code of broken.codes) {
    const byte = byteAt(Int32Array.of(code), 0, 1, encoding.byteOf);
    if (byte < 0x80 || byte > 0xbf) continue;
    const whole = (((bits << 6) | (byte & 0x3f)) << (6 * (left - 1))) | tail.bits;
    if (isEncodedSo(whole, count)) codes.push(whole);
  }
  // That the text was misread twice is certain here: a damage needs less to be believed.
  const price = broken.price / 2;
  if (codes.length > 0 && tail.end <= end)
    found.push({ ...broken, size: tail.end - at, codes, price });
}

/** The bits of the bytes after the damaged one, undefined when they are no continuation bytes. */
function tailOf(
  { inner, end, encoding }: Spelling,
  start: number,
  count: number,
): { readonly bits: number; readonly end: number } | undefined {
  let bits = 0;
  let next = start;
  for (let left = count; left > 0; left--) {
    const byte = nestedByte(inner, next, end, encoding.byteOf);
    if (byte < 0x80 || byte > 0xbf) return undefined;
    bits = (bits << 6) | (byte & 0x3f);
    next += sizeOf(inner[next] as number);
  }
  return { bits, end: next };
}
