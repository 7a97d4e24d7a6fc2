// Makes mojibake of clean text: for measuring, and for tests.
import { type EncodingName, upperHalves } from '../../src/text/mojibake/upper-halves.js';

/** An encoding to misread UTF-8 in. */
export type Misreading = EncodingName | 'latin1';

/** The UTF-8 bytes of `text` read in an encoding; U+FFFD for a byte that has no character there. */
export function garble(text: string, encoding: Misreading): string {
  let shown = '';
  for (const byte of new TextEncoder().encode(text)) shown += characterOf(byte, encoding);
  return shown;
}

function characterOf(byte: number, encoding: Misreading): string {
  if (byte < 0x80 || encoding === 'latin1') return String.fromCharCode(byte);
  return upperHalves[encoding].charAt(byte - 0x80);
}

/** Garbled with surrogate halves of three bytes each: CESU-8. */
export function garbleSurrogates(text: string, encoding: EncodingName): string {
  return text
    .split('')
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

const controls = /[\u0080-\u009f]/g;

/** What happens to garbled text on its way, by name. */
export const damages: Readonly<Record<string, (garbled: string) => string>> = {
  dropped: (garbled) => garbled.replaceAll(controls, ''),
  replaced: (garbled) => garbled.replaceAll(controls, '\ufffd'),
  questioned: (garbled) => garbled.replaceAll(controls, '?'),
  spaced: (garbled) => garbled.replaceAll('\u00a0', ' '),
  collapsed: (garbled) => garbled.replaceAll('\u00a0', ' ').replaceAll(/ {2,}/g, ' '),
  straightened: (garbled) => garbled.replaceAll(/[“”„]/g, '"').replaceAll(/[‘’]/g, "'"),
};
