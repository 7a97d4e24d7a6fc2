import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../src/markdown/engine.js';
import { findOpaque } from '../../src/markdown/find-opaque.js';
import { type ParseOptions, parseMarkdown } from '../../src/markdown/parse-markdown.js';
import { placeholder } from '../../src/markdown/placeholder.js';
import type { ProseBlock } from '../../src/markdown/prose-block.js';
import { proseBlocks } from '../../src/markdown/prose-blocks.js';
import { processorTime } from '../support/processor-time.js';

const engine = await loadEngine();

function blocksOf(text: string, options: ParseOptions = {}): readonly ProseBlock[] {
  return proseBlocks(parseMarkdown(text, engine, options));
}

function named(text: string): string {
  const names = Object.entries(placeholder).map(([name, character]) => [character, name] as const);
  return names.reduce((shown, [character, name]) => shown.replaceAll(character, `<${name}>`), text);
}

test.each([
  [
    'links and emphasis are flattened',
    'A **bold [walk *up*](/x)** and [ref][r].\n\n[r]: /y',
    'A bold walk up and ref.',
  ],
  ['code', 'Run `npm i` now', 'Run <code> now'],
  ['code in HTML', 'Run <code>npm *i*</code> <kbd>x</kbd> now', 'Run <code> <code> now'],
  ['HTML tags', 'H<sub>2</sub>O', 'H<html>2<html>O'],
  [
    'URLs',
    'See <https://a.example>, https://b.example/(c). or ftp://d.example!',
    'See <url>, <url>. or <url>!',
  ],
  ['images and footnotes', '![alt](x.png) said[^1]\n\n[^1]: Note', '<image> said<footnote>'],
  [
    'escapes and entities',
    '1\\. caf&eacute; &amp; &notareference; \\* \\q',
    '1. café & &notareference; * \\q',
  ],
  ['soft and hard breaks', 'one\r\n  two  \nthree\\\nfour', 'one\ntwo\nthree\nfour'],
  ['task items', '- [x] done', 'done'],
  ['continued lines', '> - a\n>   b\n> c', 'a\nb\nc'],
])('%s', (_name, source, shown) => {
  const [block] = blocksOf(source);
  expect(named(block?.text ?? '')).toBe(shown);
});

test('opaque spans become one character of their kind', () => {
  const text = 'Hi {{ name }}, {{ a }}{{ b }} *and* $x_1$.';
  const opaque = [...text.matchAll(/\{\{.*?\}\}|\$.*?\$/g)].map((match) => ({
    kind: match[0].startsWith('$') ? ('math' as const) : ('template' as const),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const [block] = blocksOf(text, { opaque });
  expect(named(block?.text ?? '')).toBe('Hi <template>, <template><template> and <math>.');
  expect(block?.spanOf(3, 4)).toEqual({ start: 3, end: 13 });
});

test('a template over blank lines leaves its place in the list', () => {
  const text = '- one\n\n  {% highlight sh %}\n\n  # two\n  {% endhighlight %}\n\n- three\n';
  const { spans } = findOpaque(text, { kinds: ['liquid'] });
  const found = blocksOf(text, { opaque: spans });
  expect(found.map((block) => [block.inList, named(block.text)])).toEqual([
    [true, 'one'],
    [true, '<template>'],
    [true, '<template>'],
    [true, 'three'],
  ]);
});

test('blocks come in source order and know where they stand', () => {
  const found = blocksOf('# T\n\n> - q\n\n|a|b|\n|-|-|\n|c|d|\n\nx[^1]\n\n[^1]: f\n');
  expect(found.map((block) => [block.kind, block.text.charAt(0)])).toEqual([
    ['heading', 'T'],
    ['paragraph', 'q'],
    ['tableCell', 'a'],
    ['tableCell', 'b'],
    ['tableCell', 'c'],
    ['tableCell', 'd'],
    ['paragraph', 'x'],
    ['paragraph', 'f'],
  ]);
  expect(found[1]).toMatchObject({ inList: true, inQuote: true, inTable: false });
  expect(found[2]).toMatchObject({ inList: false, inTable: true });
  expect(found[7]).toMatchObject({ inFootnote: true });
  expect(found[1]?.ancestors.map((node) => node.type)).toEqual([
    'root',
    'blockquote',
    'list',
    'listItem',
  ]);
});

describe('places', () => {
  const source = '> Caf&eacute; and\n> [a *b*](/c) `d` \\* end';
  const block = blocksOf(source)[0] as ProseBlock;
  const at = (part: string): [number, number] => {
    const start = block.text.indexOf(part);
    return [start, start + part.length];
  };
  const slice = (part: string): string => {
    const { start, end } = block.spanOf(...at(part));
    return source.slice(start, end);
  };

  test('lead back to the source', () => {
    expect(slice('Caf')).toBe('Caf');
    expect(slice('é')).toBe('&eacute;');
    expect(slice('and\na')).toBe('and\n> [a');
    expect(slice('a b')).toBe('a *b');
    expect(slice(placeholder.code)).toBe('`d`');
    expect(slice('* end')).toBe('\\* end');
    expect(block.offsetAt(block.text.length)).toBe(source.length);
  });

  test('tell what can be edited as it is shown', () => {
    expect(block.isVerbatim(...at('Caf'))).toBe(true);
    expect(block.isVerbatim(...at('Café'))).toBe(false);
    expect(block.isVerbatim(...at('and\na'))).toBe(false);
    expect(block.isVerbatim(...at(' end'))).toBe(true);
  });

  test('know the links', () => {
    expect(block.links).toHaveLength(1);
    const [link] = block.links;
    expect(block.text.slice(link?.start, link?.end)).toBe('a b');
    expect(link?.node.type).toBe('link');
  });
});

test('a long block is linear', () => {
  const started = processorTime();
  const [block] = blocksOf('trams <code>a \\* `b` http://c.example [d](e) '.repeat(5000));
  expect(block?.links).toHaveLength(5000);
  expect(processorTime() - started).toBeLessThan(5000);
});
