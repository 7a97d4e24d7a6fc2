import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const hugo = {
  'hugo.toml': "baseURL = 'https://trams.example/'\n",
  'content/posts/trams.md':
    '+++\ntitle = "Trams" # for now\ndate = 2017-05-17\ntags = ["lisbon"]\n+++\n\n![Map](/map.png) and [lifts](../lifts/).\n',
  'content/posts/lifts.md':
    '---\ntitle: Lifts\ndate: 2017-05-18\n---\n\n[Trams](/posts/trams/), [again](../trams/#map), {{< ref "trams.md" >}}.\n',
};

const jekyll = {
  '_config.yml': 'plugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  '_posts/2017-05-17-trams.md': '---\ntitle: "Trams"\n---\n\nUp.\n',
  '_drafts/busses.md': '---\ntitle: Busses\n---\n\nSoon.\n',
};

async function run(files: Record<string, string>, ...args: string[]): Promise<MemoryHost> {
  const host = createMemoryHost(files);
  expect(await main(['rename', ...args], host)).toBe(0);
  return host;
}

describe('post rename', () => {
  test('changes title, file, alias and links, and nothing else', async () => {
    const host = await run(hugo, 'trams', 'Lisbon by tram');
    const files = host.files();
    expect(files['/site/content/posts/trams.md']).toBeUndefined();
    expect(files['/site/content/posts/lisbon-by-tram.md']).toBe(
      '+++\ntitle = "Lisbon by tram" # for now\ndate = 2017-05-17\naliases = ["/posts/trams/"]\ntags = ["lisbon"]\n+++\n\n![Map](/map.png) and [lifts](../lifts/).\n',
    );
    expect(files['/site/content/posts/lifts.md']).toContain(
      '[Trams](/posts/lisbon-by-tram/), [again](../lisbon-by-tram/#map), {{< ref "lisbon-by-tram.md" >}}.',
    );
    expect(host.stdout.text).toBe('content/posts/lisbon-by-tram.md\n');
    expect(host.stderr.text).toBe(
      [
        '  title: Trams → Lisbon by tram',
        '  moved to content/posts/lisbon-by-tram.md',
        '  aliases: /posts/trams/ leads to /posts/lisbon-by-tram/',
        'post: 3 links repaired:',
        '  content/posts/lifts.md:6  /posts/trams/ → /posts/lisbon-by-tram/',
        '  content/posts/lifts.md:6  ../trams/#map → ../lisbon-by-tram/#map',
        '  content/posts/lifts.md:6  trams.md → lisbon-by-tram.md',
        '',
      ].join('\n'),
    );
  });

  test('there and back leaves no alias to itself', async () => {
    const host = await run(hugo, 'trams', 'Lisbon by tram');
    const back = host.restart();
    expect(await main(['rename', 'lisbon-by-tram', 'Trams'], back)).toBe(0);
    expect(back.files()['/site/content/posts/trams.md']).toContain(
      'aliases = ["/posts/lisbon-by-tram/"]',
    );
    expect(back.files()['/site/content/posts/lifts.md']).toBe(hugo['content/posts/lifts.md']);
  });

  test('--keep-url changes the title only; --slug the slug only', async () => {
    const kept = await run(hugo, 'trams', 'Trams!', '--keep-url');
    expect(kept.files()['/site/content/posts/trams.md']).toBe(
      hugo['content/posts/trams.md'].replace('"Trams"', '"Trams!"'),
    );
    const moved = await run(hugo, 'trams', '--slug', 'eletricos', '--no-redirect');
    expect(moved.files()['/site/content/posts/eletricos.md']).toBe(hugo['content/posts/trams.md']);
    expect(moved.stderr.text).toContain('/posts/trams/ leads nowhere now');
    const pelican = await run(
      {
        'pelicanconf.py': "PATH = 'content'\nAUTHOR = 'a'\n",
        'content/trams.md': 'Title: Trams\nDate: 2017-05-17\n\nUp.\n',
      },
      ...['trams', 'Lisbon', '--keep-url'],
    );
    expect(pelican.files()['/site/content/trams.md']).toBe(
      'Title: Lisbon\nDate: 2017-05-17\nSlug: trams\n\nUp.\n',
    );
  });

  test('a bundle moves with its folder, a post with the folder of its pictures', async () => {
    const bundle = await run(
      {
        'hugo.toml': hugo['hugo.toml'],
        'content/posts/trams/index.md':
          '---\ntitle: Trams\ndate: 2017-05-17\n---\n\n![](map.png)\n',
        'content/posts/trams/map.png': 'png',
        'content/posts/lifts.md': '---\ntitle: Lifts\n---\n\n![](/posts/trams/map.png)\n',
      },
      ...['trams', 'Lisbon'],
    );
    expect(bundle.files()).toMatchObject({
      '/site/content/posts/lisbon/index.md':
        '---\ntitle: Lisbon\ndate: 2017-05-17\naliases: [/posts/trams/]\n---\n\n![](map.png)\n',
      '/site/content/posts/lisbon/map.png': 'png',
    });
    const beside = await run(
      {
        'docs/trams.md': '---\ntitle: Trams\n---\n\n![](trams/map.png)\n',
        'docs/trams/map.png': 'png',
        'docs/lifts.md': '[t](trams.md) ![](trams/map.png)\n',
      },
      ...['docs/trams.md', 'Lisbon'],
    );
    expect(beside.files()).toMatchObject({
      '/site/docs/lisbon.md': '---\ntitle: Lisbon\n---\n\n![](lisbon/map.png)\n',
      '/site/docs/lisbon/map.png': 'png',
      '/site/docs/lifts.md': '[t](lisbon.md) ![](lisbon/map.png)\n',
    });
  });

  test('the index of a folder of posts is no bundle', async () => {
    const files = {
      'docs/index.md': '---\ntitle: All\n---\n\nHello.\n',
      'docs/trams.md': '---\ntitle: Trams\n---\n\nUp.\n',
    };
    const host = await run(files, 'docs/index.md', 'Everything');
    expect(Object.keys(host.files()).sort()).toEqual([
      '/site/docs/index.md',
      '/site/docs/trams.md',
    ]);
    expect(host.files()['/site/docs/index.md']).toContain('title: Everything');
  });

  test('keeps old addresses in the manner of the site', async () => {
    const none = await run(jekyll, 'trams', 'Lisbon');
    expect(none.files()['/site/_posts/2017-05-17-lisbon.md']).toBe(
      '---\ntitle: "Lisbon"\n---\n\nUp.\n',
    );
    expect(none.stderr.text).toContain(
      '/2017/05/17/trams.html leads nowhere now: Jekyll keeps no old addresses here, so redirect it to /2017/05/17/lisbon.html',
    );
    const plugin = await run(
      { ...jekyll, Gemfile: "gem 'jekyll'\ngem 'jekyll-redirect-from'\n" },
      ...['trams', 'Lisbon'],
    );
    expect(plugin.files()['/site/_posts/2017-05-17-lisbon.md']).toBe(
      '---\ntitle: "Lisbon"\nredirect_from: [/2017/05/17/trams.html]\n---\n\nUp.\n',
    );
    const file = await run({ ...jekyll, _redirects: '/a /b 301' }, 'trams', 'Lisbon');
    expect(file.files()['/site/_redirects']).toBe(
      '/a /b 301\n/2017/05/17/trams.html /2017/05/17/lisbon.html 301\n',
    );
    expect(file.stderr.text).toContain('in _redirects');
  });

  test('a draft needs no alias', async () => {
    const host = await run(jekyll, 'busses', 'Night busses', '--json');
    expect(JSON.parse(host.stdout.text).posts).toMatchObject([
      {
        from: '_drafts/busses.md',
        path: '_drafts/night-busses.md',
        did: ['title: Busses → Night busses', 'moved to _drafts/night-busses.md'],
      },
    ]);
  });

  test.each([
    [
      ['trams', 'Busses!'],
      'would be the same post',
      { '_posts/2017-05-17-busses.md': '---\ntitle: B\n---\n' },
    ],
    [['trams', '\u{1f68b}'], 'no file name can be made', {}],
    [['trams', 'a\nb'], 'line breaks', {}],
    [['trams', '--slug', '../../etc'], 'would be a path', {}],
    [['trams', 'x', '--slug', 'x', '--keep-url'], '--keep-url keeps', {}],
    [['trams'], 'a new title is needed', {}],
    [['ferries', 'x'], 'no post fits "ferries"', {}],
    [[], 'name a post', {}],
    [
      ['broken', 'Whole'],
      'syntax error',
      { '_posts/2017-01-01-broken.md': '---\ntitle: "x\n---\n' },
    ],
  ])('refuses %j and changes nothing', async (args, why, more) => {
    const host = createMemoryHost({ ...jekyll, ...more });
    const before = host.files();
    expect(await main(['rename', ...args], host)).toBe(2);
    expect(host.stderr.text).toContain(why);
    expect(host.files()).toEqual(before);
  });

  test('a change of letter case only is a rename, too', async () => {
    const host = createMemoryHost(
      { ...jekyll, '_posts/2017-05-18-Lifts.md': '---\ntitle: Lifts\n---\n\nUp.\n' },
      { foldsCase: true },
    );
    expect(await main(['rename', 'Lifts', '--slug', 'lifts', '--no-redirect'], host)).toBe(0);
    expect(Object.keys(host.files())).toContain('/site/_posts/2017-05-18-lifts.md');
  });

  test('killed at any write, nothing is half done', async () => {
    const files = { ...hugo, 'content/posts/trams/map.png': 'png' };
    const done = (await run(files, 'trams', 'Lisbon')).files();
    for (let killAt = 1; ; killAt += 1) {
      const host = createMemoryHost(files, { killAt });
      try {
        await main(['rename', 'trams', 'Lisbon'], host);
      } catch {
        // The process is gone.
      }
      const next = host.restart();
      await main(['rename', 'trams', 'Lisbon'], next);
      const posts = Object.entries(next.files()).filter(([path]) => !path.includes('/.post'));
      expect(Object.fromEntries(posts)).toEqual(done);
      if (host.writes < killAt) break;
      expect(killAt).toBeLessThan(100);
    }
  });
});

describe('post rename --date', () => {
  const dated = {
    ...jekyll,
    '_config.yml': 'timezone: Europe/Lisbon\nplugins: [jekyll-redirect-from]\n',
    '_posts/2017-05-17-trams.md':
      '---\ntitle: "Trams"\ndate: 2017-05-17 10:00 +0100 # for now\n---\n\nUp.\n',
    '_posts/2017-05-18-lifts.md':
      '---\ntitle: Lifts\ndate: 2017-05-18 10:00:00 +0100\n---\n\n{% post_url 2017-05-17-trams %}\n',
  };

  test('changes date, day of the name, alias and links, in the form the post has', async () => {
    const host = await run(dated, 'trams', '--date', '2017-06-01 9:30');
    const files = host.files();
    expect(files['/site/_posts/2017-05-17-trams.md']).toBeUndefined();
    expect(files['/site/_posts/2017-06-01-trams.md']).toBe(
      '---\ntitle: "Trams"\ndate: 2017-06-01 09:30 +0100 # for now\nredirect_from: [/2017/05/17/trams.html]\n---\n\nUp.\n',
    );
    expect(files['/site/_posts/2017-05-18-lifts.md']).toContain('{% post_url 2017-06-01-trams %}');
    expect(host.stderr.text).toContain(
      [
        '  date: 2017-05-17 10:00 +0100 → 2017-06-01 09:30 +0100',
        '  moved to _posts/2017-06-01-trams.md',
        '  redirect_from: /2017/05/17/trams.html leads to /2017/06/01/trams.html',
        'post: 1 link repaired:',
      ].join('\n'),
    );
  });

  test('goes there and back', async () => {
    const there = await run(dated, 'trams', '--date', '2017-06-01', '--no-redirect');
    const back = there.restart();
    await main(['rename', 'trams', '--date', '2017-05-17 10:00', '--no-redirect'], back);
    expect(back.files()).toEqual(createMemoryHost(dated).files());
  });

  test('where only the name says the day, a day changes only the name', async () => {
    const host = await run(jekyll, 'trams', '--date', '2017-06-01');
    expect(host.files()['/site/_posts/2017-06-01-trams.md']).toBe(
      jekyll['_posts/2017-05-17-trams.md'],
    );
    const timed = await run(jekyll, 'trams', '--date', '2017-06-01 9:30');
    expect(timed.files()['/site/_posts/2017-06-01-trams.md']).toBe(
      '---\ntitle: "Trams"\ndate: 2017-06-01 09:30:00 +0000\n---\n\nUp.\n',
    );
  });

  test('a time that the site does not write is no reason for a key', async () => {
    const docusaurus = {
      'docusaurus.config.js': "module.exports = { title: 'T' };\n",
      'blog/2017-05-17-trams.md': '---\ntitle: Trams\n---\n\nUp.\n',
    };
    const host = await run(docusaurus, 'trams', '--date', '2017-06-01 9:30');
    expect(host.files()['/site/blog/2017-06-01-trams.md']).toBe(
      docusaurus['blog/2017-05-17-trams.md'],
    );
  });

  test('with a new title, all at once', async () => {
    const host = await run(dated, 'trams', 'Lisbon by tram', '--date', '2017-06-01');
    expect(Object.keys(host.files())).toContain('/site/_posts/2017-06-01-lisbon-by-tram.md');
    expect(host.stderr.text).toContain('title: Trams → Lisbon by tram');
  });

  test('a draft gets the date it is given, keeps its name and needs no alias', async () => {
    const host = await run(dated, 'busses', '--date', '2017-06-01');
    expect(host.files()['/site/_drafts/busses.md']).toBe(
      '---\ntitle: Busses\ndate: 2017-06-01 00:00:00 +0100\n---\n\nSoon.\n',
    );
  });

  test('a post filed by its date is filed anew, with its folder', async () => {
    const post = (day: string): string => `---\ntitle: T\ndate: ${day}\n---\n\nUp.\n`;
    const files = {
      'hugo.toml': "baseURL = 'https://trams.example/'\n",
      'content/posts/2016/12/lifts.md': post('2016-12-02'),
      'content/posts/2017/05/trams/index.md': post('2017-05-17'),
      'content/posts/2017/05/trams/map.png': 'png',
    };
    const host = await run(files, 'trams', '--date', '2018-01-02');
    expect(Object.keys(host.files())).toContain('/site/content/posts/2018/01/trams/map.png');
    expect(host.files()['/site/content/posts/2018/01/trams/index.md']).toContain(
      'date: 2018-01-02\naliases: [/posts/2017/05/trams/]\n',
    );
  });

  test('to the date it has there is nothing to do', async () => {
    const host = createMemoryHost(dated);
    expect(await main(['rename', 'trams', '--date', '2017-05-17 10:00', '--exit-code'], host)).toBe(
      3,
    );
    expect(host.files()).toEqual(createMemoryHost(dated).files());
  });

  test.each([
    [['trams', '--date', '10/11/2017'], 'two ways'],
    [['trams', '--date', '2017-02-30'], 'no such day'],
    [['trams', '--date', '2018-01-02', '--keep-url'], '--keep-url'],
    [
      ['trams', '--date', '2017-05-18', '--slug', 'lifts'],
      '_posts/2017-05-18-lifts.md would be the same post',
    ],
  ])('refuses %j and changes nothing', async (args, why) => {
    const host = createMemoryHost(dated);
    expect(await main(['rename', ...args], host)).toBe(2);
    expect(host.stderr.text).toContain(why);
    expect(host.files()).toEqual(createMemoryHost(dated).files());
  });
});
