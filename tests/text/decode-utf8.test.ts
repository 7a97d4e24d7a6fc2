import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/text/decode-utf8.js';

test.each([
  ['the end is cut', [0xe0, 0xa0], 0],
  ['a letter of Latin-1 at the end', [0x41, 0xe9], 1],
  ['a letter of Latin-1 before ASCII', [0x41, 0xe9, 0x2e], 1],
  ['two letters of Latin-1', [0x41, 0xe9, 0xe9, 0x41], 1],
  ['a sequence that breaks off', [0x41, 0xe2, 0x82, 0x41], 1],
  ['a lone continuation byte', [0x41, 0x80, 0x41], 1],
  ['one continuation byte too many', [0xc3, 0xa9, 0x80], 2],
  ['after a byte order mark', [0xef, 0xbb, 0xbf, 0x41, 0xff, 0x41], 4],
  ['a surrogate', [0x41, 0xed, 0xa0, 0x80], 1],
])('says where the bytes stop being UTF-8: %s', (_, bytes, invalidAt) => {
  expect(decodeUtf8(Uint8Array.from(bytes)).invalidAt).toBe(invalidAt);
});

test('says nothing of bytes that are UTF-8', () => {
  expect(decodeUtf8(new TextEncoder().encode('\ufeffCafé 🚋'))).toEqual({ text: '\ufeffCafé 🚋' });
});
