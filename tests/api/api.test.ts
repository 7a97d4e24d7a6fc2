import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as api from '../../src/index.js';
import { applyEdits, defineRule, lintSite, lintText, loadSite } from '../../src/index.js';

test('exports what is documented, and nothing else', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ConfigError',
    'UserError',
    'applyEdits',
    'defineConfig',
    'defineRule',
    'defineSiteRule',
    'findMojibake',
    'lintSite',
    'lintText',
    'loadSite',
    'profiles',
    'repairMojibake',
    'rules',
    'safeConfidence',
  ]);
});

const garbled = '---\ntitle: Trams\n---\n\nHervÃ© rode the tram.\n';
const shouting = defineRule({
  id: 'our-blog/shouting',
  description: 'Titles shout',
  messages: { quiet: 'Shout' },
  create: ({ post, report }) => ({
    post: () => report({ message: 'quiet', at: post.frontMatter.span }),
  }),
});

describe('lintText', () => {
  test('finds what the command line finds, with repairs that applyEdits makes', async () => {
    const [found, ...others] = await lintText(garbled);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ ruleId: 'text/mojibake', severity: 'error', path: 'post.md' });
    expect(garbled.slice(found?.span.start, found?.span.end)).toBe('HervÃ©');
    expect(applyEdits(garbled, found?.fix?.edits ?? [])).toBe(garbled.replace('Ã©', 'é'));
  });

  test('takes a configuration, a path and a profile', async () => {
    const config = { profile: 'jekyll', rules: { 'text/mojibake': 'off' } } as const;
    const found = await lintText(garbled, { path: '_posts/trams.md', config });
    expect(found.map(({ ruleId }) => ruleId)).toContain('front-matter/file-name');
    expect(found.map(({ ruleId }) => ruleId)).not.toContain('text/mojibake');
  });

  test('takes rules of your own', async () => {
    const options = { rules: [shouting], only: ['our-blog'] };
    expect((await lintText(garbled, options)).map(({ message }) => message)).toEqual(['Shout']);
    const off = { ...options, config: { rules: { 'our-blog/shouting': 'off' } } } as const;
    expect(await lintText(garbled, off)).toEqual([]);
  });

  test('refuses a wrong configuration', async () => {
    const config = { rules: { 'text/mojibak': 'off' } } as const;
    await expect(lintText(garbled, { config })).rejects.toThrow(api.ConfigError);
  });

  test('tells which rule of yours throws', async () => {
    const throwing = { ...shouting, create: () => ({ post: fail }) };
    await expect(lintText(garbled, { rules: [throwing] })).rejects.toThrow(
      'rule "our-blog/shouting" failed on post.md: no tram',
    );
  });
});

function fail(): never {
  throw new Error('no tram');
}

describe('loadSite and lintSite', () => {
  const root = mkdtempSync(join(tmpdir(), 'post-api-'));
  const files = {
    '_config.yml': 'title: Trams\n',
    '_posts/2024-05-17-lisbon.md': garbled,
    '_posts/2024-05-18-porto.md': '---\ntitle: Porto\nlayout: post\n---\n\nA [link]().\n',
    'post.config.json':
      '{"rules": {"link/empty": "warning", "our-blog/signed": "error"}, "plugins": ["./ours.mjs"]}',
    'ours.mjs': `export default { id: 'our-blog/signed', description: 'x', messages: { no: 'Sign it' },
      create: ({ report }) => ({ end: (tree) => report({ message: 'no', at: tree }) }) };`,
  };
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const idsOf = ({ files: linted }: api.SiteReport) =>
    linted.map(({ path, diagnostics }) => [path, diagnostics.map(({ ruleId }) => ruleId)]);

  test('find the site, its posts and what is wrong with them, plugins included', async () => {
    const site = await loadSite(root);
    expect(site.profile.id).toBe('jekyll');
    expect(site.posts().map(({ title }) => title)).toEqual(['Trams', 'Porto']);
    const report = await lintSite(site, { only: ['text/mojibake', 'link', 'our-blog'] });
    expect(idsOf(report)).toEqual([
      ['_posts/2024-05-17-lisbon.md', ['our-blog/signed', 'text/mojibake']],
      ['_posts/2024-05-18-porto.md', ['our-blog/signed', 'link/empty']],
    ]);
    expect(report.failures).toEqual([]);
  });

  test('leave plugins out where that is asked for, and take other paths and configurations', async () => {
    const site = await loadSite(root, { plugins: false });
    const report = await lintSite(site, { paths: ['_posts/2024-05-17-lisbon.md'] });
    expect(report.files.map(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId))).toEqual([
      ['text/mojibake'],
    ]);
    const plain = await loadSite(root, { config: { posts: '*.md' } });
    expect(plain.posts()).toEqual([]);
    const none = await lintSite(await loadSite(root, { config: false }), { only: ['link/empty'] });
    expect(none.files[1]?.diagnostics[0]?.severity).toBe('error');
  });

  test('refuse what is not there', async () => {
    await expect(loadSite(join(root, 'nowhere'))).rejects.toThrow(api.UserError);
    const site = await loadSite(root, { config: false });
    await expect(lintSite(site, { paths: ['gone.md'] })).rejects.toThrow('no such file: gone.md');
  });
});
