import { defineRule } from '../../lint/rule.js';
import { fileNamePattern, isNamedAsPost, withoutExtension } from '../../site/file-name.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { nameOf } from '../../text/path.js';
import { caret } from '../../text/span.js';
import { generatorName } from './_consequences.js';

export default defineRule({
  id: 'front-matter/file-name',
  description: 'Posts are named as the generator expects',
  rationale: `Jekyll and Middleman look at the name of a file to know that it is a post: without a date
in front, or with a misspelt one, it is left out of the blog without a word. In most generators the
name becomes a part of the URL, where blanks and some signs do harm.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    ignored: '{generator} takes no file named "{name}" for a post; name it {pattern}',
    character: 'The file name has {what}, which breaks links to the post; rename it',
  },
  examples: [
    {
      title: 'A date and a name',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\n---\n\nHello.\n',
    },
    {
      title: 'No date',
      path: '_posts/lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\n---\n\nHello.\n',
      diagnostics: [
        '1:1 Jekyll takes no file named "lisbon" for a post; name it {year}-{month}-{day}-{slug}',
      ],
    },
    {
      title: 'A sign that ends the path of a URL',
      path: 'content/posts/its-a-c#-post.md',
      profile: 'hugo',
      markdown: '---\ntitle: C#\ndate: 2024-05-17\n---\n\nHello.\n',
      diagnostics: ['1:1 The file name has "#", which breaks links to the post; rename it'],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        if (post.kind === 'page') return;
        const name = withoutExtension(nameOf(post.path));
        const { profile, settings } = site;
        if (isIgnored(post, site))
          report({
            message: 'ignored',
            data: {
              generator: generatorName(profile),
              name,
              pattern: fileNamePattern(profile, settings),
            },
            at: caret(0),
            ...(isIndexLike(post, site) && { severity: 'warning' as const }),
          });
        const sign = /[#?%\\]|[\p{Cc}\u200b\u2060\ufeff]/u.exec(name)?.[0];
        if (sign !== undefined)
          report({
            message: 'character',
            data: { what: /[#?%\\]/.test(sign) ? `"${sign}"` : 'an invisible character' },
            at: caret(0),
            severity: 'warning',
          });
      },
    };
  },
});

/** Drafts in a folder of their own get their name when they are published. */
function isIgnored({ path, facts }: Post, { profile, settings }: Site): boolean {
  if (facts.visibility.reasons.some(({ kind }) => kind === 'folder')) return false;
  return !isNamedAsPost(path, profile, settings);
}

/** Is it dated nowhere? Then it may be a page among the posts, as an overview is. */
function isIndexLike({ frontMatter }: Post, { profile }: Site): boolean {
  return !frontMatter.entries.some(({ key }) => profile.dates.keys.includes(key));
}
