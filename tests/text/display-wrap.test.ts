import { expect, test } from 'vitest';
import { clipText, clipTextStart, wrapText } from '../../src/text/display-wrap.js';

test.each([
  ['at blanks', 'the quick brown fox', 10, ['the quick', 'brown fox']],
  ['within a word that is too long', 'a abcdefghijkl b', 5, ['a', 'abcde', 'fghij', 'kl b']],
  ['by display width', '日本語 日本', 6, ['日本語', '日本']],
  ['never within an emoji', '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 5, ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']],
  ['nothing to wrap', '', 5, ['']],
])('lines are broken %s', (_, text, width, expected) => {
  expect(wrapText(text, width)).toEqual(expected);
});

test('the first line may be shorter', () => {
  expect(wrapText('one two three', 9, 4)).toEqual(['one', 'two three']);
  expect(wrapText('long words', 9, 2)).toEqual(['', 'long', 'words']);
});

test('text is clipped at either end', () => {
  expect(clipText('short', 5, '…')).toBe('short');
  expect(clipText('too long', 5, '…')).toBe('too …');
  expect(clipText('日本語', 4, '…')).toBe('日…');
  expect(clipTextStart('posts/2024/trip.md', 10, '…')).toBe('…4/trip.md');
});
