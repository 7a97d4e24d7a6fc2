import { findEntry } from '../../front-matter/find-entry.js';
import { defineRule } from '../../lint/rule.js';
import { entriesLike, nameInCollection } from '../../site/collection-entries.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { postsWithUrl } from '../../site/url-index.js';
import { caret, type Span } from '../../text/span.js';

export default defineRule({
  id: 'site/url-collision',
  description: 'No two posts have the same URL',
  rationale: `Where two posts have one URL, readers see only one of them. Hardly a generator says so:
Hugo and Hexo keep one without a word, Jekyll and Docusaurus print a warning, and Astro loses one of
them. Letter case and the two forms in which Unicode writes accents do not make URLs different: some
servers and disks cannot tell them apart.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    collision: 'The URL {url} is that of "{other}", too; readers see only one of them',
    entry:
      'The name "{name}" is that of "{other}", too; a collection keeps only one of them, and readers never see the other',
  },
  examples: [
    {
      title: 'A URL of its own',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      files: { '_posts/2024-05-17-porto.md': '---\ntitle: Porto\n---\n\nHello.\n' },
      markdown: '---\ntitle: Lisbon\n---\n\nHello.\n',
    },
    {
      title: 'The URL of another post',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      files: { '_posts/2024-05-17-porto.md': '---\ntitle: Porto\npermalink: /x/\n---\n\nHello.\n' },
      markdown: '---\ntitle: Lisbon\npermalink: /x/\n---\n\nHello.\n',
      diagnostics: [
        '3:12 The URL /x/ is that of "_posts/2024-05-17-porto.md", too; readers see only one of them',
      ],
    },
    {
      title: 'Two entries of a collection with one name',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      files: {
        'src/content/blog/Trams/porto.md': '---\ntitle: Porto\n---\n\nHello.\n',
        'src/content/news/porto.md': '---\ntitle: Porto\nslug: lisbon\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Lisbon\nslug: trams/porto\n---\n\nHello.\n',
      diagnostics: [
        '3:7 The name "trams/porto" is that of "src/content/blog/Trams/porto.md", too; a collection keeps only one of them, and readers never see the other',
      ],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        if (post.kind === 'page') return;
        const { url, path } = post.facts;
        const same =
          url === undefined ? entriesLike(post.facts, site) : postsWithUrl(site.posts(), url);
        const [other] = same.filter((one) => one.path !== path);
        if (!other) return;
        report({
          ...(url === undefined
            ? {
                message: 'entry',
                data: { name: nameInCollection(post.facts, site)?.name ?? '', other: other.path },
              }
            : { message: 'collision', data: { url, other: other.path } }),
          at: placeOfUrl(post, site),
          related: [{ path: other.path, at: caret(0), message: 'the other post' }],
        });
      },
    };
  },
});

/** The key that names the URL, else the top of the file. */
function placeOfUrl({ frontMatter }: Post, { profile }: Site): Span {
  const entry = profile.links.permalinkKeys.flatMap(
    ({ key }) => findEntry(frontMatter, key) ?? [],
  )[0];
  return entry?.valueSpan ?? caret(0);
}
