import { findEntry } from '../../front-matter/find-entry.js';
import { defineRule } from '../../lint/rule.js';
import type { PostFacts } from '../../site/facts.js';
import { byAge } from '../../site/post-order.js';
import { postsWithTitle } from '../../site/title-index.js';
import { caret } from '../../text/span.js';

export default defineRule({
  id: 'site/duplicate-title',
  description: 'No two posts have the same title',
  rationale: `Two posts with one title cannot be told apart in a list, in a feed or in search results.
The later one is reported, for that is the one being written.`,
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: { duplicate: 'The title is that of "{other}", too; readers cannot tell them apart' },
  examples: [
    {
      title: 'A title of its own',
      files: {
        'posts/2024-05-01-porto.md': '---\ntitle: Porto\ndate: 2024-05-01\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17\n---\n\nHello.\n',
    },
    {
      title: 'The title of an older post',
      files: {
        'posts/2024-05-01-porto.md': '---\ntitle: Trams\ndate: 2024-05-01\n---\n\nHello.\n',
      },
      markdown: '---\ntitle: Trams\ndate: 2024-05-17\n---\n\nHello.\n',
      diagnostics: [
        '2:8 The title is that of "posts/2024-05-01-porto.md", too; readers cannot tell them apart',
      ],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        const { title } = post.facts;
        if (post.kind === 'page' || title === undefined) return;
        const older = firstWithTitle(site.posts(), post.facts, title);
        if (!older) return;
        report({
          message: 'duplicate',
          data: { other: older.path },
          at: findEntry(post.frontMatter, 'title')?.valueSpan ?? caret(0),
          related: [{ path: older.path, at: caret(0), message: 'the older post' }],
        });
      },
    };
  },
});

/** The oldest other post with that title, in the same language, if it is older than this one. */
function firstWithTitle(
  posts: readonly PostFacts[],
  own: PostFacts,
  title: string,
): PostFacts | undefined {
  return postsWithTitle(posts, title).find(
    (other) => other.path !== own.path && other.language === own.language && byAge(other, own) < 0,
  );
}
