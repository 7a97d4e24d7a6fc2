import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { describeDeviation } from '../../house-style/describe-deviation.js';
import { houseStyleOf } from '../../house-style/house-style-of.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule, type RuleReport } from '../../lint/rule.js';
import { nearUsualTag } from '../../site/near-tags.js';
import type { Post } from '../../site/post.js';
import { postsByPath } from '../../site/post-order.js';
import type { Site } from '../../site/site.js';
import { type TagPlace, tagPlaces } from '../../site/tag-places.js';
import { foldTag, type TagSpelling, tagIndexOf } from '../../site/tag-variants.js';
import type { Span } from '../../text/span.js';
import { housePlaces } from './_house-places.js';
import { tagStyleExample } from './_house-style-examples.js';
import { quoteTag, removeTag, respell, rewriteTags } from './_tag-fixes.js';
import { tagFormProblem } from './_tag-problems.js';

type Message =
  | 'refused'
  | 'misread'
  | 'empty'
  | 'repeated'
  | 'respelt'
  | 'word'
  | 'variant'
  | 'near';
type Report = RuleReport<Message>;

export default defineRule({
  id: 'front-matter/tags',
  description: 'Tags are written in the form that the generator reads, each in one spelling',
  rationale: `\`tags: travel, trams\` is two tags to Middleman, Pelican and Eleventy, the tags
"travel," and "trams" to Jekyll, one tag to Hexo and Hugo, and the end of the build to Docusaurus and
most sites with Astro. A comma too many makes a tag without a name, and "Trams" beside "trams" makes
two pages, neither of which has all posts.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'both',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    refused: '{generator} wants a list of tags and stops the build at {found}; write [a, b]',
    misread: '{generator} reads this as {read}; write each tag on its own',
    empty: 'A tag is empty here; remove the comma beside it',
    repeated: 'The tag "{tag}" is written twice; remove one of them',
    respelt: 'The tags "{tag}" and "{other}" differ in their spelling only; remove one of them',
    word: 'The tag {raw} is read as {value}; put it in quotes',
    custom: '{what}',
    near: 'Only this post has the tag "{tag}"; did you mean "{usual}", as {count} have?',
    variant: 'The tag "{tag}" is spelt "{usual}" in {count}; one spelling keeps them on one page',
  },
  examples: [
    {
      title: 'A list of tags',
      markdown: '---\ntitle: Lisbon\ntags: [travel, trams]\n---\n\nHello.\n',
    },
    {
      title: 'A text with commas, in Jekyll',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ntags: travel, trams\n---\n\nHello.\n',
      diagnostics: ['3:7 Jekyll reads this as "travel," and "trams"; write each tag on its own'],
      fixed: '---\ntitle: Lisbon\ntags: [travel, trams]\n---\n\nHello.\n',
    },
    {
      title: 'A text, in Docusaurus',
      path: 'blog/2024-05-17-lisbon.md',
      profile: 'docusaurus',
      markdown: '---\ntitle: Lisbon\ntags: travel\n---\n\nHello.\n',
      diagnostics: [
        '3:7 Docusaurus wants a list of tags and stops the build at a text; write [a, b]',
      ],
      fixed: '---\ntitle: Lisbon\ntags: [travel]\n---\n\nHello.\n',
    },
    {
      title: 'A comma too many, and a tag too many',
      markdown: '---\ntitle: Lisbon\ntags: travel, trams, travel,\n---\n\nHello.\n',
      diagnostics: [
        '3:22 The tag "travel" is written twice; remove one of them',
        '3:29 A tag is empty here; remove the comma beside it',
      ],
      fixed: '---\ntitle: Lisbon\ntags: travel, trams\n---\n\nHello.\n',
    },
    {
      title: 'A tag that is read as a number',
      markdown: '---\ntitle: Python\ntags: [3.10]\n---\n\nHello.\n',
      diagnostics: ['3:8 The tag 3.10 is read as 3.1; put it in quotes'],
      fixed: '---\ntitle: Python\ntags: ["3.10"]\n---\n\nHello.\n',
    },
    {
      title: 'Two spellings in one post',
      markdown: '---\ntitle: Lisbon\ntags: [night-trams, Night Trams]\n---\n\nHello.\n',
      diagnostics: [
        '3:21 The tags "Night Trams" and "night-trams" differ in their spelling only; remove one of them',
      ],
      fixed: '---\ntitle: Lisbon\ntags: [night-trams]\n---\n\nHello.\n',
    },
    {
      title: 'A letter away from a usual tag',
      files: {
        'posts/2024-05-01-porto.md': '---\ntitle: Porto\ntags: [lisbon, museum]\n---\n\nHello.\n',
        'posts/2024-05-02-sintra.md': '---\ntitle: Sintra\ntags: [lisbon, museum]\n---\n\nHello.\n',
        'posts/2024-05-03-faro.md': '---\ntitle: Faro\ntags: [lisbon, museum]\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Lisbon\ntags: [lisobn, museums]\n---\n\nHello.\n',
      diagnostics: [
        '3:8 Only this post has the tag "lisobn"; did you mean "lisbon", as 3 posts have?',
      ],
      fixed: '---\ntitle: Lisbon\ntags: [lisbon, museums]\n---\n\nHello.\n',
    },
    tagStyleExample,
    {
      title: 'Another spelling of a tag',
      files: {
        'posts/2024-05-01-porto.md': '---\ntitle: Porto\ntags: [trams]\n---\n\nHello.\n',
        'posts/2024-05-02-sintra.md': '---\ntitle: Sintra\ntags: [trams]\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Lisbon\ntags: [Trams]\n---\n\nHello.\n',
      diagnostics: [
        '3:8 The tag "Trams" is spelt "trams" in 2 other posts; one spelling keeps them on one page',
      ],
      fixed: '---\ntitle: Lisbon\ntags: [trams]\n---\n\nHello.\n',
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        const { frontMatter } = post;
        if (post.kind === 'page' || !frontMatter.complete) return;
        const keys = new Set(site.profile.tags.keys.map((key) => findEntry(frontMatter, key)));
        for (const entry of keys)
          if (entry) for (const one of tagReports(entry, post, site)) report(one);
        for (const { what, at, fix } of tagCustoms(post, site))
          report({ message: 'custom', data: { what }, at, fix });
      },
    };
  },
});

/** Where the tags differ from what those of all other posts have in common. */
function tagCustoms(
  post: Post,
  site: Site,
): readonly { readonly what: string; readonly at: Span; readonly fix: Fix | undefined }[] {
  return houseStyleOf(site)
    .deviationsOf(post.facts)
    .filter(({ trait }) => trait.kind.startsWith('tag-'))
    .flatMap((deviation) =>
      housePlaces(deviation, post, site).map(({ found, span, fix }) => ({
        what: describeDeviation(deviation, found),
        at: span,
        fix,
      })),
    );
}

function tagReports(entry: FrontMatterEntry, post: Post, site: Site): readonly Report[] {
  const places = tagPlaces(entry, site.profile.tags.string);
  const form = tagFormProblem(entry, places, site.profile);
  if (form) {
    const { message, data, meant } = form;
    const at = entry.raw === '' ? entry.keySpan : entry.valueSpan;
    const fix = rewriteTags(entry.key, meant, post, site);
    return [{ message, data, at, fix, ...(message === 'refused' && { severity: 'error' }) }];
  }
  const first = firstPlaces(places);
  return places.flatMap((place, index): Report[] => {
    const found =
      emptyTag(entry, places, index, post) ??
      (first.get(foldTag(place.tag)) === index
        ? undefined
        : repeatedTag(entry, places, index, post, first)) ??
      tagReadAsWord(place, post, site) ??
      variantTag(place, post, site) ??
      nearTag(place, post, site);
    return found ? [found] : [];
  });
}

type InList = (
  entry: FrontMatterEntry,
  places: readonly TagPlace[],
  index: number,
  post: Post,
) => Report | undefined;

const emptyTag: InList = (entry, places, index, post) => {
  const place = places[index] as TagPlace;
  if (place.tag !== '' || places.length === 1) return undefined;
  return { message: 'empty', at: place.span, fix: removeTag(entry, places, index, post) };
};

/** At which place each tag stands first. */
function firstPlaces(places: readonly TagPlace[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [index, { tag }] of places.entries()) {
    const fold = foldTag(tag);
    if (!first.has(fold)) first.set(fold, index);
  }
  return first;
}

/** Two spellings may have a page each, so that it is for people to say which goes. */
function repeatedTag(
  entry: FrontMatterEntry,
  places: readonly TagPlace[],
  index: number,
  post: Post,
  first: ReadonlyMap<string, number>,
): Report {
  const { tag, span } = places[index] as TagPlace;
  const fix = removeTag(entry, places, index, post);
  const other = places[first.get(foldTag(tag)) ?? index]?.tag;
  if (other === undefined || other === tag)
    return { message: 'repeated', data: { tag }, at: span, fix };
  const unsure = fix && { ...fix, applicability: 'unsafe' as const };
  return { message: 'respelt', data: { tag, other }, at: span, fix: unsure };
}

/** `[3.10]` is the tag 3.1, `[no]` the tag false; where tags must be texts, the build stops. */
function tagReadAsWord(place: TagPlace, post: Post, { profile }: Site): Report | undefined {
  const { item } = place;
  if (!item || (item.kind !== 'number' && item.kind !== 'boolean')) return undefined;
  const isStrict = profile.tags.string === 'fails';
  if (!isStrict && item.raw === String(item.value)) return undefined;
  return {
    message: 'word',
    data: {
      raw: item.raw,
      value: item.raw === String(item.value) ? `a ${item.kind}` : String(item.value),
    },
    at: place.span,
    ...(isStrict && { severity: 'error' }),
    fix: quoteTag(place, post),
  };
}

function variantTag(place: TagPlace, post: Post, site: Site): Report | undefined {
  const { tag, span } = place;
  const spellings = tagIndexOf(site.posts()).spellings(tag);
  const [usual] = spellings;
  const own = spellings.find((one) => one.tag === tag);
  if (!usual || usual === own || !isUsual(usual, own)) return undefined;
  const others = usual.count - Number(isOnDisk(post, usual.tag, site));
  if (others === 0) return undefined;
  const count = others === 1 ? 'another post' : `${others} other posts`;
  const fix = respell(place, usual.tag, post);
  return { message: 'variant', data: { tag, usual: usual.tag, count }, at: span, fix };
}

/** A tag of one post that a slip of the pen away many others have. Nobody can be sure of it. */
function nearTag(place: TagPlace, post: Post, site: Site): Report | undefined {
  const { tag, span } = place;
  const usual = nearUsualTag(tagIndexOf(site.posts()), tag);
  if (!usual) return undefined;
  return {
    message: 'near',
    data: { tag, usual: usual.tag, count: `${usual.count} posts` },
    at: span,
    severity: 'info',
    fix: respell(place, usual.tag, post),
  };
}

/** Is this very post, as the site knows it, among those that spell the tag so? */
function isOnDisk({ path }: Post, tag: string, site: Site): boolean {
  return postsByPath(site.posts()).get(path)?.tags.includes(tag) === true;
}

/** Is the other spelling the one that was there first, or is used more often? */
function isUsual(usual: TagSpelling, own: TagSpelling | undefined): boolean {
  return own === undefined || usual.count > own.count || usual.first < own.first;
}
