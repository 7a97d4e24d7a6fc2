import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlannedPost, planPublish } from '../../src/authoring/plan-publish.js';
import { planUnpublish } from '../../src/authoring/plan-unpublish.js';
import type { FrontMatterForm } from '../../src/front-matter/dialect.js';
import type { DraftKey } from '../../src/profiles/profile.js';
import type { LoadedSite } from '../../src/site/load-site.js';
import { type Post, parsePost } from '../../src/site/post.js';
import { runs, yamlLikeLines, yamlLikeText } from '../front-matter/generated-text.js';
import { type FlagText, postWithFlag } from '../support/generated-posts.js';
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

/** The flag of a generator that hides, in every spelling that stays when it is flipped. */
function flagTexts({ site }: LoadedSite, form: FrontMatterForm): FlagText[] {
  const [draft] = site.profile.drafts.filter(
    (one): one is DraftKey => one.kind === 'key' && one.reader !== 'exact',
  );
  if (!draft) return [];
  const word = String(draft.hidden);
  const isYaml = form === 'yaml' || form === 'yaml-unopened';
  const spellings = isYaml
    ? [
        word,
        `${word} # c`,
        `  ${word}   `,
        word.toUpperCase(),
        word.charAt(0).toUpperCase() + word.slice(1),
      ]
    : [word];
  return spellings.map((value) => ({ key: draft.key, value }));
}

describe.each(sites)('in %s', (_name, loaded) => {
  const { site, engine } = loaded;
  const parse = (path: string, text: string): Post => parsePost({ path, text }, site, engine);

  test.each(site.profile.frontMatter.formats)(
    'a draft with a flag in %s goes there and back',
    (form) => {
      let done = 0;
      const property = fc.property(postWithFlag(form, flagTexts(loaded, form)), (text) => {
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
    const text = fc
      .tuple(fc.oneof(yamlLikeLines(), yamlLikeText()), fc.constantFrom('', 'Body', '\nBody\n'))
      .map(([block, body]) => `---\ntitle: x\n${block}\n---\n${body}`);
    const property = fc.property(text, (written) => {
      const before = parse(pathIn(loaded), written);
      if (!before.frontMatter.accepted || before.status !== 'draft') return;
      const there = publish(before, loaded);
      const back = unpublish(parse(there.path, there.text), loaded);
      const again = publish(parse(back.path, back.text), loaded);
      expect(again).toMatchObject({ path: there.path, text: there.text });
    });
    fc.assert(property, { numRuns: runs(40) });
  });
});
