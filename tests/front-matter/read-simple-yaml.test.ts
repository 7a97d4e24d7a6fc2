import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { YamlReader } from '../../src/front-matter/dialect.js';
import { readIfSimple, readYaml } from '../../src/front-matter/read-yaml.js';
import { jekyll } from './dialects.js';
import { runs, yamlLikeLines, yamlLikeText } from './generated-text.js';

/** Both readers on one text; the simple one may give up but never differ. */
function compare(text: string, yamlReader: YamlReader): boolean {
  const content = { start: 0, end: text.length };
  const block = { form: 'yaml', language: '', span: content, content, problems: [] } as const;
  const dialect = { ...jekyll, yamlReader };
  const simple = readIfSimple(text, block, dialect);
  if (simple) expect(simple).toEqual(readYaml(text, block, dialect));
  return simple !== undefined;
}

test.each([
  'title: CentOS Dojo @ CERN\nauthor: hguemar\ndate: 2017-10-23 11:11:24 UTC\ntags: CentOS,CERN,dojo\npublished: true\n',
  'title: "A: b"\ntags: [C#, "a, b", Ünï, 2017]\nlist:\n- a\n- b c\nother:\n  - 1\n\n  - yes\n# end\n',
  'empty:\nspaces:   \nlast: x',
  'a: http://x.org/#y\r\nb: C#\r\n',
  'a: 😀 smile\nb: 日本語\n',
  "a: 'It''s'\nb: ['x''y', '''']\n",
  'a: b\n  c  \n   d\ne: 2017-10-23\n  12:30\nf: x\r\n y\r\n',
  '',
  '\n# only a comment\n',
])('reads %j as the full parser does', (text) => {
  expect(compare(text, 'psych')).toBe(true);
  expect(compare(text, 'js-yaml')).toBe(true);
});

test.each([
  'a: b: c\n',
  'a: b #c\n',
  'a: "x\\n"\n',
  'a: b\n\n  c\n',
  'a: b\n  # c\n',
  'a: b\n  c: d\n',
  'a: "b"\n  c\n',
  'a:\n  - b\n    c\n',
  'a: &x b\n',
  'a: |\n  x\n',
  'a:\n  b: c\n',
  'a: b\n- c\n',
  'a:\tb\n',
  'a: [b, [c]]\n',
  'a: [b: c]\n',
  'a: {b: c}\n',
  'a:\n  - b\n    - c\n',
])('leaves %j to the full parser', (text) => {
  expect(compare(text, 'psych')).toBe(false);
});

test('never differs from the full parser', () => {
  let simple = 0;
  const texts = fc.oneof(yamlLikeLines(), yamlLikeText());
  const readers = fc.constantFrom<YamlReader>('psych', 'go-yaml', 'js-yaml', 'yaml');
  const property = fc.property(texts, readers, (text, reader) => {
    if (compare(text, reader)) simple += 1;
  });
  fc.assert(property, { numRuns: runs(2000) });
  expect(simple).toBeGreaterThan(runs(2000) / 10);
});
