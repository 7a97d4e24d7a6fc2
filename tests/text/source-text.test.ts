import { describe, expect, test } from 'vitest';
import { createSourceText } from '../../src/text/source-text.js';

describe('createSourceText', () => {
  const source = createSourceText('one\r\ntwo\n\rfour');

  test('knows lines that end in any of the three ways', () => {
    expect([1, 2, 3, 4].map((line) => source.lineAt(line))).toEqual(['one', 'two', '', 'four']);
    expect(source.lineCount).toBe(4);
  });

  test.each([
    [0, { line: 1, column: 1 }],
    [5, { line: 2, column: 1 }],
    [14, { line: 4, column: 5 }],
  ])('offset %i is at %j', (offset, point) => {
    expect(source.pointAt(offset)).toEqual(point);
  });

  test('writes the line ending that prevails', () => {
    expect(createSourceText('a\r\nb\r\nc\n').eol).toBe('\r\n');
    expect(createSourceText('').eol).toBe('\n');
  });
});
