import { describe, expect, test } from 'vitest';
import { hasInnerCapital, wordsIn } from '../../src/prose/words-in.js';

describe('words', () => {
  test.each([
    ["It's 5 o'clock", ["0 It's 4", "7 o'clock 14"]],
    ['see recieve.py, @alice and --verbose', ['0 see 3', '23 and 26']],
    ['well-known names', ['0 well 4', '5 known 10', '11 names 16']],
    ["it's_x", ['0 it 2']],
    ['Não é 𝓯𝓪', ['0 Não 3', '4 é 5', '6 𝓯𝓪 10']],
  ])('of %j', (text, expected) => {
    expect(wordsIn({ text }).map((word) => `${word.start} ${word.text} ${word.end}`)).toEqual(
      expected,
    );
  });
});

test.each([
  ['GitHub', true],
  ['iOS', true],
  ['Tram', false],
  ['ÉCOLE', true],
  ['École', false],
])('capitals in %s: %s', (word, expected) => {
  expect(hasInnerCapital(word)).toBe(expected);
});
