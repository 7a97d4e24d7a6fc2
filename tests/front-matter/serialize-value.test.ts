import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { FrontMatterDialect } from '../../src/front-matter/dialect.js';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { serializeEntry, serializeValue } from '../../src/front-matter/serialize-value.js';
import type { ValueStyle } from '../../src/front-matter/writable-value.js';
import { eleventy, hexo, hugo, jekyll, pelican } from './dialects.js';
import { runs } from './generated-text.js';

const TORTURE = [
  'It\'s "quoted": a C# & Größe 日本語 #1 {x} - @y',
  'Yes',
  'no',
  'ON',
  'y',
  'N',
  'null',
  'NULL',
  '~',
  'true',
  'False',
  '2017',
  '2017-10-23',
  '2017-10-23 11:11:24',
  '12:30',
  '1e3',
  '0x1F',
  '0o17',
  '017',
  '1_000',
  '1,000',
  '.5',
  '.inf',
  '-.INF',
  '.nan',
  '.',
  '-.',
  '+._',
  '.e3',
  '+1',
  '-1',
  '0b11',
  '1:1',
  '',
  ' ',
  ' lead',
  'trail ',
  'a\nb',
  'a\n',
  '\n',
  'a\r\nb',
  'tab\there',
  '😀',
  '👩‍👩‍👧',
  'é',
  '- x',
  '-',
  '--- x',
  '---',
  '...',
  '? y',
  '?',
  '!tag',
  '&a',
  '*b',
  '%x',
  '@x',
  '`x`',
  '|',
  '>',
  '[a]',
  '{a}',
  'a, b',
  '#x',
  'a #b',
  'a:',
  'a: b',
  ':a',
  'a:b',
  'http://x.y/#z',
  '"',
  "'",
  "''",
  '\\',
  '\\n',
  '<<',
  '=',
  'a\u00a0b',
  '\u00a0',
  '\u2028',
  '\ufeff',
  '\u0085',
  '\u0000',
  '\u007f',
  'key: [',
  '"a" b',
  "'a' b",
  'a "b"',
  "a 'b'",
  'x'.repeat(1200),
  'مرحبا',
  '\u202eabc',
  '__proto__',
  'constructor',
  '{{ x }}',
  '{% x %}',
  '+++',
  ';;;',
] as const;

const STYLES: readonly ValueStyle[] = [{}, { quotes: 'single' }, { quotes: 'double' }];

function readEntry(entry: string, dialect: FrontMatterDialect, fence: string): unknown {
  return parseFrontMatter(`${fence}\n${entry}\n${fence}\n`, dialect).data.key;
}

/** What every reader makes of an entry that holds `value`. */
function checkYaml(value: string | readonly string[], style: ValueStyle): void {
  const entry = serializeEntry('key', value, 'yaml', style) ?? 'none';
  expect(readEntry(entry, jekyll, '---'), entry).toEqual(value);
  expect(readEntry(entry, eleventy, '---'), entry).toEqual(value);
  expect(parse(entry, { version: '1.1' }).key, entry).toEqual(value);
  expect(parse(entry, { version: '1.2' }).key, entry).toEqual(value);
  expect(matter(`---\n${entry}\n---\n`, {}).data.key, entry).toEqual(value);
}

describe('text comes back unchanged', () => {
  test.each(TORTURE)('%j', (text) => {
    for (const style of STYLES) {
      checkYaml(text, style);
      checkYaml([text, 'x', text], style);
      checkYaml([text, 'x', text], { ...style, list: 'block' });
      const toml = serializeEntry('key', text, 'toml', style) ?? '';
      expect(readEntry(toml, hugo, '+++'), toml).toBe(text);
    }
    const json = serializeEntry('key', text, 'json') ?? '';
    expect(JSON.parse(`{${json}}`)).toEqual({ key: text });
    expect(readEntry(json, hexo, ';;;'), json).toBe(text);
  });

  test('any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.constantFrom(...TORTURE), { maxLength: 3 }).map((parts) => parts.join('')),
    );
    const property = fc.property(text, fc.constantFrom(...STYLES), (value, style) => {
      checkYaml(value, style);
      checkYaml([value], style);
      const toml = serializeEntry('key', value, 'toml', style) ?? '';
      expect(readEntry(toml, hugo, '+++'), toml).toBe(value);
    });
    fc.assert(property, { numRuns: runs(300) });
  });
});

describe('the form is the one asked for', () => {
  test.each([
    ['A plain title', {}, 'A plain title'],
    ["It's here", {}, "It's here"],
    ['CentOS Dojo @ CERN', {}, 'CentOS Dojo @ CERN'],
    ['A: b', {}, '"A: b"'],
    ["It's", { quotes: 'single' }, "'It''s'"],
    ['a\nb', { quotes: 'single' }, '"a\\nb"'],
    [['a', 'b c', 'd, e'], {}, '[a, b c, "d, e"]'],
    [['a', 'b'], { list: 'comma' }, 'a, b'],
    [['a', 'b'], { list: 'comma', comma: ',' }, 'a,b'],
    [['a, b'], { list: 'comma' }, undefined],
    [['a', 'b'], { list: 'block' }, '\n  - a\n  - b'],
    [['a'], { list: 'block', indent: '', eol: '\r\n' }, '\r\n- a'],
    [[], { list: 'block' }, '[]'],
    [{ date: '2017-10-23 11:11:24 UTC' }, {}, '2017-10-23 11:11:24 UTC'],
    [{ date: '2017-10-23T11:11:24+02:00' }, {}, '2017-10-23T11:11:24+02:00'],
    [{ date: 'Oct 23: x' }, {}, '"Oct 23: x"'],
    [true, {}, 'true'],
    [null, {}, ''],
    [1.5, {}, '1.5'],
    [{ members: { a: 1, 'b c': ['x'] } }, {}, '{ a: 1, "b c": [x] }'],
  ] as const)('YAML: %j %j', (value, style, written) => {
    expect(serializeValue(value, 'yaml', style)).toBe(written);
  });

  test.each([
    ['a "b"', {}, '"a \\"b\\""'],
    ['a "b"', { quotes: 'single' }, `'a "b"'`],
    [{ date: '2017-10-23T11:11:24Z' }, {}, '2017-10-23T11:11:24Z'],
    [{ date: '2017-10-23 11:11 UTC' }, {}, '"2017-10-23 11:11 UTC"'],
    [['a', 'b'], { list: 'block' }, '["a", "b"]'],
    [null, {}, undefined],
  ] as const)('TOML: %j %j', (value, style, written) => {
    expect(serializeValue(value, 'toml', style)).toBe(written);
  });

  test.each([
    ['It\'s "quoted": #1', 'It\'s "quoted": #1'],
    [['a', 'b'], 'a, b'],
    [{ date: '2017-10-23' }, '2017-10-23'],
    ['a\nb', undefined],
    [' a', undefined],
  ] as const)('Pelican: %j', (value, written) => {
    expect(serializeValue(value, 'lines')).toBe(written);
    const entry = serializeEntry('Key', value, 'lines');
    if (entry !== undefined)
      expect(parseFrontMatter(`${entry}\n\n`, pelican).data.Key).toBe(written);
  });
});
