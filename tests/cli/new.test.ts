import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost } from '../../src/host/memory-host.js';

async function printed(files: Record<string, string>, args: readonly string[]): Promise<string> {
  const host = createMemoryHost(files);
  expect(await main(['new', 'Trams', ...args, '--print'], host)).toBe(0);
  return host.stdout.text;
}

describe('post new says', () => {
  const told = async (files: Record<string, string>, ...args: string[]): Promise<string> => {
    const host = createMemoryHost(files);
    const code = await main(['new', 'Trams', ...args], host);
    return `${code} ${host.stderr.text}`;
  };
  const hexo = {
    '_config.yml': 'title: T\n',
    'package.json': '{ "dependencies": { "hexo": "7" } }',
    'source/_posts/first.md': '---\ntitle: First\ndate: 2017-01-02 10:00:00\n---\n\nOne.\n',
  };

  test('what becomes of a date to come', async () => {
    const soon = await told(hexo, '--date', '2018-01-02');
    expect(soon).toContain(
      'dated 2018-01-02 00:00 (UTC): once published, Hexo shows it at once, whatever its date',
    );
    expect(await told(hexo, '--date', '2017-01-02')).toBe('0   dated 2017-01-02 00:00 (UTC)\n');
  });

  test('which post has the address among its old ones', async () => {
    const hugo = {
      'hugo.toml': "baseURL = 'https://trams.example/'\n",
      'content/posts/lifts.md':
        '---\ntitle: Lifts\ndate: 2017-01-02\naliases: [/posts/trams]\n---\n\nUp.\n',
    };
    const said = await told(hugo);
    expect(said).toMatch(/^2 /);
    expect(said).toContain('content/posts/lifts.md has the address among its old ones');
  });

  test('what is left to fill in before the post is published', async () => {
    const files = {
      'post.config.json': '{ "frontMatter": { "schema": "./own.json" } }',
      'own.json': '{ "required": ["description"] }',
      'posts/first.md': '---\ntitle: First\n---\n\nOne.\n',
    };
    expect(await told(files)).toContain('"description" is required, and still empty');
  });
});

describe('what somebody asks for is written though no neighbour has it', () => {
  const jekyll = {
    '_config.yml': 'plugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-01-02-first.md': '---\ntitle: First\n---\n\nOne.\n',
  };
  const middleman = {
    'config.rb': 'activate :blog\n',
    Gemfile: "gem 'middleman-blog'\n",
    'source/2017-01-02-first.html.md': '---\ntitle: First\n---\n\nOne.\n',
  };

  test('an author', async () => {
    expect(await printed(jekyll, ['--author', 'maria'])).toContain('\nauthor: maria\n');
    expect(await printed(jekyll, [])).not.toContain('author');
  });

  test('a category, where the generator has none', async () => {
    expect(await printed(middleman, ['--category', 'city'])).toContain('\ncategories: city\n');
    expect(await printed(middleman, [])).not.toContain('categor');
  });

  test('a category under the key that the neighbours have for it', async () => {
    const first = '---\ntitle: First\ncategory: news\n---\n\nOne.\n';
    const files = { ...middleman, 'source/2017-01-02-first.html.md': first };
    expect(await printed(files, ['--category', 'city'])).toContain('\ncategory: city\n');
  });

  test('lists that are given in parts', async () => {
    const args = ['--tags', 'a, b', '--tags', 'c', '--category', 'd, e'];
    const text = await printed(jekyll, args);
    expect(text).toContain('\ntags: [a, b, c]\n');
    expect(text).toContain('\ncategories: [d, e]\n');
  });
});
