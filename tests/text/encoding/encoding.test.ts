import { describe, expect, test } from 'vitest';
import { upperHalfOf } from '../../../src/text/encoding/byte-tables.js';
import { decodeBytes, encodingNamed } from '../../../src/text/encoding/decode-bytes.js';
import { detectEncoding } from '../../../src/text/encoding/detect-encoding.js';

/** The bytes of a text in an encoding of single bytes. */
function encoded(text: string, name: string): Uint8Array {
  const upper = upperHalfOf(name) ?? '';
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x80) return code;
    const at = upper.indexOf(character);
    if (at < 0) throw new Error(`${name} lacks ${character}`);
    return at + 0x80;
  });
}

const utf16 = (text: string): number[] =>
  text.split('').flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]);

describe('detectEncoding', () => {
  test.each([
    ['windows-1252', 'Größe und Übermut: „Süße Bären“ – fünf Äpfel für Zoë'],
    ['windows-1252', 'L’été où j’ai déménagé à Besançon, près de la forêt…'],
    ['windows-1251', 'Съешь ещё этих мягких французских булок, да выпей чаю'],
    ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy'],
    ['windows-1253', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία'],
    ['koi8-r', 'Съешь ещё этих мягких французских булок, да выпей чаю'],
    ['macintosh', 'L’été où j’ai déménagé à Besançon, près de la forêt'],
  ])('%s', (name, text) => {
    const bytes = encoded(`Title\n\n${text}\n`, name);
    expect(detectEncoding(bytes)).toMatchObject({ encoding: name });
    expect(detectEncoding(bytes).confidence).toBeGreaterThan(8);
    expect(decodeBytes(bytes, name)).toEqual({ text: `Title\n\n${text}\n`, lossless: true });
  });

  test.each([
    [
      'shift_jis',
      '93fa967b8cea82cc83658358836782c582b7814282b182ea82cd95b68e9a82cc97e182c582b78142',
      '日本語のテストです。これは文字の例です。',
    ],
    ['euc-jp', 'c6fccbdcb8eca4cea5c6a5b9a5c8a4c7a4b9a1a3', '日本語のテストです。'],
    [
      'gbk',
      'd5e2cac7d2bbb8f6b2e2cad4a3acd6d0b9fac8cbc3f1b5c4c8a8c0fb',
      '这是一个测试，中国人民的权利',
    ],
    ['euc-kr', 'b8f0b5e720bbe7b6f7c0ba20c0dac0afb7d3b0d4', '모든 사람은 자유롭게'],
  ])('%s', (name, hex, text) => {
    const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
    expect(detectEncoding(bytes).encoding).toBe(name);
    expect(decodeBytes(bytes, name)).toEqual({ text, lossless: true });
  });

  test('UTF-8 and byte order marks are certain', () => {
    const certain = { confidence: Number.POSITIVE_INFINITY };
    const utf8 = new TextEncoder().encode('Größe');
    expect(detectEncoding(utf8)).toEqual({ encoding: 'utf-8', ...certain });
    const marked = Uint8Array.of(0xff, 0xfe, ...utf16('Größe'));
    expect(detectEncoding(marked)).toEqual({ encoding: 'utf-16le', ...certain });
    expect(decodeBytes(marked, 'utf-16le')).toEqual({ text: 'Größe', lossless: true });
  });

  test('UTF-16 without a mark is known by its zeros', () => {
    const bytes = Uint8Array.from(utf16('---\ntitle: Größe\n---\n'));
    expect(detectEncoding(bytes).encoding).toBe('utf-16le');
    expect(detectEncoding(Uint8Array.from(bytes).reverse()).encoding).toBe('utf-16be');
  });
});

describe('decodeBytes', () => {
  test('says when something was lost', () => {
    expect(decodeBytes(Uint8Array.of(0x41, 0xff), 'utf-8')).toEqual({
      text: 'A\ufffd',
      lossless: false,
    });
    expect(decodeBytes(Uint8Array.of(0x93), 'shift_jis').lossless).toBe(false);
    expect(decodeBytes(Uint8Array.of(0x41, 0, 0x42), 'utf-16le').lossless).toBe(false);
    expect(decodeBytes(Uint8Array.of(0xd2), 'windows-1253').lossless).toBe(false);
  });

  test('reads bytes without character in windows-1252 as controls, so that they can be written back', () => {
    expect(decodeBytes(Uint8Array.of(0x80, 0x81), 'windows-1252')).toEqual({
      text: '€\u0081',
      lossless: true,
    });
  });

  test('takes large input', () => {
    const { text } = decodeBytes(new Uint8Array(300_000).fill(0xe9), 'windows-1252');
    expect(text).toBe('é'.repeat(300_000));
  });
});

test.each([
  ['latin1', 'windows-1252'],
  ['ISO-8859-1', 'windows-1252'],
  ['CP437', 'ibm437'],
  ['sjis', 'shift_jis'],
  ['gb2312', 'gbk'],
  ['utf8', 'utf-8'],
  ['klingon', undefined],
])('the name %s', (label, name) => {
  expect(encodingNamed(label)).toBe(name);
});
