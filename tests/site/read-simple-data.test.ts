import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { readSimpleData } from '../../src/site/read-simple-data.js';
import { runs, yamlLikeLines, yamlLikeText } from '../front-matter/generated-text.js';

const parsed = (text: string): unknown => parseDocument(text, { logLevel: 'silent' }).toJS();

test.each([
  'title: My blog\n',
  '---\ntitle: My blog # no\nurl: "https://a.example"\nport: 4000\nfuture: true\nempty:\n',
  'defaults:\n  - scope:\n      path: ""\n      type: posts\n    values:\n      layout: post\n  - scope: {}\n',
  "plugins:\n- jekyll-feed\n- 'jekyll-seo'\n\n# more\nexclude: [a, b]\n",
  'ann:\n  name: Ann\n  description: |\n    Two lines,\n      one of them: deeper.\n\n\nbo:\n  gravatar: 016d\r\n',
  'a:\n    A line of its own, below.\n\nb: 1\n',
  '"<b>x</b> y":\nz: 1\n',
  'list:\n  - - a\n    - b\n  - c\n',
])('simple data is what the full parser reads: %j', (text) => {
  const simple = readSimpleData(text);
  if (simple) expect(simple.data).toEqual(parsed(text));
  expect(simple === undefined).toBe(/ #|\{\}/.test(text));
});

test('whatever is read as simple is what the full parser reads', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '  ', '    ', '      ', '- ', '  - ', '    - ', '- - ', '\t'),
      fc.constantFrom('a', 'b', 'c d', '"e f"', 'true', '- g', '1', 'h:i', ''),
      fc.constantFrom(':', ': ', ':  ', ' :', ''),
      fc.constantFrom(
        'x',
        'x y',
        '\n  x y',
        '\n    z',
        '1',
        '017',
        "'q'",
        '"r"',
        '|',
        '>',
        '[a, b]',
        '',
        'x: y',
        '#',
        'z #',
        '~',
        'yes',
        '2017-10-23',
        '-',
        '---',
      ),
      fc.constantFrom('\n', '\n', '\r\n', '\n\n', ' \n', '\n  \n'),
    )
    .map((parts) => parts.join(''));
  const text = fc.oneof(
    fc.array(line, { maxLength: 8 }).map((lines) => lines.join('')),
    yamlLikeLines(),
    yamlLikeText(),
  );
  let simple = 0;
  const property = fc.property(text, (written) => {
    const found = readSimpleData(written);
    if (!found) return;
    simple += 1;
    const document = parseDocument(written, { logLevel: 'silent' });
    expect(document.errors).toEqual([]);
    expect(found.data).toEqual(document.toJS());
  });
  fc.assert(property, { numRuns: runs(2000) });
  expect(simple).toBeGreaterThan(runs(2000) / 100);
});
