// Makes mojibake of clean text: for measuring, and for tests.
import { type EncodingName, upperHalves } from '../../src/text/mojibake/upper-halves.js';

/** The UTF-8 bytes of `text` read in an encoding; U+FFFD for a byte that has no character there. */
export function garble(text: string, encoding: EncodingName | 'latin1'): string {
  const bytes = new TextEncoder().encode(text);
  let shown = '';
  for (const byte of bytes) shown += characterOf(byte, encoding);
  return shown;
}

function characterOf(byte: number, encoding: EncodingName | 'latin1'): string {
  if (byte < 0x80 || encoding === 'latin1') return String.fromCharCode(byte);
  return upperHalves[encoding].charAt(byte - 0x80);
}

/** Garbled with surrogate halves of three bytes each: CESU-8. */
export function garbleSurrogates(text: string, encoding: EncodingName): string {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at))
    .map((unit) =>
      /[\ud800-\udfff]/.test(unit)
        ? garbledUnit(unit.charCodeAt(0), encoding)
        : garble(unit, encoding),
    )
    .join('');
}

function garbledUnit(unit: number, encoding: EncodingName): string {
  return [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]
    .map((byte) => characterOf(byte, encoding))
    .join('');
}
