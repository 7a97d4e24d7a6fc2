import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween } from '../../src/git/edits-between.js';
import { transferEdits } from '../../src/git/transfer-edits.js';
import { applyEdits } from '../../src/text/text-edit.js';

/** Transfer what leads from `index` to `fixed`. */
function transfer(index: string, fixed: string, work: string) {
  const { text, left } = transferEdits(index, editsBetween(index, fixed), work);
  return { text, left: left.length };
}

describe('edits between two texts', () => {
  test('are small, and single where lines pair up', () => {
    expect(editsBetween('one \ntwo \nthree\n', 'one\ntwo\nthree\n')).toEqual([
      { span: { start: 3, end: 4 }, newText: '' },
      { span: { start: 8, end: 9 }, newText: '' },
    ]);
    expect(editsBetween('a', 'a\n')).toEqual([{ span: { start: 1, end: 1 }, newText: '\n' }]);
    expect(editsBetween('a\n\n\nb\n', 'a\n\nb\n')).toHaveLength(1);
    expect(editsBetween('same\n', 'same\n')).toEqual([]);
  });

  const lines = fc.array(fc.constantFrom('', 'a', 'ab', 'b ', '\u{1f600}', '\r'), { maxLength: 8 });
  const text = fc
    .tuple(lines, fc.boolean())
    .map(([all, end]) => all.join('\n') + (end ? '\n' : ''));

  test('lead from one to the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });

  test('transferred to the same text do the same, and to any text nothing outside of its lines', () => {
    fc.assert(
      fc.property(text, text, text, (index, fixed, work) => {
        expect(transfer(index, fixed, index)).toEqual({ text: fixed, left: 0 });
        expect(transfer(index, fixed, fixed).text).toBe(fixed);
        if (index === fixed) expect(transfer(index, fixed, work)).toEqual({ text: work, left: 0 });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the work tree', () => {
  const index = 'title\n\nIt is teh first.\n\nIt is teh second.\n\nend\n';
  const fixed = 'title\n\nIt is the first.\n\nIt is the second.\n\nend\n';

  test('gets the repairs around what was written since', () => {
    const work = 'new title\n\nmore\n\nIt is teh first.\n\nIt is teh second.\n\nend, really\n';
    expect(transfer(index, fixed, work)).toEqual({
      text: 'new title\n\nmore\n\nIt is the first.\n\nIt is the second.\n\nend, really\n',
      left: 0,
    });
  });

  test('keeps a line that was rewritten since', () => {
    const work = 'title\n\nIt was teh very first.\n\nIt is teh second.\n\nend\n';
    expect(transfer(index, fixed, work)).toEqual({
      text: 'title\n\nIt was teh very first.\n\nIt is the second.\n\nend\n',
      left: 1,
    });
  });

  test('may have been repaired already', () => {
    expect(transfer(index, fixed, fixed)).toEqual({ text: fixed, left: 0 });
    expect(transfer(index, fixed, `${fixed}more\n`)).toEqual({ text: `${fixed}more\n`, left: 0 });
  });

  test('may have a deleted or emptied file', () => {
    expect(transfer(index, fixed, '')).toEqual({ text: '', left: 2 });
  });

  test('keeps the line endings git gave it', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(transfer(index, fixed, crlf(`new ${index}`))).toEqual({
      text: crlf(`new ${fixed}`),
      left: 0,
    });
    expect(transfer('a', 'a\n', 'a')).toEqual({ text: 'a\n', left: 0 });
    expect(transfer('a\nb', 'a\nb\n', 'a\r\nb')).toEqual({ text: 'a\r\nb\r\n', left: 0 });
  });

  test('does not get a line between two lines that are apart now', () => {
    expect(transfer('a\nb\n', 'a\nnew\nb\n', 'a\nother\nb\n')).toEqual({
      text: 'a\nother\nb\n',
      left: 1,
    });
  });
});
