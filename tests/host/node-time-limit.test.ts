import { expect, test } from 'vitest';
import { TimeLimitError } from '../../src/errors.js';
import { createTimeLimiter, withTimeLimit } from '../../src/host/node-time-limit.js';

const forever = (): void => {
  for (;;);
};

/** Goes on until so many milliseconds have passed on the clock. */
function busyFor(milliseconds: number): () => string {
  return () => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    return 'done';
  };
}

test('what it gives comes back, what it throws is thrown', () => {
  expect(withTimeLimit(1000, () => 7)).toBe(7);
  const fail = (): never => {
    throw new RangeError('no');
  };
  expect(() => withTimeLimit(1000, fail)).toThrow(RangeError);
});

test('who had a processor all the time is stopped at once', () => {
  let calls = 0;
  const run = (): void => {
    calls += 1;
    forever();
  };
  expect(() => createTimeLimiter(() => performance.now())(20, run)).toThrow(TimeLimitError);
  expect(calls).toBe(1);
});

test('who was kept waiting by a busy machine is given longer', () => {
  const tenth = (): number => performance.now() / 10;
  expect(createTimeLimiter(tenth)(50, busyFor(120))).toBe('done');
});

test('who never returns is stopped, on a machine that gives no time at all too', () => {
  const start = performance.now();
  expect(() => createTimeLimiter(() => 0)(20, forever)).toThrow(TimeLimitError);
  expect(performance.now() - start).toBeGreaterThan(150);
});

test('a limit within a limit', () => {
  const inner = (): string => withTimeLimit(1000, () => 'inner');
  expect(withTimeLimit(1000, () => `${inner()} ${inner()}`)).toBe('inner inner');
});
