import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost } from '../../src/host/memory-host.js';

const jekyll = { '_config.yml': 'plugins: []\n', Gemfile: "gem 'jekyll'\n" };
const words = '/site/.post/words.txt';

describe('post words', () => {
  test('lists the words of the configuration and of the file, sorted', async () => {
    const host = createMemoryHost({
      ...jekyll,
      'post.config.json': '{ "words": ["OAuth", "kubelet"] }',
      '.post/words.txt': 'etcd\nkubelet\nb\u202ec\n',
    });
    expect(await main(['words'], host)).toBe(0);
    expect(host.stdout.text).toBe('b<U+202E>c\netcd\nkubelet\nOAuth\n');
  });

  test('says when there are none', async () => {
    const host = createMemoryHost(jekyll);
    expect(await main(['words'], host)).toBe(0);
    expect(host.stdout.text).toBe('');
    expect(host.stderr.text).toContain('post words add');
  });

  test('prints JSON with the place of each', async () => {
    const host = createMemoryHost({
      ...jekyll,
      'post.config.json': '{ "words": ["OAuth"] }',
      '.post/words.txt': 'etcd\n',
    });
    await main(['words', '--json'], host);
    expect(JSON.parse(host.stdout.text)).toEqual({
      version: 1,
      words: [
        { word: 'OAuth', from: 'configuration' },
        { word: 'etcd', from: '.post/words.txt' },
      ],
    });
  });
});

describe('post words add', () => {
  test('makes the file, sorted', async () => {
    const host = createMemoryHost(jekyll);
    expect(await main(['words', 'add', 'kubelet', 'etcd', 'kubelet'], host)).toBe(0);
    expect(host.files()[words]).toBe('etcd\nkubelet\n');
    expect(host.stdout.text).toBe('.post/words.txt\n');
  });

  test('puts words in their places and leaves comments and line endings', async () => {
    const host = createMemoryHost({
      ...jekyll,
      '.post/words.txt': '# of the project\r\netcd\r\nkubelet # ours\r\n',
    });
    expect(await main(['words', 'add', 'Helm', 'zuul'], host)).toBe(0);
    expect(host.files()[words]).toBe(
      '# of the project\r\netcd\r\nHelm\r\nkubelet # ours\r\nzuul\r\n',
    );
  });

  test('passes over what is accepted already', async () => {
    const host = createMemoryHost({ ...jekyll, '.post/words.txt': 'etcd\n' });
    expect(await main(['words', 'add', 'etcd'], host)).toBe(0);
    expect(host.writes).toBe(0);
    expect(host.stderr.text).toContain('etcd is one of the words already');
  });

  test('--dry-run shows the change and writes nothing', async () => {
    const host = createMemoryHost({ ...jekyll, '.post/words.txt': 'etcd\n' });
    expect(await main(['words', 'add', '--dry-run', 'helm'], host)).toBe(0);
    expect(host.stdout.text).toContain('+helm');
    expect(host.writes).toBe(0);
  });

  test.each(['two words', '', '# x', 'a\nb'])('refuses %j, which is no word', async (word) => {
    const host = createMemoryHost(jekyll);
    expect(await main(['words', 'add', 'fine', word], host)).toBe(2);
    expect(host.writes).toBe(0);
  });

  test('refuses a file that is not UTF-8', async () => {
    const host = createMemoryHost({
      ...jekyll,
      '.post/words.txt': Uint8Array.from([0x63, 0xe9, 0x0a]),
    });
    expect(await main(['words', 'add', 'fine'], host)).toBe(2);
    expect(host.stderr.text).toContain('post fix-encoding');
    expect(host.writes).toBe(0);
  });
});

describe('post lint with dictionaries', () => {
  const site = {
    ...jekyll,
    'node_modules/@cspell/dict-en_us/cspell-ext.json':
      '{ "dictionaryDefinitions": [{ "path": "./en_US.txt" }] }',
    'node_modules/@cspell/dict-en_us/en_US.txt': 'a\nacross\ngoes\ntram\n',
  };
  const text = (language: string, body: string) =>
    `---\ntitle: T\nlang: ${language}\n---\n\n${body}\n`;

  test('looks words up when text/spelling is on', async () => {
    const host = createMemoryHost({
      ...site,
      '_posts/2017-01-01-a.md': text('en', 'A tram goes acros elevadors.'),
    });
    await main(['lint', '--only', 'text/spelling', '-f', 'compact'], host);
    expect(host.stdout.text).toContain('"acros" is in no dictionary; write "across"');
    expect(host.stdout.text).toContain('post words add elevadors');
  });

  test('says of which language a dictionary is missing, once', async () => {
    const host = createMemoryHost({
      ...site,
      '_posts/2017-01-01-a.md': text('pt', 'Um elétrico.'),
      '_posts/2017-01-02-b.md': text('pt', 'Dois elétricos.'),
    });
    await main(['lint', '--only', 'text/spelling', '-f', 'compact'], host);
    expect(host.stderr.text.match(/no dictionary for posts in "pt"/g)).toHaveLength(1);
  });
});
