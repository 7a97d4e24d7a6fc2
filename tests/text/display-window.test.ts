import { describe, expect, test } from 'vitest';
import { displayWindow } from '../../src/text/display-window.js';

const options = { width: 30, ellipsis: '…' };

function windowAt(line: string, start: number, end: number) {
  const window = displayWindow(line, [{ span: { start, end }, rooms: [] }], options);
  return { text: window.text, columns: window.columnsOf({ start, end }) };
}

describe('one span', () => {
  test('a line that fits is shown whole', () => {
    expect(windowAt('a short line', 2, 7)).toEqual({
      text: 'a short line',
      columns: [{ start: 2, end: 7 }],
    });
  });

  test('the span of a long line is centred', () => {
    const line = `${'a'.repeat(50)}HERE${'b'.repeat(50)}`;
    expect(windowAt(line, 50, 54)).toEqual({
      text: `…${'a'.repeat(11)}HERE${'b'.repeat(12)}…`,
      columns: [{ start: 12, end: 16 }],
    });
  });

  test('near an end of the line, more of the other side is shown', () => {
    const line = `ab${'-'.repeat(60)}yz`;
    expect(windowAt(line, 0, 2).text).toBe(`ab${'-'.repeat(26)}…`);
    expect(windowAt(line, 62, 64).text).toBe(`…${'-'.repeat(26)}yz`);
  });

  test('a span wider than the window is shown from its start', () => {
    const { text, columns } = windowAt(`see ${'x'.repeat(90)} end`, 4, 94);
    expect(text).toBe(`see ${'x'.repeat(24)}…`);
    expect(columns).toEqual([{ start: 4, end: 28 }]);
  });

  test('a place is one column wide, behind the last character too', () => {
    expect(windowAt('abc', 1, 1).columns).toEqual([{ start: 1, end: 2 }]);
    expect(windowAt('abc', 3, 3).columns).toEqual([{ start: 3, end: 4 }]);
    expect(windowAt('', 0, 0).columns).toEqual([{ start: 0, end: 1 }]);
  });

  test('a grapheme cluster is never parted', () => {
    expect(windowAt('e\u0301a', 0, 1).columns).toEqual([{ start: 0, end: 1 }]);
    expect(windowAt('👩‍👩‍👧x', 3, 5).columns).toEqual([{ start: 0, end: 2 }]);
    const cluster = 'e\u0301'.repeat(100);
    expect(windowAt(cluster, 100, 102).text).toMatch(/^…(?:e\u0301)+…$/);
  });
});

describe('several spans', () => {
  const line = `(${'x'.repeat(70)}) and more`;
  const both = [
    { span: { start: 0, end: 1 }, rooms: [] },
    { span: { start: 71, end: 72 }, rooms: [] },
  ];

  test('are shown in runs of their own when they are far apart', () => {
    const window = displayWindow(line, both, { width: 50, ellipsis: '…' });
    expect(window.text).toBe(`(${'x'.repeat(22)}…${'x'.repeat(13)}) and more`);
    expect(window.columnsOf({ start: 71, end: 72 })).toEqual([{ start: 37, end: 38 }]);
  });

  test('the first wins where there is no room for both', () => {
    const window = displayWindow(line, [...both].reverse(), { width: 30, ellipsis: '…' });
    expect(window.columnsOf({ start: 71, end: 72 })).toHaveLength(1);
    expect(window.columnsOf({ start: 0, end: 1 })).toEqual([]);
  });
});

test('a line of any length costs what is shown of it', () => {
  const pieces: number[] = [];
  const line = 'word '.repeat(2_000_000);
  const watched = {
    length: line.length,
    charCodeAt: (index: number) => line.charCodeAt(index),
    slice: (start: number, end?: number) => {
      pieces.push((end ?? line.length) - start);
      return line.slice(start, end);
    },
  } as unknown as string;
  const anchor = { span: { start: 5_000_000, end: 9_000_000 }, rooms: [] };
  displayWindow(watched, [anchor], options);
  expect(Math.max(...pieces)).toBeLessThan(5000);
});
