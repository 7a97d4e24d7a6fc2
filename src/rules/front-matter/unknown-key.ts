import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule, type RuleReport } from '../../lint/rule.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { generatorName } from './_consequences.js';
import { flagKeys } from './_flag-keys.js';
import { folded, type KeyUse, keyUse } from './_known-keys.js';

export default defineRule({
  id: 'front-matter/unknown-key',
  description: 'Keys of the front matter are spelt as the generator and the other posts spell them',
  rationale: `A misspelt key is no error to any generator: it is read, and nothing comes of it. When it
should have hidden a draft, readers see the draft.

A key counts as unknown when neither the schema nor any other post has it. It is reported when it is
nearly a key that is known and missing here, or, in a site of at least twenty posts, because it is the
only one of its kind.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: { allow: [] as readonly string[] },
  optionsSchema: {
    allow: {
      description: 'Keys that are fine although no other post has them.',
      type: 'array',
      items: { type: 'string' },
    },
  },
  messages: {
    decisive:
      'Unknown key "{key}"; did you mean "{meant}"? {generator} ignores it, so it does not decide who sees the post',
    misspelt: 'Unknown key "{key}"; did you mean "{meant}"?',
    alone: 'Unknown key "{key}": none of the {count} other posts has it',
  },
  examples: [
    {
      title: 'Keys that the generator knows',
      markdown: '---\ntitle: Lisbon\ndescription: By tram\n---\n\nHello.\n',
    },
    {
      title: 'A misspelt key',
      markdown: '---\ntitle: Lisbon\ndescripton: By tram\n---\n\nHello.\n',
      diagnostics: ['3:1 Unknown key "descripton"; did you mean "description"?'],
      fixed: '---\ntitle: Lisbon\ndescription: By tram\n---\n\nHello.\n',
    },
    {
      title: 'A misspelt key that should hide a draft',
      path: 'source/blog/2024-05-17-lisbon.html.md',
      profile: 'middleman',
      markdown: '---\ntitle: Lisbon\npublised: false\n---\n\nHello.\n',
      diagnostics: [
        '3:1 Unknown key "publised"; did you mean "published"? Middleman ignores it, so it does not decide who sees the post',
      ],
      fixed: '---\ntitle: Lisbon\npublished: false\n---\n\nHello.\n',
    },
    {
      title: 'A key that is a part of another',
      files: Object.fromEntries(
        ['one', 'two', 'three'].map((slug) => [
          `posts/${slug}.md`,
          '---\ntitle: Tram\ngravatar: abc\n---\n\nHello.\n',
        ]),
      ),
      markdown: '---\ntitle: Lisbon\navatar: /ada.png\n---\n\nHello.\n',
    },
    {
      title: 'A list of what another key names one of',
      markdown: '---\ntitle: Lisbon\nlangs: [en, pt]\n---\n\nHello.\n',
    },
    {
      title: 'A key that no other post has',
      files: Object.fromEntries(
        Array.from({ length: 20 }, (_, day) => [
          `posts/2024-04-${String(day + 1).padStart(2, '0')}-tram.md`,
          '---\ntitle: Tram\n---\n\nHello.\n',
        ]),
      ),
      markdown: '---\ntitle: Lisbon\nwiki_revision_count: 16\n---\n\nHello.\n',
      diagnostics: ['3:1 Unknown key "wiki_revision_count": none of the 20 other posts has it'],
    },
    {
      title: 'A key of its own, where many posts have one',
      files: Object.fromEntries(
        Array.from({ length: 20 }, (_, day) => [
          `posts/2024-04-${String(day + 1).padStart(2, '0')}-tram.md`,
          `---\ntitle: Tram\nfilm${day}: yes\n---\n\nHello.\n`,
        ]),
      ),
      markdown: '---\ntitle: Lisbon\nwiki_revision_count: 16\n---\n\nHello.\n',
    },
  ],
  create({ post, site, options, report }) {
    return {
      post() {
        const { frontMatter } = post;
        if (frontMatter.format === 'none' || !frontMatter.complete) return;
        const use = keyUse(site, post.path);
        const known = knownKeys(site);
        const candidates = likelyKeys(post, site, use, known);
        for (const entry of frontMatter.entries) {
          if (options.allow.includes(entry.key)) continue;
          const found = judge(entry, { candidates, known, use }, site);
          if (found && (found.meant !== undefined || post.kind === 'post'))
            report(reportOf(entry, found, site, use));
        }
      },
    };
  },
});

function reportOf(
  entry: FrontMatterEntry,
  { meant, isDecisive }: Finding,
  { profile }: Site,
  { posts }: KeyUse,
): RuleReport<'decisive' | 'misspelt' | 'alone'> {
  const { key, keySpan } = entry;
  if (meant === undefined) return { message: 'alone', data: { key, count: posts }, at: keySpan };
  const generator = generatorName(profile);
  return {
    message: isDecisive ? 'decisive' : 'misspelt',
    data: { key, meant, generator },
    at: keySpan,
    ...(isDecisive && { severity: 'error' }),
    fix: rename(entry, meant),
  };
}

interface Finding {
  readonly meant?: string;
  readonly isDecisive: boolean;
}

interface Evidence {
  readonly candidates: readonly string[];
  readonly known: ReadonlySet<string>;
  readonly use: KeyUse;
}

/** So many posts make a site in which a key of its own is remarkable. */
const manyPosts = 20;
/** Where one post in so many has a key of its own, that is usual. */
const usualFrom = 10;
/** A key that so many other posts have is none of a kind. */
const severalPosts = 3;

function judge(
  entry: FrontMatterEntry,
  { candidates, known, use }: Evidence,
  site: Site,
): Finding | undefined {
  const key = folded(entry.key, site);
  const isList = entry.kind === 'list';
  const count = use.counts.get(key) ?? 0;
  if (count >= severalPosts || known.has(key) || isFlag(key)) return undefined;
  const meant = key.length >= shortest ? nearKey(key, isList, candidates) : undefined;
  if (meant !== undefined && (count === 0 || isCommon(meant, use)))
    return { meant, isDecisive: decisiveKeys(site).includes(meant) };
  const isRemarkable = use.posts >= manyPosts && use.loners * usualFrom < use.posts;
  return count === 0 && isRemarkable ? { isDecisive: false } : undefined;
}

/** Shorter words are near too many others. */
const shortest = 4;

/**
 * The key that was probably meant. A word with another in front of it is another word: `gravatar`; a
 * list may have a name in the plural: `langs`.
 */
function nearKey(key: string, isList: boolean, candidates: readonly string[]): string | undefined {
  const near = didYouMean(key, candidates);
  const isOther = near !== undefined && near.length > key.length + 1 && near.endsWith(key);
  return isOther || (isList && `${near}s` === key) ? undefined : near;
}

function isCommon(key: string, { counts, posts }: KeyUse): boolean {
  return (counts.get(key) ?? 0) * 2 >= posts;
}

/** Flags in another letter case, or of another generator, are told by front-matter/draft-flag. */
function isFlag(key: string): boolean {
  return flagKeys.has(key.toLowerCase());
}

/** Keys that the post may have meant: known, and not there. */
function likelyKeys(
  { frontMatter }: Post,
  site: Site,
  { counts }: KeyUse,
  known: ReadonlySet<string>,
): string[] {
  const own = new Set(frontMatter.entries.map(({ key }) => folded(key, site)));
  const used = [...counts].flatMap(([key, count]) => (count >= severalPosts ? [key] : []));
  return [...new Set([...known, ...used])].filter((key) => !own.has(key));
}

/** Keys that the schema or the profile names. */
function knownKeys({ profile, schema }: Site): ReadonlySet<string> {
  const { dates, tags, categories, authors, links } = profile;
  const keys = [
    ...schema.keys,
    ...dates.keys,
    ...dates.expiry,
    ...tags.keys,
    ...(categories?.keys ?? []),
    ...authors.keys,
    ...links.aliases,
    ...links.permalinkKeys.map(({ key }) => key),
    ...profile.drafts.flatMap((draft) => (draft.kind === 'key' ? [draft.key] : [])),
  ];
  const ignoreCase = profile.frontMatter.ignoreKeyCase;
  return new Set(ignoreCase ? keys.map((key) => key.toLowerCase()) : keys);
}

/** Keys that decide whether readers see the post. */
function decisiveKeys({ profile }: Site): string[] {
  return profile.drafts.flatMap((draft) => (draft.kind === 'key' ? [draft.key] : []));
}

function rename({ keySpan }: FrontMatterEntry, meant: string): Fix {
  const edits = [{ span: keySpan, newText: meant }];
  return { title: `Write "${meant}"`, applicability: 'unsafe', edits };
}
