import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedPost, planPublish } from '../../src/authoring/plan-publish.js';
import { planUnpublish } from '../../src/authoring/plan-unpublish.js';
import type { FrontMatterForm } from '../../src/front-matter/dialect.js';
import { isPlainText } from '../../src/front-matter/yaml-scalar.js';
import type { LoadedSite } from '../../src/site/load-site.js';
import { type Post, parsePost } from '../../src/site/post.js';
import { runs, yamlLikeLines, yamlLikeText } from '../front-matter/generated-text.js';
import { type FlagText, plainPost, postWithFlag } from '../support/generated-posts.js';
import { loadedFixtures } from '../support/loaded-fixtures.js';

const sites = loadedFixtures.map(({ name, workspace }) => [name, workspace.loaded] as const);

/** A file among the posts of the site. */
function pathIn({ site }: LoadedSite): string {
  const published = site.posts().find(({ status }) => status !== 'draft') ?? site.posts()[0];
  return published?.path.replace(/[^/]+$/, '2017-10-23-probe.md') ?? 'posts/probe.md';
}

function publish(post: Post, { site }: LoadedSite): PlannedPost {
  const planned = planPublish(post, site, { date: 'keep', finalNewline: false });
  if (planned.refused !== undefined) throw new Error(planned.refused);
  return planned;
}

function unpublish(post: Post, { site }: LoadedSite): PlannedPost {
  const planned = planUnpublish(post, site);
  if (planned.refused !== undefined) throw new Error(planned.refused);
  return planned;
}

/** Opposite words by which people hide and show a post. */
const pairs = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
  ['y', 'n'],
  ['t', 'f'],
  ['1', '0'],
  ['draft', 'published'],
  ['private', 'public'],
] as const;

/**
 * The flags of a site in every spelling by which it hides a post, if the opposite word in the same
 * spelling shows it: what the generator makes of both is read, not known.
 */
function flagTexts(loaded: LoadedSite, form: FrontMatterForm): FlagText[] {
  const keys = loaded.site.profile.drafts.flatMap((draft) =>
    draft.kind === 'key' && draft.reader !== 'exact' ? [draft.key] : [],
  );
  const texts = keys.flatMap((key) =>
    pairs.flatMap(([one, other]) =>
      spellings(form).flatMap((spell) => [
        { key, value: spell(one), opposite: spell(other) },
        { key, value: spell(other), opposite: spell(one) },
      ]),
    ),
  );
  const parse = (key: string, value: string): Post =>
    parsePost(
      { path: pathIn(loaded), text: plainPost(form, { key, value }) },
      loaded.site,
      loaded.engine,
    );
  // A bare `Yes` where that is a text, and a boolean to other readers of YAML, becomes `true`.
  const isText = ({ key, value }: FlagText): boolean => {
    const { frontMatter } = parse(key, value);
    const entry = frontMatter.entries.find((one) => one.key === key);
    return entry?.kind === 'string' && entry.style === 'plain' && !isPlainText(String(entry.value));
  };
  const outcome = (key: string, value: string): string =>
    parse(key, value).facts.visibility.outcome;
  return texts.filter(
    ({ key, value, opposite }) =>
      !isText({ key, value }) &&
      outcome(key, value) === 'hidden' &&
      outcome(key, opposite) === 'shown',
  );
}

function spellings(form: FrontMatterForm): ((word: string) => string)[] {
  const isYaml = form === 'yaml' || form === 'yaml-unopened';
  const cases = [
    (word: string) => word,
    (word: string) => word.toUpperCase(),
    (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  ];
  const around = [
    (word: string) => word,
    ...(form === 'lines' ? [] : [(word: string) => `"${word}"`]),
    ...(isYaml || form === 'toml' ? [(word: string) => `'${word}'`] : []),
    ...(isYaml ? [(word: string) => `${word} # c`, (word: string) => `  ${word}   `] : []),
  ];
  return cases.flatMap((inCase) => around.map((wrap) => (word: string) => wrap(inCase(word))));
}

describe.each(sites)('in %s', (_name, loaded) => {
  const { site, engine } = loaded;
  const parse = (path: string, text: string): Post => parsePost({ path, text }, site, engine);

  // Sites without a flag of their own hide posts by a folder.
  test.each(site.profile.frontMatter.formats.filter((form) => flagTexts(loaded, form).length > 0))(
    'a draft with a flag in %s goes there and back',
    (form) => {
      let done = 0;
      const flags = flagTexts(loaded, form);
      const property = fc.property(postWithFlag(form, flags), (text) => {
        const before = parse(pathIn(loaded), text);
        if (!before.frontMatter.accepted || before.status !== 'draft') return;
        const there = publish(before, loaded);
        const shown = parse(there.path, there.text);
        expect(shown.facts.visibility.outcome).not.toBe('hidden');
        const back = unpublish(shown, loaded);
        expect(back).toMatchObject({ path: before.path, text });
        done += 1;
      });
      fc.assert(property, { numRuns: runs(25) });
      expect(done).toBeGreaterThan(runs(25) / 8);
    },
  );

  test('whatever hides a post, what publishing made of it goes there and back', () => {
    let refused = 0;
    const text = fc
      .tuple(fc.oneof(yamlLikeLines(), yamlLikeText()), fc.constantFrom('', 'Body', '\nBody\n'))
      .map(([block, body]) => `---\ntitle: x\n${block}\n---\n${body}`);
    const property = fc.property(text, (written) => {
      const before = parse(pathIn(loaded), written);
      if (!before.frontMatter.accepted || before.status !== 'draft') return;
      const there = planPublish(before, site, { date: 'keep', finalNewline: false });
      if (there.refused !== undefined) {
        // A map or a comment glued on where a flag should be: nothing is done, and why is said.
        expect(there.refused).toMatch(/^Cannot change "/);
        refused += 1;
        return;
      }
      const back = unpublish(parse(there.path, there.text), loaded);
      const again = publish(parse(back.path, back.text), loaded);
      expect(again).toMatchObject({ path: there.path, text: there.text });
    });
    fc.assert(property, { numRuns: runs(40) });
    expect(refused).toBeLessThan(runs(40) / 10);
  });
});
