import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry, FrontMatterValue } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule, type RuleReport } from '../../lint/rule.js';
import { type AuthorData, authorDataOf } from '../../site/author-data.js';
import { nearAuthorsOf } from '../../site/near-authors.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { didYouMean } from '../../text/did-you-mean.js';

export default defineRule({
  id: 'front-matter/known-author',
  description: 'The author of a post is in the author data of the site, and written as elsewhere',
  rationale: `Sites keep names, pictures and links of their authors in a data file, and posts name them by
an id. An id that is not in the file is shown as it is, without picture or page; Docusaurus stops the
build. The rule is silent where most posts name authors that are not in the file.

"Rich Bowen" and "rich bowen" are two authors to a site, each with half of the posts.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    unknown: 'The author "{author}" is not in {file}; add them there',
    near: 'The author "{author}" is not in {file}; did you mean "{meant}"?',
    variant:
      'The author "{author}" is written "{meant}" in {count}; one spelling keeps them together',
  },
  examples: [
    {
      title: 'An author of the data file',
      path: 'source/blog/2024-05-17-lisbon.html.md',
      profile: 'middleman',
      files: { 'data/authors.yml': 'jane:\n  name: Jane Doe\n' },
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17\nauthor: jane\n---\n\nHello.\n',
    },
    {
      title: 'A name instead of the id',
      path: 'source/blog/2024-05-17-lisbon.html.md',
      profile: 'middleman',
      files: {
        'data/authors.yml': 'jane:\n  name: Jane Doe\n',
        'source/blog/2024-05-01-porto.html.md': '---\ntitle: Porto\nauthor: jane\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17\nauthor: Jane Doe\n---\n\nHello.\n',
      diagnostics: ['4:9 The author "Jane Doe" is not in data/authors.yml; did you mean "jane"?'],
      fixed: '---\ntitle: Lisbon\ndate: 2024-05-17\nauthor: jane\n---\n\nHello.\n',
    },
    {
      title: 'Another spelling of an author, without any data',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      files: {
        '_posts/2024-05-01-porto.md': '---\ntitle: Porto\nauthor: Jane Doe\n---\n\nHello.\n',
        '_posts/2024-05-02-faro.md': '---\ntitle: Faro\nauthor: Jane Doe\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Lisbon\nauthor: jane doe\n---\n\nHello.\n',
      diagnostics: [
        '3:9 The author "jane doe" is written "Jane Doe" in 2 other posts; one spelling keeps them together',
      ],
      fixed: '---\ntitle: Lisbon\nauthor: Jane Doe\n---\n\nHello.\n',
    },
    {
      title: 'Somebody unknown',
      path: 'blog/2024-05-17-lisbon.md',
      profile: 'docusaurus',
      files: { 'blog/authors.yml': 'jane:\n  name: Jane Doe\n' },
      markdown: '---\ntitle: Lisbon\nauthors: [jane, nobody]\n---\n\nHello.\n',
      diagnostics: ['3:17 The author "nobody" is not in blog/authors.yml; add them there'],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        if (post.kind === 'page') return;
        const unknown = unknownAuthors(post, site);
        for (const value of unknown) report(reportOf(value, post, site));
        if (unknown.length > 0) return;
        for (const one of variants(post, site)) report(one);
      },
    };
  },
});

function unknownAuthors({ frontMatter }: Post, site: Site): readonly FrontMatterValue[] {
  const { keys, files, mustBeKnown } = site.profile.authors;
  const entries = keys.flatMap((key) => findEntry(frontMatter, key) ?? []);
  if (files.length === 0 || entries.length === 0) return [];
  const data = authorDataOf(site);
  if (data.ids.size === 0 || !(mustBeKnown || areUsed(data, site))) return [];
  return entries.flatMap(authorValues).filter(({ value }) => !data.ids.has(String(value).trim()));
}

function reportOf(value: FrontMatterValue, post: Post, site: Site): RuleReport<'unknown' | 'near'> {
  const data = authorDataOf(site);
  const author = String(value.value).trim();
  const meant = meantId(author, data);
  return {
    message: meant === undefined ? 'unknown' : 'near',
    data: { author, file: data.files[0] ?? '', meant: meant ?? '' },
    at: value.valueSpan,
    ...(site.profile.authors.mustBeKnown && { severity: 'error' }),
    fix: meant === undefined ? undefined : writeId(value, meant, post),
  };
}

/** Authors that other posts write otherwise. */
function variants(post: Post, site: Site): RuleReport<'variant'>[] {
  const { keys } = site.profile.authors;
  const entries = keys.flatMap((key) => findEntry(post.frontMatter, key) ?? []);
  if (entries.length === 0) return [];
  const near = nearAuthorsOf(site);
  return entries.flatMap(authorValues).flatMap((value) => {
    const author = String(value.value).trim();
    const pair = near.get(author);
    if (!pair) return [];
    const count = pair.count === 1 ? 'another post' : `${pair.count} other posts`;
    return [
      {
        message: 'variant' as const,
        data: { author, meant: pair.usual, count },
        at: value.valueSpan,
        fix: writeId(value, pair.usual, post),
      },
    ];
  });
}

/** Texts that name an author; people described in the post itself need no data. */
function authorValues(entry: FrontMatterEntry): readonly FrontMatterValue[] {
  const values: readonly FrontMatterValue[] = entry.items ?? [entry];
  return values.filter(({ kind, raw }) => kind === 'string' && raw !== '' && !raw.includes(','));
}

const used = new WeakMap<AuthorData, boolean>();

/** Do posts name authors as the data does? */
function areUsed(data: AuthorData, site: Site): boolean {
  const are = used.get(data) ?? areUsedIn(site, data);
  used.set(data, are);
  return are;
}

function areUsedIn(site: Site, { ids }: AuthorData): boolean {
  const signed = site.posts().filter(({ authors }) => authors.length > 0);
  const known = signed.filter(({ authors }) => authors.some((author) => ids.has(author)));
  return known.length * 2 >= signed.length;
}

/** The id of that name, in another letter case, or nearly that. */
function meantId(author: string, { ids }: AuthorData): string | undefined {
  const fold = author.toLowerCase();
  const exact = [...ids].find(
    ([id, name]) => id.toLowerCase() === fold || name?.toLowerCase() === fold,
  );
  return exact?.[0] ?? didYouMean(author, [...ids.keys()]);
}

function writeId({ valueSpan, style }: FrontMatterValue, id: string, post: Post): Fix | undefined {
  const quotes = style === 'single' || style === 'double' ? style : 'plain';
  const newText = serializeValue(id, post.frontMatter.format, { quotes });
  if (newText === undefined) return undefined;
  return { title: `Write "${id}"`, applicability: 'unsafe', edits: [{ span: valueSpan, newText }] };
}
