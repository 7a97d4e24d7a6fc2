import type { Clock } from '../../../src/links/clock.js';
import { createHeap } from '../../../src/links/heap.js';

interface Timer {
  readonly at: number;
  readonly order: number;
  run: (() => void) | undefined;
}

/** A clock that stands still until `until` turns it on to the next thing to happen. */
export interface FakeClock extends Clock {
  /** Let time pass until the promise is settled. */
  until<T>(promise: Promise<T>): Promise<T>;
  /** Let the wall clock jump; the other one does not. */
  jump(milliseconds: number): void;
}

export function createFakeClock(start = Date.UTC(2026, 0, 1)): FakeClock {
  const timers = createHeap<Timer>((a, b) => a.at < b.at || (a.at === b.at && a.order < b.order));
  let elapsed = 0;
  let jumped = 0;
  let count = 0;
  const next = (): Timer | undefined => {
    for (let timer = timers.pop(); timer; timer = timers.pop()) if (timer.run) return timer;
    return undefined;
  };
  /** Go on to the next thing to happen, and what happens at the same time; `false` when there is none. */
  const step = (): boolean => {
    const timer = next();
    if (!timer) return false;
    elapsed = Math.max(elapsed, timer.at);
    timer.run?.();
    for (let due = timers.peek(); due && due.at <= elapsed; due = timers.peek()) {
      timers.pop();
      due.run?.();
    }
    return true;
  };
  return {
    now: () => start + elapsed + jumped,
    elapsed: () => elapsed,
    after(milliseconds, run) {
      count += 1;
      const timer: Timer = { at: elapsed + milliseconds, order: count, run };
      timers.push(timer);
      return () => {
        timer.run = undefined;
      };
    },
    jump(milliseconds) {
      jumped += milliseconds;
    },
    async until(promise) {
      let settled = false;
      const mark = (): void => {
        settled = true;
      };
      promise.then(mark, mark);
      // Modules are loaded in real time.
      const deadline = performance.now() + 15_000;
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (settled) return promise;
        if (step()) continue;
        if (performance.now() > deadline) throw new Error('nothing will ever happen');
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
  };
}
