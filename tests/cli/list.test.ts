import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const post = (lines: string): string => `---\n${lines}\n---\n\nHello.\n`;
const jekyll = {
  '_config.yml': 'timezone: Europe/Lisbon\nplugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  '_posts/2017-01-02-trams.md': post('title: Trams\ntags: [Lisbon, trams]\nauthor: ann'),
  '_posts/2017-03-04-ferries.md': post('title: Ferries\ntags: [lisbon]\nauthor: bob'),
  '_posts/2017-03-05-lifts.md': post('title: Lifts\npublished: false'),
  '_posts/2017-12-24-feast.md': post('title: Feast'),
  '_posts/2017-04-01-leak.md': post('title: Leak\ndraft: true'),
  '_posts/2017-04-02-broken.md': '---\ntitle: "Broken\npublished: false\n---\n\nHello.\n',
  '_posts/undated.md': post('title: Undated'),
  '_drafts/busses.md': post('title: Busses'),
};

function site(options: { terminal?: boolean; files?: Record<string, string> } = {}): MemoryHost {
  return createMemoryHost(options.files ?? jekyll, {
    stdoutIsTerminal: options.terminal ?? false,
    env: { NO_COLOR: '1' },
  });
}

async function listed(...args: string[]): Promise<string> {
  const host = site();
  expect(await main(['list', ...args], host)).toBe(0);
  return host.stdout.text;
}

describe('post list', () => {
  test('says where each post stands, and why', async () => {
    expect(await listed()).toBe(
      [
        'draft\t\t_drafts/busses.md\tBusses\tit is in _drafts/',
        'invalid\t\t_posts/undated.md\tUndated\tJekyll leaves it out: its name is not {year}-{month}-{day}-{slug}',
        'scheduled\t2017-12-24\t_posts/2017-12-24-feast.md\tFeast\tJekyll holds it back until a build on 2017-12-24 or later',
        'leak\t2017-04-02\t_posts/2017-04-02-broken.md\tBroken\tJekyll cannot read its front matter and publishes it all the same; Jekyll does not get to read published: false',
        'leak\t2017-04-01\t_posts/2017-04-01-leak.md\tLeak\tJekyll does not know draft: true',
        'draft\t2017-03-05\t_posts/2017-03-05-lifts.md\tLifts\tpublished: false',
        'published\t2017-03-04\t_posts/2017-03-04-ferries.md\tFerries\t',
        'published\t2017-01-02\t_posts/2017-01-02-trams.md\tTrams\t',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [['--drafts'], 'busses lifts'],
    [['--scheduled', '--published'], 'feast leak ferries trams'],
    [['--invalid'], 'undated broken'],
    [['--leaks'], 'broken leak'],
    [['--tag', 'LISBON'], 'ferries trams'],
    [['--tag', 'trams', '--tag', 'lisbon'], 'ferries trams'],
    [['--author', 'ann'], 'trams'],
    [['--since', '2017-03', '--until', '2017-03'], 'lifts ferries'],
    [['--until', '2017-03-04'], 'ferries trams'],
    [['--since', '2017', '--until', '2017', 'e', 'r'], 'broken ferries'],
  ])('filters with %j', async (args, slugs) => {
    expect(await listed(...args, '--format', '%s')).toBe(
      slugs
        .split(' ')
        .map((slug) => `${slug}\n`)
        .join(''),
    );
  });

  test('writes lines as they are asked for', async () => {
    expect(await listed('trams', '-f', '%d\\t%s 100%% %t %f %S %g %a')).toBe(
      '2017-01-02\ttrams 100% Trams _posts/2017-01-02-trams.md published Lisbon, trams ann\n',
    );
  });

  test('refuses a format it does not know, and a date that may be two', async () => {
    const host = site();
    expect(await main(['list', '-f', '%z'], host)).toBe(2);
    expect(host.stderr.text).toContain('--format has a sign that means nothing');
    expect(await main(['list', '--since', '10/11/2017'], site())).toBe(2);
    expect(await main(['list', '--until', '2017-02-31'], site())).toBe(2);
  });

  test('prints JSON', async () => {
    const { version, generator, posts } = JSON.parse(await listed('trams', '--json'));
    expect({ version, generator }).toEqual({
      version: 1,
      generator: { id: 'jekyll', title: 'Jekyll' },
    });
    expect(posts).toEqual([
      {
        path: '_posts/2017-01-02-trams.md',
        state: 'published',
        status: 'published',
        leaks: false,
        why: [],
        title: 'Trams',
        slug: 'trams',
        date: '2017-01-02T00:00:00.000Z',
        day: '2017-01-02',
        url: '/2017/01/02/trams.html',
        tags: ['Lisbon', 'trams'],
        authors: ['ann'],
      },
    ]);
  });

  test('shows a chart and a table on a terminal', async () => {
    const host = site({ terminal: true });
    await main(['list'], host);
    expect(host.stdout.text).toBe(
      [
        '2017 █·█·········',
        '',
        'draft                  Busses',
        '           _drafts/busses.md',
        '           it is in _drafts/',
        'invalid                Undated',
        '           _posts/undated.md',
        '           Jekyll leaves it out: its name is not {year}-{month}-{day}-{slug}',
        'scheduled  2017-12-24  Feast',
        '           _posts/2017-12-24-feast.md',
        '           Jekyll holds it back until a build on 2017-12-24 or later',
        'LEAK       2017-04-02  Broken',
        '           _posts/2017-04-02-broken.md',
        '           Jekyll cannot read its front matter and publishes it all the same;',
        '           Jekyll does not get to read published: false',
        'LEAK       2017-04-01  Leak',
        '           _posts/2017-04-01-leak.md',
        '           Jekyll does not know draft: true',
        'draft      2017-03-05  Lifts',
        '           _posts/2017-03-05-lifts.md',
        '           published: false',
        'published  2017-03-04  Ferries',
        'published  2017-01-02  Trams',
        '',
        '8 posts: 2 drafts, 1 scheduled, 3 published, 2 invalid, 2 of them meant to be hidden, and shown',
        '',
      ].join('\n'),
    );
  });

  test('shows the newest only where there are many', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => {
        const day = String(index + 1).padStart(2, '0');
        return [`_posts/2017-05-${day}-p${day}.md`, post(`title: P${day}`)];
      }),
    );
    const files = { '_config.yml': 'plugins: []\n', Gemfile: "gem 'jekyll'\n", ...many };
    const host = site({ terminal: true, files });
    await main(['list'], host);
    expect(host.stdout.text).toContain('20 posts: 20 published, 5 not shown: post list --all');
    expect(host.stdout.text).not.toContain('P05');
    const all = site({ terminal: true, files });
    await main(['list', '--all'], all);
    expect(all.stdout.text).toContain('P01');
  });

  test('shows what is invisible', async () => {
    const host = site({
      files: { ...jekyll, '_posts/2017-05-05-x.md': post('title: "a\u202eb\\e[31m"') },
    });
    await main(['list', '--format', '%t', 'x.md'], host);
    expect(host.stdout.text).toBe('a<U+202E>b<U+001B>[31m\n');
  });

  test('says so when there is nothing', async () => {
    const empty = site({ files: { '_config.yml': 'plugins: []\n', Gemfile: "gem 'jekyll'\n" } });
    expect(await main(['list'], empty)).toBe(0);
    expect(empty.stderr.text).toContain('this site has no posts yet');
    const none = site();
    expect(await main(['list', '--tag', 'cats'], none)).toBe(0);
    expect(none.stderr.text).toContain('no post is like that');
  });

  test('finds the only site below, and asks which of several', async () => {
    const at = (folder: string): Record<string, string> =>
      Object.fromEntries(Object.entries(jekyll).map(([name, text]) => [`${folder}/${name}`, text]));
    const one = site({ files: { 'README.md': '# Code', ...at('docs') } });
    await main(['list', 'trams', '-f', '%f'], one);
    expect(one.stdout.text).toBe('docs/_posts/2017-01-02-trams.md\n');
    const two = site({ files: { ...at('docs'), ...at('sites/blog') } });
    expect(await main(['list'], two)).toBe(2);
    expect(two.stderr.text).toContain('there are several sites here; name one with --site');
    expect(two.stderr.text).toContain('--site sites/blog  Jekyll');
    const notes = site({ files: { 'notes/a.md': '# A', ...at('docs') } });
    await main(['list', '-f', '%f', 'a.md'], notes);
    expect(notes.stdout.text).toContain('notes/a.md');
  });
});
