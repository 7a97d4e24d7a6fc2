import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule } from '../../lint/rule.js';
import { judgeDate } from '../../site/dates/judge-date.js';
import type { PostFacts } from '../../site/facts.js';
import type { Post } from '../../site/post.js';
import type { Site } from '../../site/site.js';
import { generatorName } from './_consequences.js';
import { dayInName } from './_day-in-name.js';

export default defineRule({
  id: 'front-matter/date-matches-file-name',
  description: 'The date in the front matter is that in the file name',
  rationale: `Middleman stops the build when the two differ, in the time zone of the site:
\`2016-05-02 00:00:00 CEST\` is the first of May in a site that counts in UTC. Jekyll takes the date of
the front matter without a word, so that the file is not where one looks for it. Mostly the date was
copied from an older post.

Where the generator does not read the date of the name, the rule speaks up only if nearly all posts of
the site agree.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    stops: 'The date is {day}, but the file name says {named}; {generator} stops the build',
    differs: 'The date is {day}, but the file name says {named}',
  },
  examples: [
    {
      title: 'The same day',
      path: 'source/blog/2024-05-17-lisbon.html.md',
      profile: 'middleman',
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17 09:00:00 UTC\n---\n\nHello.\n',
    },
    {
      title: 'Another day, which Middleman refuses',
      path: 'source/blog/2024-05-17-lisbon.html.md',
      profile: 'middleman',
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-07 09:00:00 UTC\n---\n\nHello.\n',
      diagnostics: [
        '3:7 The date is 2024-05-07, but the file name says 2024-05-17; Middleman stops the build',
      ],
      fixed: '---\ntitle: Lisbon\ndate: 2024-05-17 09:00:00 UTC\n---\n\nHello.\n',
    },
    {
      title: 'Another day, in Jekyll',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ndate: 2023-05-17\n---\n\nHello.\n',
      diagnostics: ['3:7 The date is 2023-05-17, but the file name says 2024-05-17'],
      fixed: '---\ntitle: Lisbon\ndate: 2024-05-17\n---\n\nHello.\n',
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        const found = post.kind === 'page' ? undefined : mismatch(post, site);
        if (!found) return;
        const { entry, day, named, isFatal } = found;
        report({
          message: isFatal ? 'stops' : 'differs',
          data: { day, named, generator: generatorName(site.profile) },
          at: entry.valueSpan,
          ...(!isFatal && { severity: 'warning' as const }),
          fix: moveDate(entry, named, post),
        });
      },
    };
  },
});

interface Mismatch {
  readonly entry: FrontMatterEntry;
  /** The day that the generator reads, and that of the name. */
  readonly day: string;
  readonly named: string;
  readonly isFatal: boolean;
}

function mismatch(post: Post, site: Site): Mismatch | undefined {
  const { dates } = site.profile;
  const name = dayInName(post.path);
  const entry = dates.keys.flatMap((key) => findEntry(post.frontMatter, key) ?? [])[0];
  if (!name || !entry) return undefined;
  const { day, written, problems } = judgeDate(entry, site.profile, site.settings);
  if (day === undefined || !written || day === name.day) return undefined;
  // That no such day exists is told by front-matter/date.
  if (problems.includes('impossible-day')) return undefined;
  const isRead = dates.fromFileName && name.isPrefix;
  if (!isRead && !othersAgree(post, site)) return undefined;
  return { entry, day, named: name.day, isFatal: isRead && dates.mustAgreeWithFileName };
}

/** Do nearly all of at least five other posts have the same day in both places? */
function othersAgree(post: Post, site: Site): boolean {
  const dated = site
    .posts()
    .filter((other) => other.path !== post.path && isDatedTwice(other, site));
  const agreeing = dated.filter(({ path, day }) => dayInName(path)?.day === day);
  return dated.length >= 5 && agreeing.length >= 0.9 * dated.length;
}

function isDatedTwice({ path, day, keys }: PostFacts, { profile }: Site): boolean {
  if (day === undefined || dayInName(path) === undefined) return false;
  return keys.some(({ key }) => profile.dates.keys.includes(key));
}

/** The day of the name in the date as it is written. */
function moveDate({ raw, valueSpan }: FrontMatterEntry, day: string, post: Post): Fix | undefined {
  if (!/^\d{4}-\d\d-\d\d(?!\d)/.test(raw)) return undefined;
  const date = `${day}${raw.slice(10)}`;
  const newText = serializeValue({ date }, post.frontMatter.format);
  if (newText === undefined) return undefined;
  return { title: `Write ${date}`, applicability: 'unsafe', edits: [{ span: valueSpan, newText }] };
}
