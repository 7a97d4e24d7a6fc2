import { describeDeviation, describeMissing } from '../../house-style/describe-deviation.js';
import type { Deviation } from '../../house-style/house-style.js';
import { houseStyleOf } from '../../house-style/house-style-of.js';
import type { Trait } from '../../house-style/trait.js';
import { defineRule } from '../../lint/rule.js';
import { authorDataOf } from '../../site/author-data.js';
import { isNamedAsPost } from '../../site/file-name.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { blockSpan } from './_block-span.js';
import { addKeys } from './_house-fixes.js';
import { housePlaces } from './_house-places.js';
import { houseStyleExamples } from './_house-style-examples.js';

export default defineRule({
  id: 'front-matter/house-style',
  description: 'A post does what the other posts of the site do',
  rationale: `Every blog has rules that nobody wrote down: each post names its author, dates carry a
time and a zone, no tag has a blank. Themes, feeds and scripts come to rely on them, and the first
post that breaks one breaks the build or the archive page.

The rule learns them from the posts that are there: what at least 98 % of at least 20 comparable
posts do (same folder, language and layout, recent ones weighing more) is expected of the next one,
and every diagnostic says the evidence. Where posts do not agree it is silent, a post is compared
with those before it only, and five posts in a row are enough to begin a new custom. For one run,
\`post lint --no-house-style\` switches it off.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'both',
  since: '0.1.0',
  defaultOptions: { ignore: [] as readonly string[] },
  optionsSchema: {
    ignore: {
      description: 'Keys of the front matter that posts may handle as they like.',
      type: 'array',
      items: { type: 'string' },
    },
  },
  messages: { differs: '{what}' },
  examples: houseStyleExamples,
  create({ post, site, options, report }) {
    return {
      post() {
        if (!isComparable(post, site)) return;
        const found = houseStyleOf(site)
          .deviationsOf(post.facts)
          .filter(({ trait }) => !isAboutTags(trait) && !options.ignore.includes(trait.key))
          .filter((deviation) => !isToldElsewhere(deviation, site));
        const missing = expectedKeys(found, post, site);
        if (missing.length > 0)
          report({
            message: 'differs',
            data: { what: describeMissing(missing) },
            at: blockSpan(post),
            fix: addKeys(missing, post),
          });
        for (const deviation of found)
          for (const place of housePlaces(deviation, post, site))
            report({
              message: 'differs',
              data: { what: describeDeviation(deviation, place.found) },
              at: place.span,
              fix: place.fix,
            });
      },
    };
  },
});

/** What tags have in common is told by front-matter/tags. */
function isAboutTags({ kind }: Trait): boolean {
  return kind.startsWith('tag-');
}

/** Only what the generator reads can be held against other posts. */
function isComparable({ kind, path, frontMatter }: Post, { profile, settings }: Site): boolean {
  if (kind === 'page' || !isNamedAsPost(path, profile, settings)) return false;
  return frontMatter.format !== 'none' && frontMatter.accepted;
}

/** Where the site has author data, front-matter/known-author says who is unknown. */
function isToldElsewhere({ trait }: Deviation, site: Site): boolean {
  const isWho = trait.kind === 'form' || trait.kind === 'vocabulary';
  return isWho && site.profile.authors.keys.includes(trait.key) && authorDataOf(site).ids.size > 0;
}

/** Missing keys that no other rule asks for: not those of the schema, and no date for a draft. */
function expectedKeys(found: readonly Deviation[], post: Post, site: Site): Deviation[] {
  const missing = found.filter(({ trait }) => trait.kind === 'key');
  if (missing.length === 0) return [];
  const required = site.schema
    .validate(post.frontMatter.data, post.path)
    .filter(({ keyword }) => keyword === 'required')
    .map(({ params }) => params.missingProperty);
  const { keys } = site.profile.dates;
  return missing.filter(
    ({ trait }) =>
      !required.includes(trait.key) && !(post.status === 'draft' && keys.includes(trait.key)),
  );
}
