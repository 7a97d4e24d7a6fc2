import { describe, expect, test } from 'vitest';
import { nearAuthors } from '../../src/site/near-authors.js';

/** Authors with how many posts each has. */
function pairs(uses: Readonly<Record<string, number>>, known: readonly string[] = []): string[] {
  const posts = Object.entries(uses).flatMap(([author, count]) =>
    Array.from({ length: count }, (_, index) => ({ path: `${author}${index}`, authors: [author] })),
  );
  const data = new Map(known.map((id) => [id, undefined]));
  return nearAuthors(posts, data).map(({ usual, other }) => `${other} → ${usual}`);
}

describe('authors that are nearly the same', () => {
  test.each([
    [{ 'Rich Bowen': 2, 'rich bowen': 1 }, ['rich bowen → Rich Bowen']],
    [{ 'José Pérez': 3, 'Jose Perez': 1 }, ['Jose Perez → José Pérez']],
    [{ 'Rich Bowen': 3, 'Rich Bowenn': 1 }, ['Rich Bowenn → Rich Bowen']],
    [{ 'Rich Bowen': 3, 'Rihc Bowen': 1 }, ['Rihc Bowen → Rich Bowen']],
    [{ '山田 太郎': 2, 山田太郎: 1 }, ['山田太郎 → 山田 太郎']],
  ])('%j: %j', (uses, found) => {
    expect(pairs(uses)).toEqual(found);
  });

  test.each([
    [{ Jan: 9, Jana: 1 }],
    [{ 'Rich Bowen': 2, 'Rich Bowens': 1 }],
    [{ operator1: 9, operator2: 1 }],
    [{ 'Maria Silva': 9, 'Mario Costa': 1 }],
    [{ '!!': 3, '??': 1 }],
  ])('%j are different people', (uses) => {
    expect(pairs(uses)).toEqual([]);
  });

  test('believes the author data', () => {
    expect(pairs({ 'Rich Bowen': 9, rbowen: 1, 'rich-bowen': 1 }, ['rich-bowen'])).toEqual([
      'Rich Bowen → rich-bowen',
    ]);
    expect(pairs({ 'Maria Silva': 9, 'Mario Silva': 1 }, ['Maria Silva', 'Mario Silva'])).toEqual(
      [],
    );
  });

  test('takes many of them', () => {
    const uses = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`author ${index.toString(2)}`, 1]),
    );
    expect(pairs(uses)).toEqual([]);
  });
});
