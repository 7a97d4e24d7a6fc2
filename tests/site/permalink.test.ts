import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/front-matter/parse-front-matter.js';
import { profiles } from '../../src/profiles/index.js';
import { applyVariants } from '../../src/site/apply-variants.js';
import { createFileIndex } from '../../src/site/file-index.js';
import { readFacts } from '../../src/site/read-facts.js';
import { readSettings } from '../../src/site/read-settings.js';
import type { SiteSettings } from '../../src/site/site.js';
import { createExampleSite } from '../support/example-site.js';

const files = createFileIndex({ list: () => undefined, text: () => undefined });

function urlOf(
  id: string,
  path: string,
  lines: string,
  given: SiteSettings = {},
): string | undefined {
  const base = profiles.find((one) => one.id === id);
  if (!base) throw new Error(`no profile ${id}`);
  const { settings } = readSettings(files, base.settings, given);
  const { profile, older } = applyVariants(base, settings);
  const isLines = profile.frontMatter.formats[0] === 'lines';
  const text = isLines ? `${lines}\n\nHello.\n` : `---\n${lines}\n---\n\nHello.\n`;
  const now = new Date('2026-11-22T12:00:00Z');
  const isDefault = (): boolean => false;
  const site = { profile, older, settings, isDefault, files, now, proseKeys: [] };
  return readFacts(path, parseFrontMatter(text, profile.frontMatter), site).url;
}

describe('the URL of a post, as the generators build it', () => {
  test.each([
    ['jekyll', '_posts/2017-10-23-lab.md', 'title: Lab', {}, '/2017/10/23/lab.html'],
    [
      'jekyll',
      '_posts/2017-10-23-lab.md',
      'date: 2017-10-23 23:30:00 -0500',
      {},
      '/2017/10/24/lab.html',
    ],
    [
      'jekyll',
      'news/_posts/2017-10-23-lab.md',
      'title: Lab',
      { permalink: 'pretty' },
      '/news/2017/10/23/lab/',
    ],
    [
      'jekyll',
      '_posts/2017-10-23-lab.md',
      'categories: big world',
      {},
      '/big/world/2017/10/23/lab.html',
    ],
    ['jekyll', '_posts/2017-10-23-lab.md', 'permalink: /:year/:title/', {}, '/2017/lab/'],
    [
      'jekyll',
      '_posts/2017-01-02-lab.md',
      'title: Lab',
      { permalink: '/:i_month/:slug' },
      '/1/lab',
    ],
    [
      'middleman',
      'source/blog/2017-10-23-dojo.html.md',
      'title: Dojo',
      { prefix: 'blog/', permalink: ':year/:month/:title.html', prettyUrls: 'true' },
      '/blog/2017/10/dojo/',
    ],
    ['middleman', 'source/2017-10-23-dojo.html.md', 'slug: cern', {}, '/2017/10/23/cern.html'],
    ['hugo', 'content/posts/lab.md', 'title: Lab', {}, '/posts/lab/'],
    ['hugo', 'content/posts/Lab One/index.md', 'title: Lab', {}, '/posts/lab-one/'],
    ['hugo', 'content/posts/2017-10-24-b.md', 'title: B', {}, '/posts/2017-10-24-b/'],
    [
      'hugo',
      'content/posts/lab.md',
      'date: 2017-10-23\nslug: x',
      { permalink: '{"posts":"/:year/:slug/"}' },
      '/2017/x/',
    ],
    ['hugo', 'content/posts/lab.md', 'url: /a/b/', {}, '/a/b/'],
    ['hexo', 'source/_posts/lab.md', 'date: 2017-10-23', {}, '/2017/10/23/lab/'],
    [
      'hexo',
      'source/_posts/2017-10-23-lab.md',
      'title: Lab',
      { fileName: ':year-:month-:day-:title.md' },
      '/2017/10/23/lab/',
    ],
    ['hexo', 'source/_posts/lab.md', 'title: Lab', { permalink: ':abbrlink/' }, undefined],
    ['eleventy', 'content/blog/lab.md', 'title: Lab', { source: 'content' }, '/blog/lab/'],
    ['eleventy', 'content/blog/lab/lab.md', 'title: Lab', { source: 'content' }, '/blog/lab/'],
    ['eleventy', 'posts/2017-10-24-b.md', 'title: B', {}, '/posts/2017-10-24-b/'],
    ['eleventy', 'posts/b.md', 'permalink: "/{{ slug }}/"', {}, undefined],
    ['docusaurus', 'blog/2017-10-23-lab.md', 'title: Lab', {}, '/blog/2017/10/23/lab'],
    ['docusaurus', 'blog/2017-10-23-lab.md', 'title: Lab', { permalink: '' }, '/2017/10/23/lab'],
    ['docusaurus', 'blog/2017/10-23-lab.mdx', 'title: Lab', {}, '/blog/2017/10/23/lab'],
    ['docusaurus', 'blog/2017/10/23/lab/index.mdx', 'title: Lab', {}, '/blog/2017/10/23/lab'],
    ['docusaurus', 'blog/talks/2017-10-23-lab.md', 'title: Lab', {}, '/blog/2017/10/23/talks/lab'],
    ['docusaurus', 'blog/lab/index.md', 'title: Lab', {}, '/blog/lab'],
    ['docusaurus', 'blog/2017-10-23-lab.md', 'slug: x', {}, '/blog/x'],
    ['vitepress', 'posts/lab.md', 'title: Lab', {}, '/posts/lab.html'],
    ['vitepress', 'posts/lab.md', 'title: Lab', { prettyUrls: 'true' }, '/posts/lab'],
    ['zola', 'content/posts/2017-10-23-lab.md', 'title: Lab', {}, '/posts/lab/'],
    ['pelican', 'content/lab.md', 'Title: A "b": c #x\nDate: 2017-10-23', {}, '/a-b-c-x.html'],
    [
      'pelican',
      'content/lab.md',
      'Title: Lab\nDate: 2017-10-23',
      { permalink: 'posts/{date:%Y}/{slug}/' },
      '/posts/2017/lab/',
    ],
    ['jekyll', '_posts/2024-05-17-a.md', 'categories: [news]', {}, '/news/2024/05/17/a.html'],
    ['eleventy', 'blog/trams.md', 'permalink: false', {}, undefined],
    ['hugo', 'content/posts/trams.fr.md', 'title: Trams', {}, '/fr/posts/trams/'],
    ['hugo', 'content/posts/trams.en.md', 'title: Trams', {}, '/posts/trams/'],
    ['hugo', 'content/posts/a.md', 'date: 2024-05-17\nslug: Trams', {}, '/posts/trams/'],
    ['docusaurus', 'blog/2024-05-17-trams.md', 'slug: /x', {}, '/blog/x'],
    ['docusaurus', 'i18n/fr/docusaurus-plugin-content-blog/a.md', 'title: A', {}, undefined],
    [
      'hugo',
      'content/posts/a.md',
      'title: A',
      { permalink: '{"posts":"/:sections[1:]/:slug/"}' },
      undefined,
    ],
    ['plain', 'posts/2024-05-17-trams.md', 'title: A', {}, undefined],
    ['pelican', 'content/lab.md', 'Title: 日本\nDate: 2017-10-23', {}, undefined],
    ['astro', 'src/content/blog/lab.md', 'title: Lab', {}, undefined],
    [
      'plain',
      'lab.md',
      'title: Lab\ndate: 2024-05-17',
      { permalink: '/{year}/{slug}/' },
      '/2024/lab/',
    ],
  ] as const)('%s %s %j %j', (id, path, lines, settings, url) => {
    expect(urlOf(id, path, lines, settings)).toBe(url);
  });
});

test('settings come from the files of the site', async () => {
  const { site } = await createExampleSite(
    {
      'config.rb':
        "activate :blog do |blog|\n  blog.prefix = 'blog/'\n  blog.permalink = ':year/:month/:title.html'\nend\nactivate :directory_indexes\n",
      'source/blog/2024-05-17-trams.html.md': '---\ntitle: Trams\n---\n\nHello.\n',
    },
    'middleman',
  );
  expect(site.posts().map(({ url }) => url)).toEqual(['/blog/2024/05/trams/']);
});
