import { describe, expect, test } from 'vitest';
import { customOf } from '../../src/house-style/custom.js';

const times = (count: number, value: string): string[] =>
  Array.from({ length: count }, () => value);

/** The same choices on every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describe('customOf', () => {
  test.each([0, 1, 19])('%i posts make no custom', (count) => {
    expect(customOf(times(count, 'yes'))).toBeUndefined();
  });

  test.each([20, 21, 5000])('%i posts that agree do', (count) => {
    expect(customOf(times(count, 'yes'))).toMatchObject({ value: 'yes' });
  });

  test('tolerates one stray in fifty, not one in twenty', () => {
    expect(customOf([...times(30, 'yes'), 'no', ...times(30, 'yes')])).toEqual({
      value: 'yes',
      agreeing: 60,
      total: 61,
      latest: false,
    });
    expect(customOf([...times(10, 'yes'), 'no', ...times(10, 'yes')])).toBeUndefined();
  });

  test('recent strays count more than old ones', () => {
    const strays = times(3, 'no');
    expect(customOf([...strays, ...times(300, 'yes')])).toMatchObject({ value: 'yes' });
    expect(customOf([...times(300, 'yes'), ...strays])).toBeUndefined();
  });

  test('five posts in a row replace a clear custom, four do not', () => {
    expect(customOf([...times(40, 'old'), ...times(4, 'new')])).toBeUndefined();
    expect(customOf([...times(40, 'old'), ...times(5, 'new')])).toEqual({
      value: 'new',
      agreeing: 5,
      total: 5,
      latest: true,
    });
  });

  test('is silent where posts do not agree, however they are mixed', () => {
    const next = random(7);
    for (const rate of [0.5, 0.8, 0.9]) {
      let found = 0;
      for (let round = 0; round < 200; round += 1) {
        const values = Array.from({ length: 150 }, () => (next() < rate ? 'yes' : 'no'));
        found += Number(customOf(values) !== undefined);
      }
      expect(found / 200, `rate ${rate}`).toBeLessThan(0.03);
    }
  });

  test('a long run of one author among others is no custom', () => {
    const mixed = Array.from({ length: 8 }, () => [...times(20, 'yes'), 'no']).flat();
    expect(customOf([...mixed, ...times(25, 'yes')])).toBeUndefined();
  });

  test('knows a custom that began later', () => {
    const before = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 'yes' : 'no'));
    expect(customOf([...before, ...times(40, 'yes')])).toMatchObject({
      value: 'yes',
      latest: true,
    });
  });

  test('all different', () => {
    expect(customOf(Array.from({ length: 100 }, (_, index) => String(index)))).toBeUndefined();
  });
});
