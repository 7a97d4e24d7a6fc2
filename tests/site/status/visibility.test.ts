import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/front-matter/parse-front-matter.js';
import { profiles } from '../../../src/profiles/index.js';
import { applyVariants } from '../../../src/site/apply-variants.js';
import { createFileIndex, type FileIndex } from '../../../src/site/file-index.js';
import { readFacts } from '../../../src/site/read-facts.js';
import type { SiteSettings } from '../../../src/site/site.js';
import type { Visibility } from '../../../src/site/status/visibility.js';

function indexOf(files: Readonly<Record<string, string>>): FileIndex {
  const inFolder = (folder: string): string[] =>
    Object.keys(files)
      .filter((path) => path.startsWith(folder === '' ? '' : `${folder}/`))
      .map((path) => path.slice(folder === '' ? 0 : folder.length + 1));
  return createFileIndex({
    list: (folder) =>
      inFolder(folder).map((path) => ({
        name: path.split('/')[0] ?? '',
        kind: path.includes('/') ? 'directory' : 'file',
      })),
    text: (path) => files[path],
  });
}

interface Case {
  readonly path?: string;
  readonly settings?: SiteSettings;
  readonly files?: Readonly<Record<string, string>>;
}

function see(id: string, text: string, given: Case = {}): Visibility {
  const base = profiles.find((one) => one.id === id);
  if (!base) throw new Error(`no profile ${id}`);
  const settings = given.settings ?? {};
  const { profile, older } = applyVariants(base, settings);
  return readFacts(given.path ?? 'x.md', parseFrontMatter(text, profile.frontMatter), {
    profile,
    older,
    settings,
    isDefault: () => false,
    files: indexOf(given.files ?? {}),
    now: new Date('2026-11-22T12:00:00Z'),
    proseKeys: [],
  }).visibility;
}

type Build = readonly [id: string, path: string, text: string, outcome: string];

/** Posts built by the real generators: `shown`, `absent`, `unlisted`, or the build `fails`. */
const builds: readonly Build[] = JSON.parse(
  readFileSync(new URL('./builds.json', import.meta.url), 'utf8'),
);

const sites: Readonly<Record<string, SiteSettings>> = {
  hugo: { generatorVersion: '0.111.3' },
  eleventy: { draftsHonoured: 'yes' },
  astro: { draftsHonoured: 'yes' },
};

/** What only a schema knows (an empty title, none at all), or MDX, which takes `{` for code. */
const othersKnow = /^(?:---\ntitle:(?: 2017)?\n|---\n(?:description|pubDate|date|---)|date|\{)/i;

describe('sees what the real builds showed', () => {
  const judged = builds.filter(
    ([, , text, outcome]) => outcome !== 'fails' || !othersKnow.test(text),
  );
  test.each(judged)('%s %s: %j → %s', (id, path, text, outcome) => {
    const seen = see(id, text, { path, settings: sites[id] ?? {} }).outcome;
    if (outcome === 'fails') expect(['stops', 'dropped']).toContain(seen);
    else if (outcome === 'absent') expect(['hidden', 'unlisted', 'dropped']).toContain(seen);
    else expect(seen).toBe('shown');
  });
});

const post = (lines: string): string => `---\ntitle: Lisbon by tram\n${lines}\n---\n\nHello.\n`;

describe('knows what was meant, and says when it comes to something else', () => {
  test.each([
    ['jekyll', 'published: false', 'hidden', undefined],
    ['jekyll', 'published: "false"', 'shown', 'leak'],
    ['jekyll', 'draft: true', 'shown', 'leak'],
    ['jekyll', 'Published: false', 'shown', 'leak'],
    ['jekyll', 'title: a: b\npublished: false', 'shown', 'leak'],
    ['jekyll', 'status: draft', 'shown', 'leak'],
    ['jekyll', 'published: 2017-10-23', 'shown', undefined],
    ['hexo', 'published: no', 'shown', 'leak'],
    ['hexo', 'title: a: b', 'dropped', 'lost'],
    ['hugo', 'draft: draft', 'shown', 'leak'],
    ['hugo', 'draft: false\npublished: false', 'shown', 'leak'],
    ['hugo', 'build:\n  render: never', 'hidden', undefined],
    ['hugo', 'date: 2099-01-01', 'scheduled', undefined],
    ['hugo', 'date: 2020-01-01\npublishDate: 2099-01-01', 'scheduled', undefined],
    ['hugo', 'expiryDate: 2020-01-01', 'expired', undefined],
    ['hexo', 'date: 2099-01-01', 'shown', undefined],
    ['jekyll', 'date: tomorrow', 'stops', undefined],
    ['docusaurus', 'unlisted: true', 'unlisted', undefined],
    ['zola', 'draft: "true"', 'stops', undefined],
    ['vitepress', 'draft: true', 'hidden', undefined],
  ])('%s: %j', (id, lines, outcome, mismatch) => {
    const path = id === 'jekyll' ? '_posts/2017-10-23-tram.md' : 'posts/tram.md';
    const seen = see(id, post(lines), { path });
    expect([seen.outcome, seen.mismatch]).toEqual([outcome, mismatch]);
  });

  test.each([
    ['eleventy', 'draft: "false"', 'yes', 'hidden', 'lost'],
    ['eleventy', 'draft: true', 'no', 'shown', 'leak'],
    ['astro', 'draft: true', 'no', 'shown', 'leak'],
    ['vitepress', 'draft: true', 'no', 'shown', 'leak'],
    ['gatsby', 'published: false', 'yes', 'hidden', undefined],
  ])('%s: %j where the site asks for it: %s', (id, lines, draftsHonoured, outcome, mismatch) => {
    const seen = see(id, post(lines), { settings: { draftsHonoured } });
    expect([seen.outcome, seen.mismatch]).toEqual([outcome, mismatch]);
    expect(seen.uncertain).toBeUndefined();
  });

  test('a flag whose fate stands in code that could not be read is uncertain', () => {
    expect(
      see('astro', post('draft: true'), { settings: { draftsHonoured: 'unknown' } }),
    ).toMatchObject({
      outcome: 'hidden',
      uncertain: true,
    });
  });

  test('a version that nobody names leaves what older ones made of it', () => {
    expect(see('hugo', post('draft: yes'))).toMatchObject({
      outcome: 'shown',
      mismatch: 'leak',
      older: 'hidden',
    });
    const settings = { generatorVersion: '0.155.0' };
    expect(see('hugo', post('draft: yes'), { settings }).older).toBeUndefined();
    expect(
      see('hugo', post('draft: yes'), { settings: { generatorVersion: '0.140' } }).outcome,
    ).toBe('hidden');
  });
});

describe('gives reasons', () => {
  test('the key as written', () => {
    expect(
      see('middleman', post('published: false'), { path: 'source/2017-10-23-x.html.md' }).reasons,
    ).toEqual([{ kind: 'key', key: 'published', raw: 'false', says: 'hides' }]);
  });

  test('a folder, and a key that does not count', () => {
    const seen = see('jekyll', post('draft: true'), { path: '_drafts/tram.md' });
    expect(seen.outcome).toBe('hidden');
    expect(seen.reasons).toEqual([
      { kind: 'folder', folder: '_drafts' },
      { kind: 'ignored-key', key: 'draft', raw: 'true', because: 'generator' },
    ]);
  });

  test('a name that the generator passes over', () => {
    expect(see('jekyll', post(''), { path: '_posts/tram.md' })).toMatchObject({
      outcome: 'dropped',
      mismatch: 'lost',
      reasons: [{ kind: 'file-name', pattern: '{year}-{month}-{day}-{slug}' }],
    });
    expect(see('jekyll', post(''), { path: '_posts/2017-10-23-x/index.md' }).outcome).toBe(
      'dropped',
    );
  });

  test('front matter that the generator does not see', () => {
    const seen = see('jekyll', `\n${post('published: false')}`, { path: '_posts/2017-10-23-x.md' });
    expect(seen.reasons).toEqual([
      { kind: 'front-matter', state: 'unseen', becomes: 'publishes' },
      { kind: 'ignored-key', key: 'published', raw: 'false', because: 'unread' },
    ]);
  });

  test('a cascade from a folder above; what the post says itself is stronger', () => {
    const files = { 'content/posts/_index.md': '---\ncascade:\n  draft: true\n---\n' };
    const given = { path: 'content/posts/tram.md', files };
    expect(see('hugo', post(''), given)).toMatchObject({
      outcome: 'hidden',
      reasons: [
        { kind: 'key', key: 'draft', raw: 'true', says: 'hides', from: 'content/posts/_index.md' },
      ],
    });
    expect(see('hugo', post('draft: false'), given).outcome).toBe('shown');
  });

  test("Jekyll's defaults: the longest path, then a type, then the last", () => {
    const scope = (path: string, published: boolean, type = ''): string =>
      `  - scope: {path: "${path}"${type && `, type: ${type}`}}\n    values: {published: ${published}}\n`;
    const outcome = (defaults: string, own = '', path = 'news/_posts/2024-05-17-x.md'): string =>
      see('jekyll', post(own), { path, files: { '_config.yml': `defaults:\n${defaults}` } })
        .outcome;
    expect(outcome(scope('', false))).toBe('hidden');
    expect(outcome(scope('', false), 'published: true')).toBe('shown');
    expect(outcome(scope('', false, 'pages'))).toBe('shown');
    expect(outcome(scope('new', false))).toBe('shown');
    expect(outcome(scope('news/*', false))).toBe('hidden');
    expect(outcome(scope('news', true) + scope('', false))).toBe('shown');
    expect(outcome(scope('', false, 'posts') + scope('', true))).toBe('hidden');
    expect(outcome(scope('', false) + scope('', true))).toBe('shown');
    expect(outcome('  - nothing\n  - {scope: 1, values: 2}\n')).toBe('shown');
    expect(
      see('jekyll', post(''), {
        path: '_posts/2024-05-17-x.md',
        files: { '_config.yml': `defaults:\n${scope('', false)}` },
      }).reasons,
    ).toEqual([
      { kind: 'key', key: 'published', raw: 'false', says: 'hides', from: '_config.yml' },
    ]);
  });

  test("a folder's data file of Eleventy", () => {
    const files = { 'content/blog/blog.json': '{"tags": "posts", "draft": true}' };
    const given = { path: 'content/blog/tram.md', files, settings: { draftsHonoured: 'yes' } };
    expect(see('eleventy', post(''), given).outcome).toBe('hidden');
  });

  test("Pelican's default status", () => {
    const settings = { defaultStatus: 'draft' };
    const seen = (status: string) =>
      see('pelican', `Title: Tram\nDate: 2024-05-17\n${status}\nHello.\n`, { settings });
    expect(seen('')).toMatchObject({
      outcome: 'hidden',
      reasons: [{ kind: 'default', value: 'draft' }],
    });
    expect(seen('Status: Published\n').outcome).toBe('shown');
  });

  test('keys that objects have by nature are no flags', () => {
    expect(
      see('jekyll', post('__proto__: false\nconstructor: true'), { path: '_posts/2017-10-23-x.md' })
        .reasons,
    ).toEqual([]);
  });
});
