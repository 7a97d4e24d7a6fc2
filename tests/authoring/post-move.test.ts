import { expect, test } from 'vitest';
import { datedPath } from '../../src/authoring/post-move.js';
import { createExampleSite } from '../support/example-site.js';

test.each([
  ['docusaurus', 'blog/2024-01-05-trams.mdx', 'blog/2024-05-17-trams.mdx'],
  ['docusaurus', 'blog/2021/05-12-trams/index.mdx', 'blog/2024/05-17-trams/index.mdx'],
  ['docusaurus', 'blog/2021/5/12/trams.md', 'blog/2024/05/17/trams.md'],
  ['docusaurus', 'blog/trams.md', 'blog/2024-05-17-trams.md'],
  ['jekyll', '_posts/2021/2021-05-12-trams.md', '_posts/2021/2024-05-17-trams.md'],
])('%s: %s is dated as %s', async (profile, before, after) => {
  const { site } = await createExampleSite({}, profile);
  expect(datedPath(before, '2024-05-17', site)).toBe(after);
});
