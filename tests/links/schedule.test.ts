import { describe, expect, test } from 'vitest';
import { createHeap } from '../../src/links/heap.js';
import { createSchedule } from '../../src/links/schedule.js';
import { processorTime } from '../support/processor-time.js';

function schedule(concurrency = 4, interval = 100, total = 64) {
  return createSchedule<string>({ total, paceOf: () => ({ concurrency, interval }) });
}

describe('schedule', () => {
  test('a host gets four requests at most, and a pause between starts', () => {
    const queue = schedule();
    for (let index = 0; index < 10; index += 1) queue.add('a', `a${index}`);
    const started: [number, string][] = [];
    for (let now = 0; now <= 2000; now += 50) {
      const item = queue.take(now);
      if (item) started.push([now, item]);
    }
    expect(started).toEqual([
      [0, 'a0'],
      [100, 'a1'],
      [200, 'a2'],
      [300, 'a3'],
    ]);
    expect(queue.nextAt()).toBeUndefined();
    queue.release('a', 'clean');
    expect(queue.take(2000)).toBe('a4');
  });

  test('what goes on comes before what is new, without the pause', () => {
    const queue = schedule();
    queue.add('a', 'new');
    queue.add('a', 'newer');
    expect(queue.take(0)).toBe('new');
    queue.addNext('a', 'hop');
    expect(queue.take(1)).toBe('hop');
    expect(queue.take(1)).toBeUndefined();
    expect(queue.nextAt()).toBe(100);
    expect(queue.take(100)).toBe('newer');
  });

  test('the longest queue starts first, then hosts take turns', () => {
    const queue = schedule();
    for (const item of ['a0', 'a1']) queue.add('a', item);
    for (const item of ['b0', 'b1', 'b2']) queue.add('b', item);
    expect([queue.take(0), queue.take(0), queue.take(0)]).toEqual(['b0', 'a0', undefined]);
  });

  test('a paused host is left alone, whatever is queued', () => {
    const queue = schedule();
    queue.add('a', 'x');
    queue.pause('a', 5000);
    queue.addNext('a', 'y');
    expect(queue.take(4999)).toBeUndefined();
    expect(queue.nextAt()).toBe(5000);
    expect(queue.take(5000)).toBe('y');
  });

  test('two pages turned away in a row halve the pace, twenty answers double it', () => {
    const queue = schedule();
    const takeAll = (now: number): number => {
      let count = 0;
      for (let at = now; at < now + 1000; at += 50) if (queue.take(at)) count += 1;
      return count;
    };
    for (let index = 0; index < 200; index += 1) queue.add('a', String(index));
    expect(takeAll(0)).toBe(4);
    for (const bearing of ['limited', 'limited', 'neutral', 'neutral'] as const)
      queue.release('a', bearing);
    expect(takeAll(2000)).toBe(2);
    for (let answers = 0; answers < 20; answers += 1) {
      queue.release('a', 'clean');
      if (answers < 18) queue.take(10_000 + answers * 1000);
    }
    expect(takeAll(100_000)).toBe(4);
  });

  test('one page turned away changes nothing', () => {
    const queue = schedule();
    for (let index = 0; index < 20; index += 1) queue.add('a', String(index));
    for (const bearing of ['limited', 'clean', 'limited', 'clean'] as const) {
      queue.take(queue.nextAt() ?? 0);
      queue.release('a', bearing);
    }
    let count = 0;
    for (let now = 5000; now < 7000; now += 100) if (queue.take(now)) count += 1;
    expect(count).toBe(4);
  });

  test('no more than the total run at once', () => {
    const queue = schedule(4, 0, 5);
    for (const host of ['a', 'b', 'c']) for (let i = 0; i < 4; i += 1) queue.add(host, host);
    let count = 0;
    while (queue.take(0)) count += 1;
    expect(count).toBe(5);
    expect(queue.waiting).toBe(7);
  });

  test('queued items can be withdrawn', () => {
    const queue = schedule();
    for (const item of ['x1', 'y1', 'x2']) queue.add('a', item);
    expect(queue.withdraw('a', (item) => item.startsWith('x'))).toEqual(['x1', 'x2']);
    expect(queue.take(0)).toBe('y1');
    expect(queue.waiting).toBe(0);
  });

  test('a hundred thousand pages on a thousand hosts are dealt out in linear time', () => {
    const queue = schedule(4, 100);
    for (let index = 0; index < 100_000; index += 1) queue.add(`h${index % 1000}`, String(index));
    const before = processorTime();
    let now = 0;
    let taken = 0;
    while (queue.waiting > 0) {
      const item = queue.take(now);
      if (item === undefined) {
        now = Math.max(now, queue.nextAt() ?? now);
        continue;
      }
      taken += 1;
      queue.release(`h${Number(item) % 1000}`, 'clean');
    }
    expect(taken).toBe(100_000);
    expect(processorTime() - before).toBeLessThan(5000);
  });
});

test('a heap gives its items in order', () => {
  const heap = createHeap<number>((a, b) => a < b);
  const items = [5, 3, 8, 1, 9, 2, 7, 1];
  for (const item of items) heap.push(item);
  const out: number[] = [];
  for (let item = heap.pop(); item !== undefined; item = heap.pop()) out.push(item);
  expect(out).toEqual([...items].sort((a, b) => a - b));
});
