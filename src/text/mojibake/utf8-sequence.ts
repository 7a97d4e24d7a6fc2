// UTF-8 sequences spelt in the characters of a single-byte encoding.

/** Sizes above 2^21, the code point below: one number, so that a search over megabytes makes no objects. */
const sizeUnit = 1 << 21;

/** How many characters a sequence of `sequenceAt` takes. */
export function sizeOf(sequence: number): number {
  return sequence >>> 21;
}

/** The code point that a sequence of `sequenceAt` stands for. */
export function codeOf(sequence: number): number {
  return sequence & (sizeUnit - 1);
}

/** How many continuation bytes a lead byte announces; 0 when it is no lead byte. */
export function continuationCount(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 1;
  return lead < 0xf0 ? 2 : 3;
}

/**
 * The valid sequence that starts at `at`, 0 where there is none: UTF-8, and CESU-8, which writes the two
 * halves of a surrogate pair as three bytes each.
 */
export function sequenceAt(codes: Int32Array, at: number, end: number, byteOf: Uint8Array): number {
  const lead = byteAt(codes, at, end, byteOf);
  const count = continuationCount(lead);
  if (count === 0) return 0;
  let code = leadBits(lead, count);
  for (let next = 1; next <= count; next++) {
    const byte = byteAt(codes, at + next, end, byteOf);
    if (byte < 0x80 || byte > 0xbf) return 0;
    code = (code << 6) | (byte & 0x3f);
  }
  if (isSurrogate(code)) return surrogatePairAt(codes, at, end, byteOf, code);
  return isEncodedSo(code, count) ? (count + 1) * sizeUnit + code : 0;
}

/** The valid UTF-8 sequence that starts at `at` and whose bytes are spelt by sequences themselves. */
export function nestedSequenceAt(
  inner: Int32Array,
  at: number,
  end: number,
  byteOf: Uint8Array,
): number {
  const lead = nestedByte(inner, at, end, byteOf);
  const count = continuationCount(lead);
  if (count === 0) return 0;
  let code = leadBits(lead, count);
  let next = at + sizeOf(inner[at] as number);
  for (let left = count; left > 0; left--) {
    const byte = nestedByte(inner, next, end, byteOf);
    if (byte < 0x80 || byte > 0xbf) return 0;
    code = (code << 6) | (byte & 0x3f);
    next += sizeOf(inner[next] as number);
  }
  return isEncodedSo(code, count) ? (next - at) * sizeUnit + code : 0;
}

/** The byte that the sequence at a place spells, 0 for none. */
export function nestedByte(inner: Int32Array, at: number, end: number, byteOf: Uint8Array): number {
  const sequence = at < end ? (inner[at] as number) : 0;
  const code = codeOf(sequence);
  return sequence !== 0 && code < 0x10000 ? (byteOf[code] as number) : 0;
}

/** The bits of the code point that its first byte holds. */
export function leadBits(lead: number, count: number): number {
  return lead & (0x3f >> count);
}

/** Is this the shortest spelling of a code point that exists? */
export function isEncodedSo(code: number, count: number): boolean {
  if (count === 2) return code >= 0x800 && !isSurrogate(code);
  return count === 1 || (code >= 0x10000 && code <= 0x10ffff);
}

/** The byte that a character stands for, 0 for none or beyond the end. */
export function byteAt(codes: Int32Array, at: number, end: number, byteOf: Uint8Array): number {
  if (at >= end) return 0;
  const code = codes[at] as number;
  return code < 0x10000 ? (byteOf[code] as number) : 0;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function surrogatePairAt(
  codes: Int32Array,
  at: number,
  end: number,
  byteOf: Uint8Array,
  high: number,
): number {
  if (high >= 0xdc00 || byteAt(codes, at + 3, end, byteOf) !== 0xed) return 0;
  const second = byteAt(codes, at + 4, end, byteOf);
  const third = byteAt(codes, at + 5, end, byteOf);
  if (second < 0xb0 || second > 0xbf || third < 0x80 || third > 0xbf) return 0;
  const low = 0xd000 | ((second & 0x3f) << 6) | (third & 0x3f);
  return 6 * sizeUnit + 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}
