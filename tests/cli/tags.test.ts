import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const jekyll = { '_config.yml': 'plugins: []\n', Gemfile: "gem 'jekyll'\n" };
const post = (tags: string): string => `---\ntitle: Trams\ntags: ${tags}\n---\n\nHello.\n`;

function site(): MemoryHost {
  return createMemoryHost({
    ...jekyll,
    '_posts/2017-01-01-a.md': post('[trams, Lisbon]'),
    '_posts/2017-01-02-b.md': post('[trams]'),
    '_posts/2017-01-03-c.md': post('\n  - Trams\n  - "Lisbon" # the city'),
    '_posts/2017-01-04-d.md': post('trams'),
  });
}

describe('post tags', () => {
  test('lists tags with bars, and the spellings', async () => {
    const host = site();
    expect(await main(['tags'], host)).toBe(0);
    expect(host.stdout.text).toBe(
      [
        `trams   3  ${'█'.repeat(40)}`,
        `Lisbon  2  ${'█'.repeat(26)}▋`,
        `Trams   1  ${'█'.repeat(13)}▍`,
        '',
        'Spelt in several ways:',
        '  trams 3, Trams 1',
        '',
      ].join('\n'),
    );
    expect(host.stderr.text).toContain('post tags rename Trams trams');
  });

  test('shows what is invisible in a tag, and no bars longer than the terminal', async () => {
    const host = createMemoryHost({ ...jekyll, '_posts/2017-01-01-a.md': post('["a\u202eb"]') });
    await main(['tags'], host);
    expect(host.stdout.text).toContain('a<U+202E>b');
  });

  test('says when there are none', async () => {
    const host = createMemoryHost(jekyll);
    expect(await main(['tags'], host)).toBe(0);
    expect(host.stdout.text).toBe('');
    expect(host.stderr.text).toContain('no post of this site has a tag');
  });

  test('prints JSON', async () => {
    const host = site();
    await main(['tags', '--json'], host);
    expect(JSON.parse(host.stdout.text)).toEqual({
      version: 1,
      tags: [
        { tag: 'trams', count: 3 },
        { tag: 'Lisbon', count: 2 },
        { tag: 'Trams', count: 1 },
      ],
      variants: [
        [
          { tag: 'trams', count: 3 },
          { tag: 'Trams', count: 1 },
        ],
      ],
    });
  });
});

describe('post tags rename', () => {
  test('changes the tag and nothing else, in every form', async () => {
    const host = site();
    expect(await main(['tags', 'rename', 'Lisbon', 'Lisboa'], host)).toBe(0);
    expect(host.files()['/site/_posts/2017-01-01-a.md']).toBe(post('[trams, Lisboa]'));
    expect(host.files()['/site/_posts/2017-01-03-c.md']).toBe(
      post('\n  - Trams\n  - "Lisboa" # the city'),
    );
    expect(host.stdout.text).toBe('_posts/2017-01-01-a.md\n_posts/2017-01-03-c.md\n');
  });

  test('puts quotes around what needs them', async () => {
    const host = site();
    await main(['tags', 'rename', 'Lisbon', 'Lisbon, city: #1'], host);
    expect(host.files()['/site/_posts/2017-01-01-a.md']).toBe(post('[trams, "Lisbon, city: #1"]'));
  });

  test('takes the old tag away where the new one is there already', async () => {
    const host = site();
    await main(['tags', 'rename', 'Lisbon', 'trams'], host);
    expect(host.files()['/site/_posts/2017-01-01-a.md']).toBe(post('[trams]'));
  });

  test('writes nothing with --dry-run', async () => {
    const host = site();
    const before = host.files();
    expect(await main(['tags', 'rename', 'Trams', 'trams', '--dry-run'], host)).toBe(0);
    expect(host.files()).toEqual(before);
    expect(host.stdout.text).toContain('-  - Trams\n+  - trams\n');
  });

  test('writes nothing at all when one post cannot be changed', async () => {
    const host = site();
    const before = host.files();
    expect(await main(['tags', 'rename', 'trams', 'old trams'], host)).toBe(2);
    expect(host.files()).toEqual(before);
    expect(host.stderr.text).toContain('2017-01-04-d.md');
  });

  test('suggests a tag that is there', async () => {
    const host = site();
    expect(await main(['tags', 'rename', 'lisbon', 'x'], host)).toBe(2);
    expect(host.stderr.text).toContain('no post has the tag "lisbon"; did you mean "Lisbon"?');
  });
});
