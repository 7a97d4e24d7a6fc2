import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/health/post-account.js';
import { siteHealth } from '../../src/health/site-health.js';
import { lintPost } from '../../src/lint/lint-post.js';
import { profiles } from '../../src/profiles/index.js';
import { rules } from '../../src/rules/index.js';
import { timeZone } from '../../src/site/dates/time-zone.js';
import type { LoadedSite } from '../../src/site/load-site.js';
import { type Post, parsePost } from '../../src/site/post.js';
import { createExampleSite } from '../support/example-site.js';
import { processorTime } from '../support/processor-time.js';

const frontMatterRules = rules
  .filter(({ id }) => /^(?:front-matter|site)\//.test(id))
  .map((rule) => ({
    rule,
    severity: rule.severity,
    explicit: false,
    options: rule.defaultOptions,
    publishing: false,
  }));

function lint({ site, engine }: LoadedSite, path: string, text: string): readonly string[] {
  const post = parsePost({ path, text }, site, engine);
  return lintPost(post, site, frontMatterRules).map(({ ruleId }) => ruleId);
}

/** Front matter that nobody writes on purpose, or hardly anybody. */
const odd: Readonly<Record<string, string>> = {
  'year 0': 'date: 0000-01-01',
  'year 1': 'date: 0001-01-01 00:00:00 UTC',
  'year 9999': 'date: 9999-12-31T23:59:59Z',
  'year 10000': 'date: 10000-01-01',
  'before our era': 'date: -0044-03-15',
  'far beyond': 'date: +275761-09-13',
  'two figures for the year': 'date: 17-10-23',
  'figures only': 'date: 20171023',
  'seconds since 1970': 'date: 1508757084',
  'a negative number': 'date: -1',
  'not a number': 'date: .nan',
  'a list for a date': 'date: [2024-05-17, 2024-05-18]',
  'a map for a date': 'date: {year: 2024}',
  'a zone nobody knows': 'date: 2024-05-17 09:00:00 XYZT',
  'an offset out of bounds': 'date: 2024-05-17T09:00:00+99:99',
  'a time the clocks skipped': 'date: 2024-03-31 01:30:00',
  'keys that objects have by nature':
    '__proto__: {draft: true}\nconstructor: x\nhasOwnProperty: y\ntoString: [z]\n"": e',
  'tags that objects have by nature': 'tags: [__proto__, constructor, toString, ""]',
  'authors that objects have by nature': 'author: __proto__\nauthors: [constructor, toString]',
  'anchors and merges':
    'a: &a {draft: true, tags: [x]}\nb: &b [1, 2]\n<<: *a\nc: *b\ntags: *b\nd: *unknown',
  'an anchor in itself': 'a: &a [*a]',
  'values nested deep': `a: ${'['.repeat(200)}${']'.repeat(200)}`,
  'keys nested deep': Array.from({ length: 90 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n'),
  'a tag of tags': 'tags: {a: {b: c}}',
  'maps among tags': 'tags: [{a: b}, c, [{d: e}]]',
  'tags within tags': 'tags: [[a, b], [c, [d]], null, ~, true, 1.0, 2024-05-17]',
  'an endless key': `${'k'.repeat(5000)}: 1`,
  'nothing but comments': '# a\n# b',
  'a title of invisible characters': 'title: "\\u200b\\u202e\\0"',
};

describe.each(profiles.map(({ id }) => id))('%s', (id) => {
  test.each(Object.entries(odd))('bears %s', async (_, yaml) => {
    const loaded = await createExampleSite({}, id);
    const { profile } = loaded.site;
    for (const text of [
      `---\ntitle: Lisbon\n${yaml}\n---\n\nHello.\n`,
      `title: Lisbon\n${yaml}\n\nHello.\n`,
    ]) {
      const path = 'source/_posts/2024-05-17-lisbon.md';
      const post: Post = parsePost({ path, text }, loaded.site, loaded.engine);
      const facts = JSON.parse(JSON.stringify(post.facts));
      expect(facts).toMatchObject({ path, slug: post.facts.slug });
      expect(() => lint(loaded, path, text)).not.toThrow();
      expect(accountOf(post, loaded.site).path).toBe(path);
      expect(Object.getPrototypeOf({})).not.toHaveProperty('draft');
    }
    expect(profile.id).toBe(id);
  });
});

describe('how many posts there are', () => {
  const file = (index: number, more: string): readonly [string, string] => [
    `posts/2024-01-${String(index).padStart(2, '0')}-line-${index}.md`,
    `---\ntitle: Line ${index}\ndate: 2024-01-${String(index).padStart(2, '0')}\n${more}---\n\nHello.\n`,
  ];
  const newest = '---\ntitle: Lisbon\ndate: 2024-05-17\n---\n\nHello.\n';
  const path = 'posts/2024-05-17-lisbon.md';

  test.each([
    [0, []],
    [1, []],
    [19, []],
    [20, ['front-matter/house-style']],
    [21, ['front-matter/house-style']],
  ])('%i before it: %j', async (count, found) => {
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, index) => file(index + 1, 'author: jane\n')),
    );
    const loaded = await createExampleSite({ ...files, [path]: newest }, 'plain');
    expect(lint(loaded, path, newest)).toEqual(found);
  });

  test('that all disagree', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 28 }, (_, index) => file(index + 1, `key${index}: ${index}\n`)),
    );
    const loaded = await createExampleSite({ ...files, [path]: newest }, 'plain');
    expect(lint(loaded, path, newest)).toEqual([]);
  });
});

describe('time zones', () => {
  test.each([
    ['Europe/Lisbon', 60],
    ['+02:00', 120],
    ['-0530', -330],
    ['UTC', 0],
    ['Eastern Time (US & Canada)', -240],
  ])('%s is known', (name, minutes) => {
    expect(timeZone(name)?.offsetAt(Date.UTC(2024, 6, 1))).toBe(minutes);
  });

  test.each(['Mars/Olympus', '', 'constructor', '+99:99', '../etc/passwd'])('%j is not', (name) => {
    expect(timeZone(name)).toBeUndefined();
  });
});

describe('configuration', () => {
  const post = '---\ntitle: Lisbon\n---\n\nHello.\n';

  test.each([
    ['_config.yml', 'jekyll', 'timezone: "'],
    ['_config.yml', 'jekyll', 'defaults: {scope: [}'],
    ['_config.yml', 'jekyll', '\0\0'],
    ['hugo.toml', 'hugo', '[permalinks'],
    ['hugo.json', 'hugo', '{"timeZone": '],
    ['config.rb', 'middleman', 'activate :blog do |blog|'],
    ['astro.config.mjs', 'astro', 'export default {{{'],
  ])('%s of %s that does not parse leaves the usual settings: %j', async (name, id, text) => {
    const path = 'source/_posts/2024-05-17-lisbon.md';
    const loaded = await createExampleSite({ [name]: text, [path]: post }, id);
    expect(() => lint(loaded, path, post)).not.toThrow();
    const { site, found, settingOrigin } = loaded;
    const input = {
      site,
      detection: found.detection,
      others: found.others,
      originOf: settingOrigin,
    };
    expect(() => siteHealth(input)).not.toThrow();
  });

  test('JSON with comments is read', async () => {
    const text = '{\n  // The zone of the authors\n  "timeZone": "Europe/Lisbon", /* more */\n}\n';
    const { site } = await createExampleSite({ 'hugo.json': text }, 'hugo');
    expect(site.settings.timeZone).toBe('Europe/Lisbon');
  });

  test('local dates of TOML are dates', async () => {
    const { site, engine } = await createExampleSite({}, 'hugo');
    for (const date of ['2024-05-17', '2024-05-17T09:00:00', '2024-05-17 09:00:00']) {
      const text = `+++\ntitle = "Lisbon"\ndate = ${date}\n+++\n\nHello.\n`;
      const { facts } = parsePost({ path: 'content/posts/lisbon.md', text }, site, engine);
      expect(facts.day, date).toBe('2024-05-17');
    }
  });
});

describe('very many', () => {
  test('tags in one post', async () => {
    const tags = Array.from({ length: 5000 }, (_, index) => `tag${index}`).join(', ');
    const text = `---\ntitle: Lisbon\ndate: 2024-05-17\ntags: ${tags}, tag7\n---\n\nHello.\n`;
    const path = 'source/blog/2024-05-17-lisbon.html.md';
    const loaded = await createExampleSite({ [path]: text }, 'middleman');
    const start = processorTime();
    expect(lint(loaded, path, text)).toContain('front-matter/tags');
    expect(processorTime() - start).toBeLessThan(10_000);
  });
});
