// The ways to read a few characters as UTF-8 of which some bytes are known, some are spelt by other sequences, and
// some lie behind a mark.
import type { Encoding } from './encodings.js';
import { continuationCount, isEncodedSo, leadBits } from './utf8-sequence.js';

/** Text was misread at most so many times in what is looked at. */
const depthLimit = 2;
/** No more marks stand for one character. */
const markLimit = 6;

/** No more possibilities are weighed for one character. */
const valueLimit = 2048;

const replacementMark = 0xfffd;
const questionMark = 0x3f;
/** A way to read the characters at a place: as one of several bytes. */
export interface Reading<Value> {
  readonly size: number;
  readonly values: readonly Value[];
  readonly marks: number;
  /** Were some of its bytes spelt by sequences? */
  readonly isNested: boolean;
}

/** A few characters, and what was read of them. */
export interface MaskedWindow {
  readonly codes: readonly number[];
  readonly encoding: Encoding;
  /** The bytes that a mark stands for. */
  readonly holes: readonly number[];
  readonly known: Map<number, readonly Reading<number>[]>;
}

/** Does the character stand for something that a converter could not hold? */
export function isMark(code: number | undefined): boolean {
  return code === questionMark || code === replacementMark;
}

/** The bytes that the characters at `at` can stand for, misread up to `depth` times before. */
function bytesAt(window: MaskedWindow, at: number, depth: number): readonly Reading<number>[] {
  const { codes, known } = window;
  if (at >= codes.length) return [];
  const key = at * (depthLimit + 1) + depth;
  let readings = known.get(key);
  if (!readings) {
    readings = depth === 0 ? plainBytesAt(window, at) : spelledBytesAt(window, at, depth);
    known.set(key, readings);
  }
  return readings;
}

function plainBytesAt(
  { codes, encoding, holes }: MaskedWindow,
  at: number,
): readonly Reading<number>[] {
  const code = codes[at] as number;
  if (isMark(code)) return [{ size: 1, values: holes, marks: 1, isNested: false }];
  const byte = byteFor(encoding, code);
  return byte === 0 ? [] : [{ size: 1, values: [byte], marks: 0, isNested: false }];
}

function spelledBytesAt(window: MaskedWindow, at: number, depth: number): Reading<number>[] {
  const found = [...bytesAt(window, at, depth - 1)];
  for (const { size, values, marks } of sequencesAt(window, at, depth - 1)) {
    const bytes = values.map((code) => byteFor(window.encoding, code)).filter((byte) => byte !== 0);
    if (bytes.length > 0 && !found.some((other) => other.size === size))
      found.push({ size, values: bytes, marks, isNested: true });
  }
  return found;
}

/** The byte of a code point: in Latin-1, C1 controls stand for themselves. */
export function byteFor(encoding: Encoding, code: number): number {
  if (code >= 0x80 && code < 0xa0) return code;
  return code < 0x10000 ? (encoding.byteOf[code] as number) : 0;
}

/** The sequences at `at` whose bytes were misread up to `depth` times before. */
export function sequencesAt(
  window: MaskedWindow,
  at: number,
  depth: number = depthLimit,
): Reading<number>[] {
  const found: Reading<number>[] = [];
  const first = window.codes[at] as number;
  if (first < 0x80 || first === replacementMark) return found;
  for (const lead of bytesAt(window, at, depth))
    for (const count of [1, 2]) {
      const heads = lead.values.filter((byte) => continuationCount(byte) === count);
      const values = heads.map((byte) => leadBits(byte, count));
      if (values.length > 0)
        extend(window, at + lead.size, depth, count, { ...lead, values }, count, found);
    }
  return found;
}

function extend(
  window: MaskedWindow,
  at: number,
  depth: number,
  left: number,
  head: Reading<number>,
  count: number,
  found: Reading<number>[],
): void {
  if (left === 0) {
    const values = head.values.filter((code) => isEncodedSo(code, count) && code >= 0x80);
    if (values.length > 0) found.push({ ...head, values });
    return;
  }
  for (const next of bytesAt(window, at, depth)) {
    const marks = head.marks + next.marks;
    const bytes = next.values.filter((byte) => byte >= 0x80 && byte < 0xc0);
    if (marks > markLimit || bytes.length === 0) continue;
    const values = head.values.flatMap((bits) => bytes.map((byte) => (bits << 6) | (byte & 0x3f)));
    const size = head.size + next.size;
    const isNested = head.isNested || next.isNested;
    if (values.length <= valueLimit)
      extend(
        window,
        at + next.size,
        depth,
        left - 1,
        { size, values, marks, isNested },
        count,
        found,
      );
  }
}
