import type { Example } from '../../lint/rule.js';

/** Twenty posts that agree with one another, one a day. */
function twenty(frontMatter: (day: string) => string): Readonly<Record<string, string>> {
  const days = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'));
  return Object.fromEntries(
    days.map((day) => [`posts/2024-04-${day}-trams.md`, `---\n${frontMatter(day)}---\n\nHello.\n`]),
  );
}

const signed = twenty(
  (day) =>
    `title: Trams of Lisbon\ndate: 2024-04-${day}\nlayout: post\ntags: [trams, city-${day}]\n`,
);

/** For front-matter/tags: the first tag with a blank on a site of twenty posts without. */
export const tagStyleExample = {
  title: 'The first tag with a blank',
  files: signed,
  markdown:
    '---\ntitle: Line 28\ndate: 2024-05-17\nlayout: post\ntags: [Line 28, trams]\n---\n\nHello.\n',
  diagnostics: [
    '5:8 The tag "Line 28" has a blank; 20 of 20 posts in posts have no blank in a tag',
  ],
  fixed:
    '---\ntitle: Line 28\ndate: 2024-05-17\nlayout: post\ntags: [Line-28, trams]\n---\n\nHello.\n',
} as const;

/** Examples of front-matter/house-style: each in a site of twenty posts. */
export const houseStyleExamples: readonly Example<{ readonly ignore: readonly string[] }>[] = [
  {
    title: 'Like the twenty posts before it',
    files: signed,
    markdown:
      '---\ntitle: Line 28\ndate: 2024-05-17\nlayout: post\ntags: [line-28]\n---\n\nHello.\n',
  },
  {
    title: 'A key that all others have',
    files: signed,
    markdown: '---\ntitle: Line 28\ndate: 2024-05-17\ntags: [line-28]\n---\n\nHello.\n',
    diagnostics: ['1:1 "layout" is missing; 20 of 20 posts in posts have it'],
    fixed: '---\ntitle: Line 28\ndate: 2024-05-17\ntags: [line-28]\nlayout: post\n---\n\nHello.\n',
  },
  {
    title: 'Another form of date',
    files: signed,
    markdown:
      '---\ntitle: Line 28\ndate: 2024-05-17 09:00:00 UTC\nlayout: post\ntags: [line-28]\n---\n\nHello.\n',
    diagnostics: [
      '3:7 "date" is written as YYYY-MM-DD hh:mm:ss and the name of a time zone; 20 of 20 posts in posts write YYYY-MM-DD',
    ],
  },
];
