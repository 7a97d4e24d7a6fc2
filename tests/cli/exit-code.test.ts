import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const site = {
  '_config.yml': 'timezone: UTC\nplugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  '_posts/2017-01-02-first.md': '---\ntitle: First\n---\n\nOne.\n',
  '_drafts/trams.md': '---\ntitle: Trams\n---\n\nUp and down.\n',
};

async function codeOf(host: MemoryHost, ...args: string[]): Promise<number> {
  return main([...args, '--exit-code'], host);
}

describe('--exit-code', () => {
  test.each([
    ['publish', 'first'],
    ['unpublish', 'trams'],
    ['rename', 'first', 'First'],
  ])('%s ends with 3 where there is nothing to do', async (...args) => {
    const host = createMemoryHost(site);
    expect(await codeOf(host, ...args)).toBe(3);
    expect(host.stderr.text).toContain('nothing to do');
    expect(await main(args, createMemoryHost(site))).toBe(0);
  });

  test.each([
    ['publish', 'trams'],
    ['publish', 'trams', 'first'],
    ['publish', 'trams', '--dry-run'],
    ['unpublish', 'first'],
    ['rename', 'first', 'Second'],
  ])('and with 0 where something was done, or would be: %s %s %s', async (...args) => {
    expect(await codeOf(createMemoryHost(site), ...args)).toBe(0);
  });

  test('says what would be with --dry-run, and keeps 1 and 2', async () => {
    expect(await codeOf(createMemoryHost(site), 'publish', 'first', '--dry-run')).toBe(3);
    const broken = { ...site, '_drafts/trams.md': '---\ntitle: Trams\n---\n\nHervÃ©.\n' };
    expect(await codeOf(createMemoryHost(broken), 'publish', 'trams')).toBe(1);
    expect(await codeOf(createMemoryHost(site), 'publish', 'nowhere')).toBe(2);
  });
});
