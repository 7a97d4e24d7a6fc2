import { findEntry } from '../../front-matter/find-entry.js';
import { defineRule } from '../../lint/rule.js';
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
  ],
  create({ post, site, report }) {
    return {
      post() {
        const { url } = post.facts;
        if (post.kind === 'page' || url === undefined) return;
        const [other] = postsWithUrl(site.posts(), url).filter(({ path }) => path !== post.path);
        if (!other) return;
        report({
          message: 'collision',
          data: { url, other: other.path },
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
