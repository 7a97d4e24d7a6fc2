import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost } from '../../src/host/memory-host.js';

async function printed(files: Record<string, string>, args: readonly string[]): Promise<string> {
  const host = createMemoryHost(files);
  expect(await main(['new', 'Trams', ...args, '--print'], host)).toBe(0);
  return host.stdout.text;
}

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
