import { expect, test } from 'vitest';
import { readDateWords } from '../../src/authoring/read-date-words.js';

/** A Saturday. */
const now = Date.parse('2026-11-28T12:00:00Z');

test.each([
  ['today', '2026-11-28T00:00'],
  ['yesterday', '2026-11-27T00:00'],
  ['tomorrow 9:00', '2026-11-29T09:00'],
  ['in 3 days', '2026-12-01T00:00'],
  ['friday', '2026-12-04T00:00'],
  ['next monday', '2026-11-30T00:00'],
  ['last friday', '2026-11-27T00:00'],
  ['last friday at noon', '2026-11-27T12:00'],
  ['2 days ago', '2026-11-26T00:00'],
  ['2017-10-23 11:11 CEST', '2017-10-23T09:11'],
])('%s is %s', async (words, expected) => {
  const instant = await readDateWords(words, now, 'UTC');
  expect(new Date(instant).toISOString().slice(0, 16)).toBe(expected);
});
