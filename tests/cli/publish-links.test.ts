import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const post = (title: string, body: string): string =>
  `---\ntitle: ${title}\ndate: 2017-05-17 10:00:00 +0000\n---\n\n${body}\n`;

function site(): MemoryHost {
  return createMemoryHost({
    '_config.yml': 'plugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-05-17-trams.md': post('Trams', 'See [above](#top).'),
    '_posts/2017-05-18-lifts.md': post(
      'Lifts',
      '[Trams](/2017/05/17/trams.html#stops) and {% post_url 2017-05-17-trams %}.\n\n`/2017/05/17/trams.html`',
    ),
    '_posts/2017-05-19-busses.md': post('Busses', 'No trams.'),
  });
}

const publish = ['publish', 'trams', '--date', '2017-06-01', '--no-lint'];

describe('post publish with links to the old place', () => {
  test('names them and leaves them', async () => {
    const host = site();
    expect(await main(publish, host)).toBe(0);
    expect(host.stderr.text).toContain(
      [
        'post: 2 links will not arrive any more; --update-links repairs them:',
        '  _posts/2017-05-18-lifts.md:6  /2017/05/17/trams.html#stops → /2017/06/01/trams.html#stops',
        '  _posts/2017-05-18-lifts.md:6  2017-05-17-trams → 2017-06-01-trams',
      ].join('\n'),
    );
    expect(host.files()['/site/_posts/2017-05-18-lifts.md']).toContain('](/2017/05/17/trams.html');
    expect(host.files()['/site/_posts/2017-06-01-trams.md']).toContain('date: 2017-06-01 00:00:00');
  });

  test('repairs them in the same plan, and nothing in code', async () => {
    const host = site();
    expect(await main([...publish, '--update-links'], host)).toBe(0);
    expect(host.files()['/site/_posts/2017-05-18-lifts.md']).toBe(
      post(
        'Lifts',
        '[Trams](/2017/06/01/trams.html#stops) and {% post_url 2017-06-01-trams %}.\n\n`/2017/05/17/trams.html`',
      ),
    );
  });

  test('shows all of it as one diff, or as JSON', async () => {
    const host = site();
    const before = host.files();
    await main([...publish, '--update-links', '--dry-run'], host);
    expect(host.stdout.text).toContain('rename to _posts/2017-06-01-trams.md');
    expect(host.stdout.text).toContain('+[Trams](/2017/06/01/trams.html#stops)');
    const json = site();
    await main([...publish, '--update-links', '--dry-run', '--json'], json);
    const { posts, links, diff, commit } = JSON.parse(json.stdout.text);
    expect(posts[0]).toMatchObject({
      from: '_posts/2017-05-17-trams.md',
      path: '_posts/2017-06-01-trams.md',
      url: '/2017/06/01/trams.html',
      status: 'published',
    });
    expect(links).toHaveLength(2);
    expect(diff).toContain('rename to');
    expect(commit).toBeNull();
    expect(json.files()).toEqual(before);
  });

  test('says when readers will see it, and why not', async () => {
    const later = site();
    await main(['publish', 'trams', '--date', '2018-01-02', '--no-lint'], later);
    expect(later.stderr.text).toContain(
      'Jekyll shows it with the first build after 2018-01-02 00:00 (UTC); build the site again then',
    );
    const lost = createMemoryHost({
      '_config.yml': 'plugins: []\n',
      Gemfile: "gem 'jekyll'\n",
      '_posts/trams.md': '---\ntitle: Trams\npublished: false\n---\n\nHello.\n',
    });
    await main(['publish', 'trams', '--no-lint'], lost);
    expect(lost.stderr.text).toContain(
      'Jekyll does not show it: Jekyll leaves it out: its name is not {year}-{month}-{day}-{slug}',
    );
    const expired = createMemoryHost({
      'hugo.toml': "baseURL = 'https://x.example'\n",
      'content/posts/trams.md':
        '---\ntitle: Trams\ndate: 2017-01-01\nexpiryDate: 2017-02-03\ndraft: true\n---\n\nHello.\n',
    });
    await main(['publish', 'trams', '--no-lint'], expired);
    expect(expired.stderr.text).toContain('expiryDate was 2017-02-03: Hugo has taken it down');
  });

  test('a draft by its folder is published by a flag of its own', async () => {
    const host = createMemoryHost({
      'hugo.toml': "baseURL = 'https://x.example'\n",
      'content/posts/_index.md': '---\ncascade:\n  draft: true\n---\n',
      'content/posts/trams.md': '---\ntitle: Trams\ndate: 2017-01-01\n---\n\nHello.\n',
    });
    expect(await main(['publish', 'trams', '--no-lint'], host)).toBe(0);
    expect(host.files()['/site/content/posts/trams.md']).toBe(
      '---\ntitle: Trams\ndate: 2017-01-01\ndraft: false\n---\n\nHello.\n',
    );
    expect(host.stderr.text).not.toContain('does not show it');
  });

  test('the folder of pictures beside a draft goes along', async () => {
    const host = createMemoryHost({
      '_config.yml': 'title: x\npost_asset_folder: true\nnew_post_name: :title.md\n',
      'package.json': '{"dependencies": {"hexo": "8.1.0"}}',
      'source/_drafts/trams.md':
        '---\ntitle: Trams\ndate: 2017-01-01 10:00:00\n---\n\n![](trams/a.png)\n',
      'source/_drafts/trams/a.png': 'png',
    });
    expect(await main(['publish', 'trams', '--no-lint'], host)).toBe(0);
    expect(host.files()).toMatchObject({
      '/site/source/_posts/trams.md':
        '---\ntitle: Trams\ndate: 2017-01-01 10:00:00\n---\n\n![](trams/a.png)\n',
      '/site/source/_posts/trams/a.png': 'png',
    });
    const back = host.restart();
    expect(await main(['unpublish', 'trams'], back)).toBe(0);
    expect(back.files()).toMatchObject({ '/site/source/_drafts/trams/a.png': 'png' });
    expect(back.stderr.text).toContain('was public: feeds and other sites may still lead there');
  });

  test('without a name and without a terminal it lists the drafts', async () => {
    const host = createMemoryHost({
      '_config.yml': 'plugins: []\n',
      Gemfile: "gem 'jekyll'\n",
      '_drafts/trams.md': '---\ntitle: Trams\n---\n',
    });
    expect(await main(['publish'], host)).toBe(2);
    expect(host.stderr.text).toContain('_drafts/trams.md  Trams');
  });
});
