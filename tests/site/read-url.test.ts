import { expect, test } from 'vitest';
import { createExampleSite } from '../support/example-site.js';

const post = (yaml: string): string => `---\ntitle: Trams\n${yaml}\n---\n\nHello.\n`;

/** URL of the only post of a site. */
async function urlOf(profile: string, path: string, yaml: string, files = {}): Promise<unknown> {
  const { site } = await createExampleSite({ ...files, [path]: post(yaml) }, profile);
  return site.posts().find((one) => one.path === path)?.url;
}

test.each([
  ['jekyll', '_posts/2024-05-17-trams.md', '', '/2024/05/17/trams.html'],
  ['jekyll', '_posts/2024-05-17-trams.md', 'permalink: /x/', '/x/'],
  ['jekyll', '_posts/2024-05-17-trams.md', 'categories: [news]', '/news/2024/05/17/trams.html'],
  ['hexo', 'source/_posts/trams.md', 'date: 2024-05-17', '/2024/05/17/trams/'],
  ['hugo', 'content/posts/trams.md', 'date: 2024-05-17', '/posts/trams/'],
  ['hugo', 'content/posts/a.md', 'date: 2024-05-17\nslug: Trams', '/posts/trams/'],
  ['eleventy', 'blog/trams.md', 'date: 2024-05-17', '/blog/trams/'],
  ['docusaurus', 'blog/2024-05-17-trams.md', '', '/blog/2024/05/17/trams'],
  ['docusaurus', 'blog/2024-05-17-trams.md', 'slug: /x', '/blog/x'],
  ['eleventy', 'blog/trams.md', 'permalink: "/{{ title }}/"', undefined],
  ['eleventy', 'blog/trams.md', 'permalink: false', undefined],
  ['plain', 'posts/2024-05-17-trams.md', '', undefined],
])('%s: %s with %j is at %s', async (profile, path, yaml, url) => {
  expect(await urlOf(profile, path, yaml)).toBe(url);
});

test('the pattern of a Middleman blog', async () => {
  const config =
    "activate :blog do |blog|\n  blog.prefix = 'blog/'\n  blog.permalink = ':year/:month/:title.html'\nend\nactivate :directory_indexes\n";
  const path = 'source/blog/2024-05-17-trams.html.md';
  expect(await urlOf('middleman', path, 'date: 2024-05-17', { 'config.rb': config })).toBe(
    '/blog/2024/05/trams/',
  );
});
