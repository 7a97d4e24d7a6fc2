import { expect, test } from 'vitest';
import { isInvisibleInPlace } from '../../src/prose/invisible.js';

test.each([
  ['a vowel separator in Mongolian', 'ᠨᠡᠷ\u180eᠡ', true],
  ['a variation selector in Mongolian', 'ᠭ\u180bᠠ', true],
  ['a vowel separator elsewhere', 'ab\u180ecd', false],
  ['a joiner in an emoji', '👩\u200d💻', true],
  ['a joiner in Devanagari', 'क्\u200dष', true],
  ['a joiner in Latin', 'ab\u200dcd', false],
  ['a non-joiner in Persian', 'می\u200cخواهم', true],
  ['a zero-width space in Thai', 'ไทย\u200bไทย', true],
  ['a zero-width space in Latin', 'ab\u200bcd', false],
  ['a direction mark beside Hebrew', 'שלום\u200f!', true],
  ['a direction override in Latin', 'ab\u202ecd', false],
  ['a no-break space', 'a\u00a0b', true],
  ['a soft hyphen', 'Donau\u00addampf', true],
])('%s is in its place: %#', (_, text, expected) => {
  const at = text.search(/[\u180b-\u180f\u200b-\u200f\u202e\u00a0\u00ad]/);
  expect(isInvisibleInPlace(text, at, 'text')).toBe(expected);
});
