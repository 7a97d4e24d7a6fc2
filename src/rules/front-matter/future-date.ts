import { findEntry } from '../../front-matter/find-entry.js';
import { defineRule } from '../../lint/rule.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { caret, type Span } from '../../text/span.js';
import { generatorName } from './_consequences.js';

export default defineRule({
  id: 'front-matter/future-date',
  description: 'A published post is not dated to the future',
  rationale: `Jekyll, Hugo and Middleman hold a post back until its date has come, and then show it at
the next build, which may be days later. Hexo, Eleventy, Astro and the others publish it at once,
above all newer posts until that date.`,
  severity: 'warning',
  preset: 'recommended',
  whenPublishing: 'error',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    hidden: 'The date is in the future: {generator} hides the post until a build on {day} or later',
    shown: 'The date is in the future, but {generator} publishes the post at once, dated {day}',
  },
  examples: [
    {
      title: 'Today is 1 June 2024',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17\n---\n\nHello.\n',
    },
    {
      title: 'Held back',
      path: '_posts/2024-06-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ndate: 2024-06-17\n---\n\nHello.\n',
      diagnostics: [
        '3:7 The date is in the future: Jekyll hides the post until a build on 2024-06-17 or later',
      ],
    },
    {
      title: 'Published at once',
      path: 'source/_posts/lisbon.md',
      profile: 'hexo',
      markdown: '---\ntitle: Lisbon\ndate: 2024-06-17 09:00:00\n---\n\nHello.\n',
      diagnostics: [
        '3:7 The date is in the future, but Hexo publishes the post at once, dated 2024-06-17',
      ],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        const { date, day, visibility } = post.facts;
        if (post.kind === 'page' || date === undefined || visibility.meant === 'hidden') return;
        if (date <= site.now.getTime() + slack) return;
        const isHidden = visibility.outcome === 'scheduled' || visibility.outcome === 'hidden';
        report({
          message: isHidden ? 'hidden' : 'shown',
          data: { generator: generatorName(site.profile), day: day ?? '' },
          at: datePlace(post, site),
        });
      },
    };
  },
});

/** Milliseconds: a post of today is not of the future, wherever on earth today is. */
const slack = 14 * 3_600_000;

function datePlace({ frontMatter }: Post, { profile }: Site): Span {
  const entry = profile.dates.keys.flatMap((key) => findEntry(frontMatter, key) ?? [])[0];
  return entry?.valueSpan ?? caret(0);
}
