import { expect, test } from 'vitest';
import { restOfLine } from '../../src/text/sorted-lines.js';

const lines = ['aback->a', 'abou->about', 'acorn', 'Amercia->America', 'te->the', 'zzz->end'];
const text = lines.join('\n');
const bytes = encode(text);

function encode(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

test.each(lines)('finds %s, first, last and between', (line) => {
  const head = line.slice(0, 3);
  expect(restOfLine(bytes, line.slice(0, -1))).toBe(line.slice(-1));
  expect(restOfLine(bytes, head)?.length).toBeGreaterThan(0);
});

test('takes no notice of case, and of no line that only begins otherwise', () => {
  expect(restOfLine(bytes, 'amercia->')).toBe('America');
  expect(restOfLine(bytes, 'b')).toBeUndefined();
  expect(restOfLine(bytes, 'zzzz')).toBeUndefined();
  expect(restOfLine(bytes, '')).toBeDefined();
  expect(restOfLine(encode(''), 'a')).toBeUndefined();
});

test('looks between the given places only', () => {
  const from = text.indexOf('Amercia');
  expect(restOfLine(bytes, 'abou->', from)).toBeUndefined();
  expect(restOfLine(bytes, 'zzz->', from, text.length - 8)).toBeUndefined();
  expect(restOfLine(bytes, 'te->', from)).toBe('the');
});

test('finds them among lines that are not ASCII', () => {
  const accented = [...lines.slice(0, 4), 'café->coffee', ...lines.slice(4)];
  const encoded = encode(accented.join('\n'));
  for (const line of accented) expect(restOfLine(encoded, line.slice(0, -1))).toBe(line.slice(-1));
  expect(restOfLine(encoded, 'zzzz')).toBeUndefined();
});
