import { describe, expect, test } from 'vitest';
import { addressSpaceOf } from '../../../src/site/address-space/address-space.js';
import type { LinkReference, Resolution } from '../../../src/site/address-space/resolution.js';
import { createExampleSite } from '../../support/example-site.js';

const post = (lines = ''): string => `---\ntitle: A\ndate: 2024-05-17\n${lines}\n---\n\nHello.\n`;

/** The files of a small site of each generator; the post that links is `from`. */
const sites: Record<string, { from: string; files: Record<string, string> }> = {
  jekyll: {
    from: '_posts/2024-05-17-trams.md',
    files: {
      '_config.yml': 'url: https://trams.pt\nbaseurl: /b\n',
      '_posts/2024-05-17-trams.md': post(),
      '_posts/2024-04-01-lisbon.md': post('date: 2024-04-01\nredirect_from: /old/'),
      '_posts/2024-04-02-hidden.md': post('date: 2024-04-02\npublished: false'),
      'about.md': post('permalink: /about-us/'),
      'contact.html': 'x',
      'maps/index.md': post(),
      'images/Tram.png': '',
      _redirects: '/gone /new 301\n/docs/* /manual/:splat\n/* /404.html 404\n',
    },
  },
  hugo: {
    from: 'content/posts/trams/index.md',
    files: {
      'hugo.toml': 'baseURL = "https://trams.pt/"\n[permalinks]\nposts = "/:year/:filename/"\n',
      'content/posts/trams/index.md': post(),
      'content/posts/trams/tram.png': '',
      'content/posts/Lisbon.md': post(),
      'content/about.md': post(),
      'static/map.pdf': '',
    },
  },
  middleman: {
    from: 'source/blog/2024-05-17-trams.html.md',
    files: {
      'config.rb':
        "activate :blog do |blog|\n  blog.prefix = 'blog/'\n  blog.permalink = ':year/:month/:title.html'\nend\nactivate :directory_indexes\nproxy '/events/#{year}.html', 'e.html'\n",
      'data/site.yml': 'domain: trams.pt\n',
      'source/blog/2024-05-17-trams.html.md': post(),
      'source/blog/2024-04-01-lisbon.html.md': post('date: 2024-04-01'),
      'source/blog/2024-05-17-trams/tram.png': '',
      'source/use/index.html.md': post(),
      'source/rdo/faq.html.haml': '',
      'source/images/tram.png': '',
    },
  },
  hexo: {
    from: 'source/_posts/trams.md',
    files: {
      '_config.yml': 'url: https://trams.pt\npost_asset_folder: true\n',
      'source/_posts/trams.md': post(),
      'source/_posts/trams/tram.png': '',
      'source/_posts/lisbon.md': post(),
      'source/about/index.md': post(),
    },
  },
  docusaurus: {
    from: 'blog/2024-05-17-trams.md',
    files: {
      'docusaurus.config.js':
        "module.exports = { url: 'https://trams.pt', baseUrl: '/', i18n: { locales: ['en', 'pt'] } };\n",
      'blog/2024-05-17-trams.md': post(),
      'blog/2024-04-01-lisbon.md': post('date: 2024-04-01'),
      'src/pages/about.js': '',
      'blog/assets/map.png': '',
      'static/img/tram.png': '',
    },
  },
  zola: {
    from: 'content/blog/trams.md',
    files: {
      'config.toml': 'base_url = "https://trams.pt"\n',
      'content/blog/trams.md': '+++\ntitle = "A"\n+++\n',
      'content/blog/lisbon.md': '+++\ntitle = "B"\naliases = ["old"]\n+++\n',
    },
  },
  pelican: {
    from: 'content/trams.md',
    files: {
      'pelicanconf.py': "SITEURL = 'https://trams.pt'\nPATH = 'content'\n",
      'content/trams.md': 'Title: A\nDate: 2024-05-17\n\nHello.\n',
    },
  },
  astro: {
    from: 'src/content/blog/trams.md',
    files: {
      'astro.config.mjs': "export default { base: '/b' };\n",
      'src/content/blog/trams.md': post(),
      'src/content/blog/lisbon.md': post(),
      'src/pages/about.astro': '',
      'src/pages/blog/[...slug].astro': '',
      'src/pages/[lang]/news/[id].astro': '',
      'src/pages/lines/[line]-stops.astro': '',
    },
  },
  vitepress: {
    from: 'posts/trams.md',
    files: {
      '.vitepress/config.mts': 'export default {}\n',
      'posts/trams.md': post(),
      'packages/[pkg].md': '',
      'packages/[pkg].paths.js': '',
      'guide/start.md': '',
    },
  },
  eleventy: {
    from: 'content/posts/trams.md',
    files: {
      'eleventy.config.js':
        "export default (c) => { c.addPassthroughCopy('img'); return { dir: { input: 'content' } }; };\n",
      'content/posts/trams.md': post(),
      'img/tram.png': '',
    },
  },
  'hugo in two languages': {
    from: 'content/posts/trams.md',
    files: {
      'hugo.toml': '[languages.en]\nweight = 1\n[languages.pt]\nweight = 2\n',
      'content/posts/trams.md': post(),
      'content/about.pt.md': post(),
      'content/books/_content.gotmpl': '{{ .AddPage }}',
    },
  },
  'hugo in two languages, in YAML': {
    from: 'content/posts/trams.md',
    files: {
      'config/_default/languages.yaml': 'en:\n  weight: 1\n\npt-br:\n  weight: 2\n',
      'hugo.yaml': 'languages:\n  de:\n    weight: 1\n\n  fr:\n    weight: 3\nparams:\n  es: 1\n',
      'content/posts/trams.md': post(),
    },
  },
  'docusaurus with two blogs': {
    from: 'blog/2024-05-17-trams.md',
    files: {
      'docusaurus.config.js':
        "export default { plugins: [['@docusaurus/plugin-content-blog', { id: 'r', path: './releases', routeBasePath: 'releases' }]], presets: [['classic', { blog: {} }]] };\n",
      'blog/2024-05-17-trams.md': post('slug: trams'),
      'releases/2024-05-17-trams.md': post('slug: trams'),
    },
  },
  plain: {
    from: 'posts/trams.md',
    files: { 'posts/trams.md': post(), 'posts/lisbon.md': post(), 'img/tram.png': '' },
  },
};

async function resolve(
  generator: string,
  address: string,
  syntax: LinkReference['syntax'] = 'link',
): Promise<Resolution> {
  const { from, files } = sites[generator] as (typeof sites)[string];
  const { site } = await createExampleSite(files, generator.split(' ')[0]);
  const fromUrl = site.posts().find(({ path }) => path === from)?.url;
  return addressSpaceOf(site).resolve({ address, syntax, from, ...(fromUrl && { fromUrl }) });
}

function short(found: Resolution): string {
  if (found.kind === 'page') return `page ${found.page.path} by ${found.via}`;
  if (found.kind === 'file') return `file ${found.path}`;
  if (found.kind === 'misspelled') return `misspelled ${found.better}`;
  if (found.kind === 'missing') return `missing${found.near ? ` → ${found.near.better}` : ''}`;
  return found.kind;
}

describe('where links lead', () => {
  test.each([
    ['jekyll', '/2024/04/01/lisbon.html', 'page _posts/2024-04-01-lisbon.md by address'],
    ['jekyll', '/b/2024/04/01/lisbon.html#x', 'page _posts/2024-04-01-lisbon.md by address'],
    ['jekyll', 'https://www.trams.pt/b/about-us', 'page about.md by address'],
    ['jekyll', 'https://trams.pt/other/', 'elsewhere'],
    ['jekyll', 'https://example.com/', 'elsewhere'],
    ['jekyll', 'mailto:a@b.pt', 'elsewhere'],
    ['jekyll', '{{ site.x }}/y', 'elsewhere'],
    ['jekyll', '#top', 'page _posts/2024-05-17-trams.md by address'],
    ['jekyll', '/about/', 'missing → /b/about-us/'],
    ['jekyll', '/contact', 'page contact.html by address'],
    ['jekyll', '/maps/', 'page maps/index.md by address'],
    ['jekyll', '/2024/04/02/lisbon.html', 'missing → /b/2024/04/01/lisbon.html'],
    ['jekyll', '/2024/', 'unknown'],
    ['jekyll', '/old', 'page _posts/2024-04-01-lisbon.md by alias'],
    ['jekyll', '/gone', 'unknown'],
    ['jekyll', '/docs/a/b', 'unknown'],
    ['jekyll', '/tags/x/', 'unknown'],
    ['jekyll', '/feed.xml', 'unknown'],
    ['jekyll', '/nope/', 'missing'],
    ['jekyll', '/images/Tram.png', 'file images/Tram.png'],
    ['jekyll', '/images/tram.png', 'misspelled /images/Tram.png'],
    ['jekyll', 'images/Tram.png', 'missing → /b/images/Tram.png'],
    ['jekyll', '2024-04-01-lisbon.md', 'page _posts/2024-04-01-lisbon.md by unbuilt'],
    ['jekyll', './nope.md', 'missing'],
    ['hugo', '/2024/lisbon/', 'page content/posts/Lisbon.md by address'],
    ['hugo', '/posts/lisbon/', 'missing → /2024/lisbon/'],
    ['hugo', 'tram.png', 'file content/posts/trams/tram.png'],
    ['hugo', '/about/', 'page content/about.md by address'],
    ['hugo', '/map.pdf?x=1', 'file static/map.pdf'],
    ['hugo', '/posts/', 'unknown'],
    [
      'middleman',
      'https://trams.pt/blog/2024/04/lisbon/',
      'page source/blog/2024-04-01-lisbon.html.md by address',
    ],
    ['middleman', '/blog/2024/05/lisbon/', 'missing → /blog/2024/04/lisbon/'],
    ['middleman', '/blog/2024/05/', 'unknown'],
    ['middleman', '/use', 'page source/use/index.html.md by address'],
    ['middleman', '/Use', 'misspelled /use'],
    ['middleman', '/rdo/faq/', 'page source/rdo/faq.html.haml by address'],
    ['middleman', '/events/2024/', 'unknown'],
    ['middleman', 'tram.png', 'file source/blog/2024-05-17-trams/tram.png'],
    ['middleman', 'images/tram.png', 'missing → /images/tram.png'],
    ['middleman', 'https://trams.pt/repos/a/b.rpm', 'unknown'],
    ['middleman', '/repos/a/b.rpm', 'missing'],
    ['hexo', '/about/', 'page source/about/index.md by address'],
    ['hexo', 'tram.png', 'file source/_posts/trams/tram.png'],
    ['hexo', '/archives/', 'unknown'],
    ['docusaurus', './2024-04-01-lisbon.md', 'page blog/2024-04-01-lisbon.md by source'],
    ['docusaurus', './nope.md', 'missing'],
    ['docusaurus', '/about', 'page src/pages/about.js by address'],
    ['docusaurus', '/docs/x', 'unknown'],
    ['docusaurus', '/blog/assets/map.png', 'file blog/assets/map.png'],
    ['docusaurus', '/blog/2024-04-01-lisbon', 'missing → /blog/2024/04/01/lisbon'],
    ['docusaurus', '/pt/blog/2024/04/01/lisbon', 'unknown'],
    ['docusaurus', '/fr/blog/2024/04/01/lisbon', 'missing → /blog/2024/04/01/lisbon'],
    ['zola', '/old', 'page content/blog/lisbon.md by alias'],
    ['zola', '/blog/old', 'missing'],
    ['pelican', '{tag}tram', 'unknown'],
    ['pelican', '{index}', 'unknown'],
    ['pelican', '{filename}lisbon.md', 'missing'],
    ['docusaurus', '/img/tram.png', 'file static/img/tram.png'],
    ['docusaurus', '/img/none.png', 'missing'],
    ['astro', '/b/blog/lisbon/', 'unknown'],
    ['astro', '/blog/2024/lisbon/', 'unknown'],
    ['astro', '/b/pt/news/1/', 'unknown'],
    ['astro', '/b/lines/28-stops', 'unknown'],
    ['astro', '/b/lines/28', 'missing'],
    ['astro', '/b/about/', 'page src/pages/about.astro by address'],
    ['astro', '/b/nope/', 'missing'],
    ['astro', '@/assets/tram.png', 'unknown'],
    ['astro', '~/assets/tram.png', 'unknown'],
    ['zola', '@/blog/nope.md', 'missing'],
    ['vitepress', '/packages/core', 'unknown'],
    ['vitepress', '/packages/core/more', 'missing'],
    ['vitepress', '/guide/start', 'page guide/start.md by address'],
    ['vitepress', '/guide/stop', 'missing'],
    ['eleventy', '/img/tram.png', 'file img/tram.png'],
    ['eleventy', '/img/none.png', 'missing'],
    ['hugo in two languages', '/pt/about/', 'unknown'],
    ['hugo in two languages', '/pt/', 'unknown'],
    ['hugo in two languages', '/books/the-28/', 'unknown'],
    ['hugo in two languages', '/fr/nope/', 'missing'],
    ['hugo in two languages, in YAML', '/pt-br/about/', 'unknown'],
    ['hugo in two languages, in YAML', '/de/about/', 'unknown'],
    ['hugo in two languages, in YAML', '/fr/about/', 'unknown'],
    ['hugo in two languages, in YAML', '/es/about/', 'missing'],
    ['docusaurus with two blogs', '/blog/trams', 'unknown'],
    ['docusaurus with two blogs', '/releases/trams', 'unknown'],
    ['docusaurus with two blogs', '/blogs/trams', 'missing'],
    ['plain', 'lisbon.md', 'page posts/lisbon.md by source'],
    ['plain', '/anything/', 'unknown'],
  ])('%s: %s is %s', async (generator, address, expected) => {
    expect(short(await resolve(generator, address))).toBe(expected);
  });

  test.each([
    ['jekyll', 'post_url', '2024-04-01-lisbon', 'page _posts/2024-04-01-lisbon.md by native'],
    ['jekyll', 'post_url', '2024-04-09-lisbon', 'missing → 2024-04-01-lisbon'],
    [
      'jekyll',
      'jekyll-link',
      '_posts/2024-04-01-lisbon.md',
      'page _posts/2024-04-01-lisbon.md by native',
    ],
    ['jekyll', 'jekyll-link', 'images/tram.png', 'misspelled images/Tram.png'],
    ['hugo', 'ref', 'lisbon.md', 'page content/posts/Lisbon.md by native'],
    ['hugo', 'ref', '/posts/trams#x', 'page content/posts/trams/index.md by native'],
    ['hugo', 'ref', 'TRAMS', 'page content/posts/trams/index.md by native'],
    ['hugo', 'ref', 'trams/index.md', 'page content/posts/trams/index.md by native'],
    ['hugo', 'ref', 'tags', 'unknown'],
    ['hugo', 'ref', '/tags/tram', 'unknown'],
    ['hugo', 'ref', 'rams', 'missing'],
    ['hugo', 'ref', 'nope.md', 'missing'],
    ['hexo', 'post_link', 'lisbon', 'page source/_posts/lisbon.md by native'],
    ['hexo', 'post_link', 'nope', 'missing'],
    ['hexo', 'asset', 'tram.png', 'file source/_posts/trams/tram.png'],
    ['hexo', 'asset', 'none.png', 'missing'],
  ] as const)('%s: %s %s is %s', async (generator, syntax, address, expected) => {
    expect(short(await resolve(generator, address, syntax))).toBe(expected);
  });

  test('a relative image is looked for where the page will be', async () => {
    expect(short(await resolve('docusaurus', './none.png', 'image'))).toBe('missing');
    expect(short(await resolve('plain', '../img/tram.png', 'image'))).toBe('file img/tram.png');
  });

  test('drafts are known as such', async () => {
    const found = await resolve('jekyll', '/2024/04/02/hidden.html');
    expect(found).toMatchObject({ kind: 'page', page: { status: 'draft' } });
  });

  test('an address may have the day of the machine that builds', async () => {
    const at = (date: string): string => `---\ntitle: A\ndate: ${date}\n---\n`;
    const files = {
      '_config.yml': 'timezone: Asia/Shanghai\n',
      'source/_posts/early.md': at('2024-05-01 00:30:00'),
      'source/_posts/late.md': at('2024-04-30 23:30:00'),
    };
    const { site } = await createExampleSite(files, 'hexo');
    const from = 'source/_posts/late.md';
    const found = ['/2024/04/30/early/', '/2024/05/01/late/', '/2024/05/02/early/'].map((address) =>
      short(addressSpaceOf(site).resolve({ address, syntax: 'link', from })),
    );
    expect(found).toEqual([
      'page source/_posts/early.md by address',
      'page source/_posts/late.md by address',
      'missing → /2024/05/01/early/',
    ]);
  });

  test('of two pages at one address nobody knows the headings', async () => {
    const files = {
      '_posts/2024-05-01-a.md': post('permalink: /x/'),
      '_posts/2024-05-02-b.md': post('permalink: /x/'),
    };
    const { site } = await createExampleSite(files, 'jekyll');
    const link = { address: '/x/#y', syntax: 'link', from: '_posts/2024-05-01-a.md' } as const;
    expect(addressSpaceOf(site).resolve(link)).not.toHaveProperty('fragment');
  });
});
