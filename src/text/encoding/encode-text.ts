import { decoderFor } from './byte-tables.js';

/** Does `text`, written in a Unicode or multi-byte encoding, give these bytes? */
export function hasSameBytes(text: string, encoding: string, bytes: Uint8Array): boolean {
  if (encoding === 'utf-8') return isEqual(new TextEncoder().encode(text), bytes);
  if (encoding === 'utf-16le' || encoding === 'utf-16be')
    return isUtf16(text, bytes, encoding === 'utf-16be');
  return isMultiByte(text, encoding, bytes);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function isUtf16(text: string, bytes: Uint8Array, isBigEndian: boolean): boolean {
  if (bytes.length !== text.length * 2) return false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const [first, second] = isBigEndian ? [unit >> 8, unit & 0xff] : [unit & 0xff, unit >> 8];
    if (bytes[at * 2] !== first || bytes[at * 2 + 1] !== second) return false;
  }
  return true;
}

/** Compares character by character: each must be spelt as the encoding's own table spells it. */
function isMultiByte(text: string, encoding: string, bytes: Uint8Array): boolean {
  const spellings = spellingsOf(encoding);
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    const spelling = code < 0x80 ? [code] : spellings.get(character);
    if (!spelling?.every((byte, place) => bytes[at + place] === byte)) return false;
    at += spelling.length;
  }
  return at === bytes.length;
}

const spellingTables = new Map<string, ReadonlyMap<string, readonly number[]>>();

function spellingsOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  let table = spellingTables.get(encoding);
  if (!table) {
    table = readSpellings(encoding);
    spellingTables.set(encoding, table);
  }
  return table;
}

/** Decodes all single bytes, pairs, and pairs after 8F (EUC-JP), and keeps the first spelling of each character. */
function readSpellings(encoding: string): Map<string, readonly number[]> {
  const spellings = new Map<string, readonly number[]>();
  const decoder = decoderFor(encoding, false);
  if (!decoder) return spellings;
  const learn = (spelling: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(spelling));
    const code = character.codePointAt(0) ?? 0;
    const isOne = character.length === (code > 0xffff ? 2 : 1);
    if (isOne && code >= 0x80 && code !== 0xfffd && !spellings.has(character))
      spellings.set(character, spelling);
  };
  for (let first = 0x80; first <= 0xff; first++) learn([first]);
  for (let first = 0x81; first <= 0xfe; first++)
    for (let second = 0x40; second <= 0xfe; second++) learn([first, second]);
  if (encoding === 'euc-jp')
    for (let second = 0xa1; second <= 0xfe; second++)
      for (let third = 0xa1; third <= 0xfe; third++) learn([0x8f, second, third]);
  return spellings;
}
