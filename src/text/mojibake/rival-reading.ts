import { byteMasks } from './byte-masks.js';
import { type Context, textCost } from './character-model.js';
import { type Encoding, encodings } from './encodings.js';
import { isDistant } from './entry-price.js';
import type { Evidence } from './evidence.js';
import { entryPrices } from './prices.js';
import type { GarbledAs, Repair } from './repair.js';
import { codeOf, sequenceAt, sizeOf } from './utf8-sequence.js';

/**
 * Bits by which the text of a repair is likelier than what any other encoding makes of the same characters:
 * "mĂĽ" is "mü" in windows-1250, "må" in ISO 8859-2.
 */
export function marginOverRivals(
  garbled: string,
  { text, garbledAs }: Repair,
  before: Context,
  after: number,
  { priors }: Evidence,
): number {
  if (garbledAs === 'c1-controls') return Number.POSITIVE_INFINITY;
  const rivals = rivalsOf(garbled, garbledAs);
  if (rivals.length === 0) return Number.POSITIVE_INFINITY;
  const codes = codePointsOf(garbled);
  let margin = Number.POSITIVE_INFINITY;
  let own: number | undefined;
  for (const encoding of rivals) {
    const rival = decodeAll(codes, encoding);
    if (rival === undefined || rival === text) continue;
    own ??= textCost(text, before, after) + priors[garbledAs];
    const cost = textCost(rival, before, after) + strangePrice(rival) + priors[encoding.name];
    margin = Math.min(margin, cost - own);
  }
  return Math.max(0, margin);
}

/** What the search charges too for a single character of a distant script. */
function strangePrice(rival: string): number {
  const code = rival.codePointAt(0) ?? 0;
  const isSingle = rival.length === (code > 0xffff ? 2 : 1);
  return isSingle && isDistant(code) ? entryPrices.distantScript : 0;
}

/** The other encodings in which the text could begin with a sequence. */
function rivalsOf(garbled: string, garbledAs: GarbledAs): readonly Encoding[] {
  const { lead, continuation } = byteMasks();
  const first = lead[garbled.charCodeAt(0)] as number;
  const mask = first & (continuation[garbled.charCodeAt(1)] ?? 0);
  return encodings().filter(({ bit, name }) => (mask & bit) !== 0 && name !== garbledAs);
}

function codePointsOf(text: string): Int32Array {
  const codes = new Int32Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; length++) {
    const code = text.codePointAt(at) as number;
    codes[length] = code;
    at += code > 0xffff ? 2 : 1;
  }
  return codes.subarray(0, length);
}

/** What the characters spell in an encoding, if all of them are parts of sequences. */
function decodeAll(codes: Int32Array, { byteOf }: Encoding): string | undefined {
  let decoded = '';
  for (let at = 0; at < codes.length; ) {
    const sequence = sequenceAt(codes, at, codes.length, byteOf);
    if (sequence === 0) return undefined;
    decoded += String.fromCodePoint(codeOf(sequence));
    at += sizeOf(sequence);
  }
  return decoded;
}
