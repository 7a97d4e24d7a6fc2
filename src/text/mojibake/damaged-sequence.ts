// UTF-8 sequences that lost a byte after they were misread: an editor turned a no-break space into a space,
// a converter replaced or dropped a byte without character, a typist straightened a quotation mark.
import type { Encoding } from './encodings.js';
import { damageMargins, damagePrices } from './prices.js';
import { byteAt, continuationCount, isEncodedSo, leadBits } from './utf8-sequence.js';

type Damage = 'space' | 'replaced' | 'questionMark' | 'dropped' | 'straightened';

/** What a damaged sequence may have been. */
export interface DamagedSequence {
  /** How many characters are left of it. */
  readonly size: number;
  /** The code points that it can stand for, at least one. */
  readonly codes: readonly number[];
  /** Bits of certainty that the damage leaves at most. */
  readonly margin: number;
  /** Bits for assuming the damage. */
  readonly price: number;
}

/** What is known about the text around. */
export interface DamageContext {
  /** Was the encoding found elsewhere in this text? */
  readonly isConfirmed: boolean;
  /** Did every `Ã ` of this text stand for à, the space being part of it? */
  readonly joinsSpaces: boolean;
}

/** The bytes that were typographic quotation marks and dashes in windows-1252, and became a `"`. */
const straightenedBytes = [0x93, 0x94, 0x84];

/** All readings of the characters at `at` as a sequence of `encoding` with one damaged byte. */
export function damagedSequencesAt(
  codes: Int32Array,
  at: number,
  end: number,
  encoding: Encoding,
  context: DamageContext,
): DamagedSequence[] {
  const lead = byteAt(codes, at, end, encoding.byteOf);
  const count = continuationCount(lead);
  const found: DamagedSequence[] = [];
  let head = leadBits(lead, count);
  for (let place = 1; place <= count; place++) {
    const broken = { codes, at, end, encoding, count, head, place };
    readDamage(broken, context, found);
    const byte = byteAt(codes, at + place, end, encoding.byteOf);
    if (byte < 0x80 || byte > 0xbf) break;
    head = (head << 6) | (byte & 0x3f);
  }
  return found;
}

/** A sequence whose byte at `place` is in doubt; `head` holds the bits of the bytes before. */
interface BrokenSequence {
  readonly codes: Int32Array;
  readonly at: number;
  readonly end: number;
  readonly encoding: Encoding;
  readonly count: number;
  readonly head: number;
  readonly place: number;
}

function readDamage(
  broken: BrokenSequence,
  context: DamageContext,
  found: DamagedSequence[],
): void {
  const { codes, at, end, encoding, place } = broken;
  const next = at + place < end ? codes[at + place] : 10;
  if (next === 0x20 && encoding.hasNoBreakSpace) readSpace(broken, context, found);
  else if (next === 0xfffd) add(broken, found, 'replaced', 1, encoding.holes);
  else if (next === 0x3f) add(broken, found, 'questionMark', 1, encoding.holes);
  else if (next === 0x22 && broken.head === 0x80)
    add(broken, found, 'straightened', 1, straightenedBytes);
  add(broken, found, 'dropped', 0, encoding.holes);
}

/**
 * A space in the place of byte A0. After Ã it is more often a space that follows à whose no-break space was
 * lost ("Ã la"), unless the text joins them.
 */
function readSpace(broken: BrokenSequence, context: DamageContext, found: DamagedSequence[]): void {
  const { codes, at, end, count, head, place } = broken;
  const base = context.isConfirmed ? damagePrices.spaceConfirmed : damagePrices.space;
  const isLast = place === count;
  const keepsSpace =
    count === 1 && head === 3 && isLast && !context.joinsSpaces && startsWord(codes, at + 2, end);
  add(broken, found, 'space', 1, [0xa0], base + (keepsSpace ? damagePrices.spaceKept : 0));
  if (keepsSpace) add(broken, found, 'space', 0, [0xa0], base);
}

/** Does a word begin at `at`, and none of those that Portuguese has after "à" written together? */
function startsWord(codes: Int32Array, at: number, end: number): boolean {
  if (at >= end || (codes[at] as number) <= 64) return false;
  const word = String.fromCodePoint(...codes.subarray(at, Math.min(end, at + 6)));
  return !/^(?:quel[ae]|quilo|s[^a-z])/.test(word);
}

function add(
  broken: BrokenSequence,
  found: DamagedSequence[],
  damage: Damage,
  taken: 0 | 1,
  bytes: readonly number[],
  price: number = damagePrices[damage],
): void {
  const tail = tailBits(broken, taken);
  if (tail < 0) return;
  const { count, place, head } = broken;
  const shift = 6 * (count - place);
  const possible: number[] = [];
  for (const byte of bytes) {
    if (byte > 0xbf) continue;
    const code = (((head << 6) | (byte & 0x3f)) << shift) | tail;
    if (!isEncodedSo(code, count)) continue;
    possible.push(code);
  }
  if (possible.length > 0)
    found.push({ size: count + taken, codes: possible, margin: damageMargins[damage], price });
}

/** The bits of the bytes after the damaged one, -1 when they are no continuation bytes. */
function tailBits(
  { codes, at, end, encoding, count, place }: BrokenSequence,
  taken: 0 | 1,
): number {
  let bits = 0;
  let next = at + place + taken;
  for (let left = count - place; left > 0; left--, next++) {
    const byte = byteAt(codes, next, end, encoding.byteOf);
    if (byte < 0x80 || byte > 0xbf) return -1;
    bits = (bits << 6) | (byte & 0x3f);
  }
  return bits;
}
