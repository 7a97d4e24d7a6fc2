import { expect, test } from 'vitest';
import { linesOfBytes, restOfLine } from '../../src/text/sorted-lines.js';

const lines = ['aback->a', 'abou->about', 'acorn', 'Amercia->America', 'te->the', 'zzz->end'];
const text = lines.join('\n');

test.each(lines)('finds %s, first, last and between', (line) => {
  const head = line.slice(0, 3);
  expect(restOfLine(text, line.slice(0, -1))).toBe(line.slice(-1));
  expect(restOfLine(text, head)?.length).toBeGreaterThan(0);
});

test('takes no notice of case, and of no line that only begins otherwise', () => {
  expect(restOfLine(text, 'amercia->')).toBe('America');
  expect(restOfLine(text, 'b')).toBeUndefined();
  expect(restOfLine(text, 'zzzz')).toBeUndefined();
  expect(restOfLine(text, '')).toBeDefined();
  expect(restOfLine('', 'a')).toBeUndefined();
});

test('looks between the given places only', () => {
  const from = text.indexOf('Amercia');
  expect(restOfLine(text, 'abou->', from)).toBeUndefined();
  expect(restOfLine(text, 'zzz->', from, text.length - 8)).toBeUndefined();
  expect(restOfLine(text, 'te->', from)).toBe('the');
});

test('finds the same in bytes', () => {
  const accented = [...lines.slice(0, 4), 'café->coffee', ...lines.slice(4)];
  const bytes = linesOfBytes(new TextEncoder().encode(accented.join('\n')));
  for (const line of accented.filter((one) => !one.startsWith('café')))
    expect(restOfLine(bytes, line.slice(0, -1))).toBe(line.slice(-1));
  expect(restOfLine(bytes, 'zzzz')).toBeUndefined();
});
