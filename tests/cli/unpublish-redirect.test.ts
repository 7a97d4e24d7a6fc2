import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const hugo = {
  'hugo.toml': "baseURL = 'https://trams.example/'\n",
  'content/posts/trams.md': '---\ntitle: Trams\ndate: 2017-05-17\n---\n\nUp.\n',
  'content/posts/lines.md': '---\ntitle: Lines\ndate: 2017-05-18\n---\n\nUp.\n',
  'content/posts/lifts.md':
    '+++\ntitle = "Lifts" # two\ndate = 2017-05-19\n+++\n\n[Trams](/posts/trams/)\n',
  'content/posts/soon.md': '---\ntitle: Soon\ndate: 2017-05-19\ndraft: true\n---\n\nUp.\n',
};
const jekyll = {
  '_config.yml': 'plugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  '_posts/2017-05-17-trams.md': '---\ntitle: Trams\n---\n\nUp.\n',
  '_posts/2017-05-18-lifts.md': '---\ntitle: Lifts\n---\n\nUp.\n',
};

async function run(files: Record<string, string>, ...args: string[]): Promise<MemoryHost> {
  const host = createMemoryHost(files);
  expect(await main(['unpublish', ...args], host), host.stderr.text).toBe(0);
  return host;
}

describe('post unpublish --redirect', () => {
  test('makes the old address an alias of another post, and commits no more than that', async () => {
    const host = await run(hugo, 'trams', '--redirect', 'lifts');
    const files = host.files();
    expect(files['/site/content/posts/trams.md']).toContain('draft: true');
    expect(files['/site/content/posts/lifts.md']).toBe(
      '+++\ntitle = "Lifts" # two\ndate = 2017-05-19\naliases = ["/posts/trams/"]\n+++\n\n[Trams](/posts/trams/)\n',
    );
    expect(host.stdout.text).toBe('content/posts/trams.md\n');
    expect(host.stderr.text).toContain(
      '  aliases of content/posts/lifts.md: /posts/trams/ leads to /posts/lifts/\n',
    );
    expect(host.stderr.text).not.toContain('was public');
  });

  test('of several posts at once, also by the address of the other one', async () => {
    const host = await run(hugo, 'trams', 'lines', '--redirect', '/posts/lifts/');
    expect(host.files()['/site/content/posts/lifts.md']).toContain(
      'aliases = ["/posts/trams/", "/posts/lines/"]',
    );
  });

  test('knows the addresses of its own site', async () => {
    const host = await run(hugo, 'trams', '--redirect', 'https://trams.example/posts/lifts/');
    expect(host.files()['/site/content/posts/lifts.md']).toContain('aliases = ["/posts/trams/"]');
  });

  test('together with repaired links: nothing is lost of either', async () => {
    const files = {
      ...jekyll,
      Gemfile: "gem 'jekyll'\ngem 'jekyll-redirect-from'\n",
      '_drafts/soon.md': '---\ntitle: Soon\n---\n',
      '_posts/2017-05-18-lifts.md':
        '---\ntitle: Lifts\n---\n\n{% link _posts/2017-05-17-trams.md %}\n',
    };
    const host = await run(files, 'trams', '--redirect', 'lifts', '--update-links');
    expect(host.files()['/site/_posts/2017-05-18-lifts.md']).toBe(
      '---\ntitle: Lifts\nredirect_from: [/2017/05/17/trams.html]\n---\n\n{% link _drafts/trams.md %}\n',
    );
  });

  test('is a line of _redirects where the site has such a file, to other sites too', async () => {
    const files = { ...jekyll, _redirects: '/a /b 301\n' };
    const host = await run(files, 'trams', '--redirect', 'https://example.org/a%20b');
    expect(host.files()['/site/_redirects']).toBe(
      '/a /b 301\n/2017/05/17/trams.html https://example.org/a%20b 301\n',
    );
    expect(host.stderr.text).toContain(
      '  /2017/05/17/trams.html leads to https://example.org/a%20b in _redirects\n',
    );
    const post = await run(files, 'trams', '--redirect', 'lifts');
    expect(post.files()['/site/_redirects']).toContain(
      '/2017/05/17/trams.html /2017/05/18/lifts.html 301\n',
    );
  });

  test('is told, where the site has no way to', async () => {
    const host = await run(jekyll, 'trams', '--redirect', 'lifts');
    expect(host.stderr.text).toContain(
      '/2017/05/17/trams.html leads nowhere now: Jekyll keeps no old addresses here, so redirect it to /2017/05/18/lifts.html',
    );
    const away = await run(hugo, 'trams', '--redirect', 'https://example.org/');
    expect(away.stderr.text).toContain(
      '/posts/trams/ leads nowhere now: Hugo keeps old addresses for posts only, so redirect it to https://example.org/',
    );
    expect(away.files()['/site/content/posts/lifts.md']).toBe(hugo['content/posts/lifts.md']);
  });

  test('says so where addresses cannot be known', async () => {
    const post = '---\ntitle: T\ndate: 2017-05-17\n---\n\nUp.\n';
    const pelican = {
      'pelicanconf.py': "PATH = 'content'\nARTICLE_URL = compute()\n",
      'content/trams.md': 'Title: Trams\nDate: 2017-05-17\nStatus: published\n\nUp.\n',
    };
    const gatsby = {
      'gatsby-config.js': 'module.exports = {}\n',
      'gatsby-node.js': 'draft\n',
      'content/blog/trams/index.md': post,
      'content/blog/lifts/index.md': post.replace('T', 'L'),
    };
    const host = createMemoryHost(gatsby);
    expect(await main(['unpublish', 'trams', '--redirect', 'lifts'], host)).toBe(2);
    expect(host.stderr.text).toContain('address of content/blog/lifts/index.md cannot be known');
    for (const files of [gatsby, pelican]) {
      const done = await run(files, 'trams', '--redirect', '/lifts/');
      expect(done.stderr.text).toContain('redirect it to /lifts/');
    }
  });

  test('has nothing to do for what readers never saw', async () => {
    const host = createMemoryHost(hugo);
    const args = ['unpublish', 'soon', '--redirect', 'lifts', '--exit-code'];
    expect(await main(args, host)).toBe(3);
    expect(host.files()).toEqual(createMemoryHost(hugo).files());
  });

  test('--dry-run shows both files and writes none, --json says it', async () => {
    const host = await run(hugo, 'trams', '--redirect', 'lifts', '--dry-run', '--json');
    const { posts, diff } = JSON.parse(host.stdout.text);
    expect(posts).toHaveLength(1);
    expect(posts[0].did).toContain(
      'aliases of content/posts/lifts.md: /posts/trams/ leads to /posts/lifts/',
    );
    expect(diff).toContain('+aliases = ["/posts/trams/"]');
    expect(host.files()).toEqual(createMemoryHost(hugo).files());
  });

  test('killed at any write, nothing is half done', async () => {
    const args = ['unpublish', 'trams', '--redirect', 'lifts'];
    const done = (await run(hugo, 'trams', '--redirect', 'lifts')).files();
    for (let killAt = 1; killAt < 50; killAt += 1) {
      const host = createMemoryHost(hugo, { killAt });
      try {
        await main(args, host);
        break;
      } catch {
        const next = host.restart();
        await main(args, next);
        expect(next.files()).toEqual(done);
      }
    }
  });

  test.each([
    [['trams', '--redirect', 'trams'], 'is itself hidden'],
    [['trams', '--redirect', 'soon'], 'readers do not see content/posts/soon.md'],
    [['trams', '--redirect', 'nowhere'], 'no post fits "nowhere"'],
    [['trams', '--redirect', ''], 'name a post'],
    [['trams', '--redirect', 'https://a b/'], 'is no address'],
    [['trams', '--redirect', 'javascript:alert(1)'], 'no post fits'],
    [['trams', '--redirect', '/a\n/b /c 200'], 'is no address'],
  ])('refuses %j and changes nothing', async (args, why) => {
    const host = createMemoryHost({ ...hugo, 'static/_redirects': '' });
    const before = host.files();
    expect(await main(['unpublish', ...args], host)).toBe(2);
    expect(host.stderr.text).toContain(why);
    expect(host.files()).toEqual(before);
  });
});

test('published again, a post is told where its address still leads away', async () => {
  const hidden = await run(hugo, 'trams', '--redirect', 'lifts');
  const host = hidden.restart();
  expect(await main(['publish', 'trams'], host)).toBe(0);
  expect(host.stderr.text).toContain(
    '/posts/trams/ is among the aliases of content/posts/lifts.md, too: take it out there',
  );
  const line = await run({ ...jekyll, _redirects: '' }, 'trams', '--redirect', 'lifts');
  const again = line.restart();
  expect(await main(['publish', 'trams'], again)).toBe(0);
  expect(again.stderr.text).toContain(
    '/2017/05/17/trams.html is led away in _redirects: take the line out',
  );
});
