import { describe, expect, test } from 'vitest';
import { compareRendering } from '../../scripts/verify-render/compare-rendering.js';
import type { EnabledRule } from '../../src/lint/enabled-rule.js';
import { fixPost } from '../../src/lint/fix-post.js';
import { lintPost } from '../../src/lint/lint-post.js';
import { guardRendering } from '../../src/lint/render-guard.js';
import { rules } from '../../src/rules/index.js';
import { type Post, parsePost } from '../../src/site/post.js';
import { createExampleSite } from '../support/example-site.js';
import { fixtureSites } from '../support/fixture-sites.js';

const enabled: readonly EnabledRule[] = rules
  .filter((rule) => 'create' in rule)
  .map((rule) => ({
    rule,
    severity: rule.severity,
    explicit: false,
    options: rule.defaultOptions,
    publishing: false,
  }));

/** What is wrong with the rendering after all safe repairs, and whether there were any. */
async function repair(path: string, files: Readonly<Record<string, string>>, profile: string) {
  const { site, engine } = await createExampleSite(files, profile);
  const parse = (text: string): Post => parsePost({ path, text }, site, engine);
  const lint = (post: Post) => lintPost(post, site, enabled, { rules });
  const before = parse(files[path] ?? '');
  const spans = lint(before).flatMap(({ span, fix }) =>
    fix?.applicability === 'safe' ? [span, ...fix.edits.map((edit) => edit.span)] : [],
  );
  const { post: after, made } = fixPost(before, {
    lint,
    parse,
    accept: (fix) => fix.applicability === 'safe',
    guard: (post, chosen) => guardRendering(post, chosen, parse),
  });
  const rendered = ({ source, frontMatter }: Post) => ({
    text: source.text,
    bodyStart: frontMatter.bodyStart,
  });
  return {
    difference: compareRendering(rendered(before), rendered(after), spans),
    made: made.length,
  };
}

describe('safe repairs show outside their places what was shown before', () => {
  const posts = fixtureSites.flatMap(({ name, generator, files }) =>
    Object.keys(files)
      .filter((path) => /\.(?:md|markdown)$/.test(path))
      .map((path) => ({ name: `${name}/${path}`, path, files, profile: generator })),
  );
  test.each(posts)('$name', async ({ path, files, profile }) => {
    expect((await repair(path, files, profile)).difference).toBeUndefined();
  });

  const examples = rules.flatMap((rule) =>
    rule.fixable === undefined || rule.fixable === 'unsafe' || !('create' in rule)
      ? []
      : rule.examples
          .filter((example) => example.fixed !== undefined && example.encoding === undefined)
          .map((example) => ({ name: `${rule.id}: ${example.title}`, example })),
  );
  test.each(examples)('$name', async ({ example }) => {
    const path = example.path ?? 'posts/2024-05-17-example.md';
    const files = { ...example.files, [path]: example.markdown };
    expect((await repair(path, files, example.profile ?? 'plain')).difference).toBeUndefined();
  });

  test('and there are such repairs', async () => {
    const text = '---\ntitle: Trams\nlang: en\n---\n\nThe  28 ( up ) , a\u200B tram.\n\n- Rato\n';
    const { difference, made } = await repair('posts/a.md', { 'posts/a.md': text }, 'plain');
    expect(difference).toBeUndefined();
    expect(made).toBeGreaterThan(3);
  });
});

describe('a change of what readers see elsewhere is found', () => {
  const text = 'Up *the* hill , by tram.\n\nDown  the hill.\n';
  const at = text.indexOf(' ,');
  const compare = (after: string) =>
    compareRendering({ text, bodyStart: 0 }, { text: after, bodyStart: 0 }, [
      { start: at, end: at + 1 },
    ]);

  test.each([
    ['the place itself', text.replace(' ,', ',')],
    ['blanks that a browser folds', text.replace('  the', ' the').replace(' ,', ',')],
    ['another marker of emphasis', text.replace('*the*', '_the_')],
  ])('not in %s', (_name, after) => expect(compare(after)).toBeUndefined());

  test.each([
    ['a word', text.replace('hill.', 'hills.'), ','],
    ['a word before it', text.replace('Up', 'On'), '<p>Up'],
    ['emphasis', text.replace('*the*', 'the'), '<p>Up'],
    ['a block', text.replace('\n\n', '\n'), ' by tram.</p><p>Down'],
    ['something at the end', `${text}\nMore.\n`, ' by tram.</p><p>Down'],
    ['the end', text.replace('\n\nDown  the hill.', ''), ' by tram.</p><p>Down'],
    ['a space that parts words', text.replace('by tram', 'bytram'), ' by tram'],
  ])('in %s', (_name, after, shown) =>
    expect(compare(after)?.shown).toContain(shown === ',' ? 'hill.' : shown),
  );
});
