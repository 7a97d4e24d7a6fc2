import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const folder = new URL('../../fixtures/middleman-dojo/', import.meta.url);
const post = 'source/blog/2017-10-23-centos-dojo-cern.html.md';
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

function dojo(): MemoryHost {
  const names = ['config.rb', 'Gemfile', 'data/authors.yml', post];
  return createMemoryHost(Object.fromEntries(names.map((name) => [name, read(name)])));
}

describe('the first post', () => {
  const published = `${read(post).replace('HervÃ©', 'Hervé').replace('published: false', 'published: true')}\n`;

  test('is repaired and published, and nothing else in it changes', async () => {
    const host = dojo();
    await main(['lint', '--fix', '--only', 'text/mojibake', post], host);
    expect(await main(['publish', 'dojo-cern'], host)).toBe(0);
    expect(host.files()[`/site/${post}`]).toBe(published);
  });

  test('goes there and back without another change', async () => {
    const host = dojo();
    await main(['lint', '--fix', '--only', 'text/mojibake', post], host);
    await main(['publish', 'dojo-cern'], host);
    expect(await main(['publish', 'dojo-cern'], host)).toBe(0);
    expect(host.stderr.text).toContain('nothing to do');
    expect(await main(['unpublish', 'dojo-cern'], host)).toBe(0);
    expect(host.files()[`/site/${post}`]).toBe(
      published.replace('published: true', 'published: false'),
    );
    await main(['publish', 'dojo-cern'], host);
    expect(host.files()[`/site/${post}`]).toBe(published);
  });

  test('is not published while it has errors', async () => {
    const host = dojo();
    expect(await main(['publish', 'dojo-cern'], host)).toBe(1);
    expect(host.files()[`/site/${post}`]).toBe(read(post));
    expect(await main(['publish', 'dojo-cern', '--force'], host)).toBe(0);
  });
});

describe('post publish', () => {
  const site = {
    '_config.yml': 'timezone: Europe/Lisbon\nplugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-01-02-first.md':
      '---\ntitle: First\ndate: 2017-01-02 10:00:00 +0000\n---\n\nOne.\n',
    '_drafts/trams.md': '---\ntitle: Trams # of Lisbon\n---\n\nUp and down.\n',
  };

  test('moves a draft out of its folder, names and dates it, all at once', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'trams'], host)).toBe(0);
    expect(Object.keys(host.files())).not.toContain('/site/_drafts/trams.md');
    expect(host.files()['/site/_posts/2017-10-23-trams.md']).toBe(
      '---\ntitle: Trams # of Lisbon\ndate: 2017-10-23 12:11:00 +0100\n---\n\nUp and down.\n',
    );
  });

  test('names the day in the time zone of the site', async () => {
    const host = createMemoryHost(
      { ...site, '_config.yml': 'timezone: Pacific/Kiritimati\nplugins: []\n' },
      { now: new Date('2017-10-23T11:11:00Z') },
    );
    await main(['publish', 'trams'], host);
    expect(Object.keys(host.files())).toContain('/site/_posts/2017-10-24-trams.md');
  });

  test('refuses a date that may be read in two ways', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'trams', '--date', '10/11/2017'], host)).toBe(2);
    expect(host.stderr.text).toContain('two ways');
  });

  test('names the drafts when none fits', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'busses'], host)).toBe(2);
    expect(host.stderr.text).toContain('_drafts/trams.md');
  });
});
