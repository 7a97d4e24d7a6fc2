import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { processorTime } from '../support/processor-time.js';
import { hexo, hugo, jekyll, pelican } from './dialects.js';

describe('hostile blocks', () => {
  test('an alias bomb is named and not expanded', () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i}, `.repeat(9)}*k${i}]`,
    );
    const text = `---\nk0: &k0 x\n${rows.join('\n')}\n---\n`;
    const found = parseFrontMatter(text, jekyll);
    expect(found.problems.map(({ kind }) => kind)).toEqual(['alias-bomb']);
    expect(JSON.stringify(found.data).length).toBeLessThan(1_000_000);
  });

  const fences = [
    ['---\na: ', '\nb: 1\n---\nBody\n', jekyll],
    ['+++\na = ', '\nb = 1\n+++\nBody\n', hugo],
    ['{"a": ', '}\n', hugo],
    ['---\n', '\n---\n', jekyll],
    ['', '', hexo],
    ['', '', pelican],
  ] as const;
  const pieces = [
    '[',
    '{',
    '{a: ',
    '- ',
    '"',
    "'",
    '\\',
    '\\"',
    '? ',
    '|',
    '\n',
    ' ',
    'a: b\n',
    'a:b\n',
    'a: "\n',
    'a = [\n',
    '"a":[',
    'a.',
    '*a ',
    '!a ',
    '<<<<<<<\n',
    '    c\n',
    '--- x\n',
  ];
  const sizes = [100_000];
  const all = sizes.flatMap((size) => pieces.map((piece) => [piece, size] as const));
  test.each(all)('%j until %d characters', (piece, size) => {
    for (const [before, after, dialect] of fences) {
      const text = before + piece.repeat(size / piece.length) + after;
      const start = processorTime();
      const found = parseFrontMatter(text, dialect);
      expect(found.bodyStart).toBeLessThanOrEqual(text.length);
      expect(processorTime() - start).toBeLessThan(10_000);
    }
  });

  // Found in a whole run: a stack full of brackets ended the process, which no test can catch.
  test.each([
    ['---\na: ', '[', '\n---\n', jekyll],
    ['---\na:\n  ', '- ', 'x\n---\n', jekyll],
    ['---\n', '? ', 'x\n---\n', jekyll],
    ['+++\na = ', '[', '\n+++\n', hugo],
    ['+++\n', 'a.', 'b = 1\n+++\n', hugo],
    ['{"a": ', '[', '}', hugo],
  ] as const)('%j and 10,000 times %j is too deep', (before, piece, after, dialect) => {
    const { problems } = parseFrontMatter(before + piece.repeat(10_000) + after, dialect);
    expect(problems.map(({ kind }) => kind)).toContain('too-deep');
  });

  test('a body of 50 MB without line or with an unclosed block', () => {
    for (const text of ['x'.repeat(5e7), `---\na: b\n\n${'prose here.\n'.repeat(4e6)}`]) {
      const start = processorTime();
      parseFrontMatter(text, jekyll);
      expect(processorTime() - start).toBeLessThan(10_000);
    }
  });

  test('a megabyte of simple front matter is read whole', () => {
    const lines = Array.from({ length: 80_000 }, (_, i) => `key${i}: value`);
    const found = parseFrontMatter(`---\n${lines.join('\n')}\n---\n`, jekyll);
    expect([found.entries.length, found.complete]).toEqual([80_000, true]);
  });
});
