import { expect, test } from 'vitest';
import { anchorsFor } from '../../../scripts/anchors/anchors-for.js';
import { generators } from '../../../scripts/anchors/generators.js';
import { nearAnchor } from '../../../src/link-syntax/near-anchor.js';

const long = 60_000;
const hostile: readonly (readonly [string, string])[] = [
  ['the same heading again and again', '## Same\n\n'.repeat(8_000)],
  ['open braces', `## ${'{'.repeat(long)}\n`],
  ['dots between braces', `## a {${'.'.repeat(long)}!}\n`],
  ['attributes without end', `## a ${'{#a .b '.repeat(long / 6)}\n`],
  ['number signs', `## a ${'#'.repeat(long)} b\n`],
  ['spaces', `## a ${' '.repeat(long)}b ${' '.repeat(long)}{ \n`],
  ['comments without end', `## ${'<!-- #a '.repeat(long / 8)}\n`],
  ['tags without end', `<div>\n${'<a "'.repeat(long / 4)}\n\n## b\n`],
  ['letters and quotes', `## ${'a'.repeat(long)}'${"'s ".repeat(long / 3)}\n`],
  ['hyphens', `## ${'a -- '.repeat(long / 5)}\n`],
];

test.each(hostile)('%s take no more than a moment', async (_, markdown) => {
  for (const generator of generators) {
    const anchors = await anchorsFor(generator, 'hostile', markdown);
    expect(anchors.ids.size).toBeGreaterThanOrEqual(0);
  }
});

test('many wrong links to a page with many headings take no more than a moment', async () => {
  const [jekyll] = generators;
  if (!jekyll) throw new Error('no generator');
  const headings = Array.from({ length: 10_000 }, (_, index) => `## Line ${index}\n\n`);
  const anchors = await anchorsFor(jekyll, 'hostile', headings.join(''));
  const near = headings.map((_, index) => nearAnchor(`Line_${index}`, anchors)?.id);
  expect(near.slice(0, 2)).toEqual(['line-0', 'line-1']);
});
