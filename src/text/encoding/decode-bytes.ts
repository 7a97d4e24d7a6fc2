import { decoderFor, upperHalfOf } from './byte-tables.js';
import { hasSameBytes } from './encode-text.js';

/** Bytes read as text. */
export interface DecodedBytes {
  /** The text, without a byte order mark. */
  readonly text: string;
  /** Does the text, written in the same encoding, give the same bytes? Then nothing was lost. */
  readonly lossless: boolean;
}

/**
 * Names by which people know an encoding and that the Encoding Standard does not list, or lists as something
 * that Node decodes wrongly.
 */
const aliases: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  ascii: 'windows-1252',
  cp1252: 'windows-1252',
  macroman: 'macintosh',
  'mac-roman': 'macintosh',
  cp437: 'ibm437',
  'utf-16': 'utf-16le',
};

/** The name that is used here for an encoding; `undefined` for one that is not known. */
export function encodingNamed(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  const known = aliases[name] ?? name;
  if (upperHalfOf(known) !== undefined) return known;
  const found = decoderFor(known, false)?.encoding;
  return found === undefined ? undefined : (aliases[found] ?? found);
}

/**
 * Reads bytes in an encoding that `encodingNamed` or `detectEncoding` gave. Never throws: what has no
 * meaning stands as U+FFFD, and is not lossless.
 */
export function decodeBytes(bytes: Uint8Array, encoding: string): DecodedBytes {
  const upper = upperHalfOf(encoding);
  if (upper !== undefined) {
    const text = decodeSingleBytes(bytes, upper);
    return { text, lossless: !text.includes('\ufffd') };
  }
  const decoded = (decoderFor(encoding, false) ?? new TextDecoder()).decode(bytes);
  const hasMark = decoded.startsWith('\ufeff');
  return {
    text: hasMark ? decoded.slice(1) : decoded,
    lossless: hasSameBytes(decoded, encoding, bytes),
  };
}

function decodeSingleBytes(bytes: Uint8Array, upper: string): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const units = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80),
    );
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}
