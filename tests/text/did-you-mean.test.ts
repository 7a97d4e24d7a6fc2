import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, editDistance } from '../../src/text/did-you-mean.js';

/** The definition, word for word. */
function definition(a: string, b: string): number {
  const table: number[][] = [];
  const at = (i: number, j: number): number => table[i]?.[j] as number;
  for (let i = 0; i <= a.length; i += 1) {
    table[i] = [];
    for (let j = 0; j <= b.length; j += 1) {
      const costs =
        i === 0 || j === 0
          ? [i + j]
          : [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        costs.push(at(i - 2, j - 2) + 1);
      (table[i] as number[])[j] = Math.min(...costs);
    }
  }
  return at(a.length, b.length);
}

describe('edit distance', () => {
  test.each([
    ['lisbon', 'lisbn', 1],
    ['recieve', 'receive', 1],
    ['', 'abc', 3],
    ['trams', 'trams', 0],
  ])('of %j and %j', (a, b, expected) => {
    expect(editDistance(a, b)).toBe(expected);
  });

  test('is what its definition says, up to the most that is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 9 }), (a, b, most) => {
        const distance = definition(a, b);
        expect(editDistance(a, b)).toBe(distance);
        expect(editDistance(a, b, most)).toBe(Math.min(distance, most + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['lisbn', ['porto', 'Lisbon'], undefined, 'Lisbon'],
  ['lisbn', ['porto'], undefined, undefined],
  ['lisbn', ['lison', 'lisbon'], undefined, 'lison'],
  ['lisbon-by-tram', ['lisbon-by-train'], 1, undefined],
])('for %j among %j, by %j', (word, candidates, limit, expected) => {
  expect(didYouMean(word, candidates, limit)).toBe(expected);
});

test('no candidate is passed over that the distance would choose', () => {
  // `a` and the letter 128 places further on are counted as one.
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '-', '\u00E1', 'é'), maxLength: 8 });
  fc.assert(
    fc.property(
      word,
      fc.array(word, { maxLength: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (...all) => {
        const [wanted, candidates, limit] = all;
        const nearest = candidates
          .map((one) => ({ one, distance: editDistance(wanted, one) }))
          .filter(({ distance }) => distance <= limit)
          .sort((a, b) => a.distance - b.distance)[0];
        expect(didYouMean(wanted, candidates, limit)).toBe(nearest?.one);
      },
    ),
    { numRuns: 2000 },
  );
});
