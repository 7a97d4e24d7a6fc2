import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FrontMatterDialect } from '../../src/front-matter/dialect.js';
import { editFrontMatter } from '../../src/front-matter/edit-front-matter.js';
import type { FrontMatterValue } from '../../src/front-matter/front-matter.js';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { eleventy, hexo, hugo, jekyll, middleman, pelican } from './dialects.js';
import { runs, yamlLikeLines, yamlLikeText } from './generated-text.js';

const dialects = fc.constantFrom<FrontMatterDialect>(
  jekyll,
  middleman,
  hugo,
  hexo,
  eleventy,
  pelican,
);

const FENCES = [
  '---\n',
  '+++\n',
  ';;;\n',
  '{\n',
  '---json\n',
  '---js\n',
  '----\n',
  '\n---\n',
  ' ---\n',
  '\ufeff---\r\n',
  '',
  '...\n',
  '<<<<<<< x\n',
];

/** Anything: white noise, and front matter of all kinds with mistakes. */
function anyText(): fc.Arbitrary<string> {
  const fence = fc.constantFrom(...FENCES);
  const inner = fc.oneof(
    yamlLikeLines(),
    yamlLikeText(),
    fc.string({ unit: 'binary' }),
    fc.json(),
    tomlLike(),
  );
  return fc
    .tuple(fence, inner, fence, fc.constantFrom('', 'Body\n', '\n\n---\n'))
    .map((parts) => parts.join(''));
}

function tomlLike(): fc.Arbitrary<string> {
  const pieces = [
    'a',
    ' = ',
    '=',
    '"x"',
    "'y'",
    '"""',
    "'''",
    '\n',
    '\n',
    '[',
    ']',
    '[[t]]\n',
    '[t]\n',
    '{',
    '}',
    ',',
    '.',
    '1',
    'true',
    '2017-10-23',
    '#c',
    '\\',
    '\u0000',
  ];
  return fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
}

function checkValue(text: string, value: FrontMatterValue): void {
  const { start, end } = value.valueSpan;
  expect(text.slice(start, end)).toBe(value.raw);
  for (const child of [...(value.items ?? []), ...(value.entries ?? [])]) checkValue(text, child);
}

test('any text is read without throwing, and every span says the truth', () => {
  const property = fc.property(anyText(), dialects, (text, dialect) => {
    const found = parseFrontMatter(text, dialect);
    for (const entry of found.entries) checkValue(text, entry);
    for (const { span } of found.problems) {
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
    }
    expect(found.content.start).toBeGreaterThanOrEqual(found.span.start);
    expect(found.content.end).toBeLessThanOrEqual(found.bodyStart);
    expect(Object.keys(found.data)).toBeDefined();
  });
  fc.assert(property, { numRuns: runs(400) });
});

describe('a flag set and set back', () => {
  const value = fc.constantFrom(
    'plain text',
    "'it''s' # c",
    '"x\\n"   ',
    '[a, b] # list',
    '2017-10-23',
    '',
    '&x y',
    '!!str 1',
    '|\n  l1\n\n  l2',
    '>-\n  f1\n  f2 # no comment',
    '\n  - a\n  # c\n  - b',
    '\n  k: v # c\n  l:\n    - m',
    '{ a: 1, b: [c] }',
    '*anchor',
    '[a,\nb]',
    '"x\ny"',
  );
  const flag = fc.constantFrom(
    'true',
    'false',
    'True',
    'FALSE',
    'yes',
    'off',
    'false # c',
    '   true   ',
    '&f false',
    '!!bool true',
  );
  const lead = fc.constantFrom('', '# comment\n', '\n', '  # odd comment\n');
  const colon = fc.constantFrom(': ', ' : ', ':   ');
  const entry = fc.tuple(lead, colon, value).map(([before, sep, text]) => ({ before, sep, text }));
  const block = fc.record({
    above: fc.array(entry, { maxLength: 4 }),
    flag,
    sep: colon,
    below: fc.array(entry, { maxLength: 4 }),
    crlf: fc.boolean(),
    bom: fc.boolean(),
    quoted: fc.boolean(),
    body: fc.constantFrom('', 'Body', '\nBody\n---\n'),
  });

  const written = block.map((made) => {
    const keys = (entries: typeof made.above, prefix: string) =>
      entries
        .map(
          (each, i) =>
            `${each.before}${prefix}${i}${each.text.startsWith('\n') || each.text === '' ? ':' : each.sep}${each.text}\n`,
        )
        .join('');
    const key = made.quoted ? '"draft"' : 'draft';
    const text = `---\nanchor: &anchor A\n${keys(made.above, 'a')}${key}${made.sep}${made.flag}\n${keys(made.below, 'b')}---\n${made.body}`;
    return (made.bom ? '\ufeff' : '') + (made.crlf ? text.replaceAll('\n', '\r\n') : text);
  });

  test('gives identical bytes', () => {
    let done = 0;
    const property = fc.property(written, (text) => {
      const before = parseFrontMatter(text, jekyll);
      expect(before.problems).toEqual([]);
      const flagged = before.data.draft as boolean;
      const there = editFrontMatter(text, before, [{ kind: 'set', key: 'draft', value: !flagged }]);
      if (there.refused) throw new Error(there.refused.message);
      expect(there.text).not.toBe(text);
      const after = parseFrontMatter(there.text, jekyll);
      expect(after.data.draft).toBe(!flagged);
      const back = editFrontMatter(there.text, after, [
        { kind: 'set', key: 'draft', value: flagged },
      ]);
      expect(back.text).toBe(text);
      done += 1;
    });
    fc.assert(property, { numRuns: runs(300) });
    expect(done).toBeGreaterThan(0);
  });

  test('inserted and removed too', () => {
    const property = fc.property(
      written,
      fc.constantFrom('a0', 'b0', 'draft', 'anchor'),
      (text, after) => {
        const before = parseFrontMatter(text, jekyll);
        const there = editFrontMatter(text, before, [
          { kind: 'set', key: 'new', value: 'It\'s "x": #1', after: [after] },
        ]);
        if (there.refused) throw new Error(there.refused.message);
        const back = editFrontMatter(there.text, parseFrontMatter(there.text, jekyll), [
          { kind: 'remove', key: 'new' },
        ]);
        expect(back.text).toBe(text);
      },
    );
    fc.assert(property, { numRuns: runs(300) });
  });
});

test('an edit of any text keeps every other key, or is refused', () => {
  const property = fc.property(anyText(), dialects, fc.boolean(), (text, dialect, value) => {
    const before = parseFrontMatter(text, dialect);
    const done = editFrontMatter(text, before, [{ kind: 'set', key: 'a', value }]);
    if (done.refused) return;
    const after = parseFrontMatter(done.text, dialect);
    const wanted = before.format === 'lines' || after.format === 'lines' ? String(value) : value;
    expect(after.data.a ?? after.data.A).toBe(wanted);
    const others = (data: object) =>
      Object.entries(data).filter(([key]) => key.toLowerCase() !== 'a');
    expect(others(after.data)).toEqual(others(before.data));
  });
  fc.assert(property, { numRuns: runs(400) });
});
