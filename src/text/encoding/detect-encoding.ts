import { lineStart, textCost } from '../mojibake/character-model.js';
import { decoderFor, multiByteNames, singleByteNames, upperHalfOf } from './byte-tables.js';
import { decodeBytes } from './decode-bytes.js';

/** The encoding in which a file was probably written. */
export interface DetectedEncoding {
  /** In lower case, as the Encoding Standard spells it where it has it. */
  readonly encoding: string;
  /** Bits by which the text is likelier in it than in the next one; infinite when the bytes say it. */
  readonly confidence: number;
}

/** Below so many bits it is a guess which encoding a file has, and a person has to say it. */
export const leastConfidence = 8;

/** How much of a file is weighed, in bytes: so much text decides. */
const sampleSize = 16_384;

/**
 * Finds the encoding of a text file: by its byte order mark, as valid UTF-8, by the zeros of UTF-16, or else
 * as the encoding in which its text is likeliest to the model of `findMojibake`.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const certain = byMark(bytes) ?? asUtf8(bytes) ?? byZeros(bytes);
  if (certain !== undefined) return { encoding: certain, confidence: Number.POSITIVE_INFINITY };
  const readings = weighReadings(bytes);
  const [best] = readings;
  if (!best) return { encoding: 'windows-1252', confidence: 0 };
  const rival = readings.find(({ text }) => text !== best.text);
  const confidence = rival ? rival.cost - best.cost : Number.POSITIVE_INFINITY;
  return { encoding: best.encoding, confidence };
}

function byMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return undefined;
  }
}

/** ASCII characters in UTF-16 have a zero in every other byte. */
function byZeros(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 1024);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (bytes.length % 2 !== 0 || Math.max(even, odd) * 5 < head.length) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

interface Reading {
  readonly encoding: string;
  readonly text: string;
  readonly cost: number;
}

/** What the sample is in each encoding that all bytes allow, cheapest first. */
function weighReadings(bytes: Uint8Array): Reading[] {
  const sample = sampleOf(bytes);
  const single = singleByteNames.filter((name) => isAllowed(bytes, name));
  const multiple = multiByteNames.filter((name) => isValid(bytes, name));
  return [...single, ...multiple]
    .map((encoding, rarity) => {
      const { text } = decodeBytes(sample, encoding);
      return { encoding, text, cost: textCost(text, lineStart, 10) + rarity };
    })
    .sort((a, b) => a.cost - b.cost);
}

function isAllowed(bytes: Uint8Array, name: string): boolean {
  const upper = upperHalfOf(name);
  return (
    upper !== undefined && bytes.every((byte) => byte < 0x80 || upper[byte - 0x80] !== '\ufffd')
  );
}

function isValid(bytes: Uint8Array, name: string): boolean {
  try {
    return decoderFor(name, true)?.decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

/** Whole lines that are not all ASCII, until there is enough. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  for (let start = 0; start < bytes.length && sample.length < sampleSize; ) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, Math.min(end, start + sampleSize));
    if (line.some((byte) => byte >= 0x80)) sample.push(...line);
    start = end;
  }
  return Uint8Array.from(sample);
}
