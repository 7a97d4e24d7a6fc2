import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/text/text-edit.js';

describe('applyEdits', () => {
  test('replaces, deletes and inserts, in any order', () => {
    const edits = [
      { span: { start: 4, end: 7 }, newText: 'TWO' },
      { span: { start: 0, end: 0 }, newText: '> ' },
      { span: { start: 3, end: 4 }, newText: '' },
    ];
    expect(applyEdits('one two', edits)).toBe('> oneTWO');
  });

  test('refuses overlapping edits', () => {
    const edits = [
      { span: { start: 0, end: 2 }, newText: '' },
      { span: { start: 1, end: 3 }, newText: '' },
    ];
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });
});
