import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import { defineRule, type RuleReport } from '../../lint/rule.js';
import { isRealDay } from '../../site/dates/calendar.js';
import { formatDate } from '../../site/dates/format-date.js';
import { type DateJudgement, judgeDate, siteZone } from '../../site/dates/judge-date.js';
import { repairDate } from '../../site/dates/repair-date.js';
import { readWrittenDate } from '../../site/dates/written-date.js';
import { isNamedAsPost, readPostName } from '../../site/file-name.js';
import type { Post } from '../../site/post.js';
import type { Site, SiteSettings } from '../../site/site.js';
import { caret } from '../../text/span.js';
import { blockSpan } from './_block-span.js';
import { generatorName } from './_consequences.js';
import { dateText, problemWords, rejectedWords } from './_date-words.js';

type Message = 'rejected' | 'misread' | 'zone' | 'machine' | 'unclear' | 'missing' | 'name';
type Report = RuleReport<Message>;

export default defineRule({
  id: 'front-matter/date',
  description: 'Dates are written in a form that the generator reads as it was meant',
  rationale: `\`2017-10-23 11:11:24 UTC\` is fine in Middleman, Jekyll and Hexo, the year 1 in older
versions of Hugo, and the end of the build in newer ones, Eleventy and Docusaurus. \`2017-13-45\` is 14
February 2018 to everything written in JavaScript. \`CEST\` is not known to JavaScript, and \`IST\` is
Indian, Irish or Israeli time.

The rule reads the date as this site's generator does and compares that with what a person reads.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    rejected: '{date} {problem}; {consequence}',
    misread: '{date} {problem}; {generator} reads it as {read}',
    zone: '{date} {problem}; write the offset as +0200, or UTC',
    machine:
      '{date} names no time zone, so {generator} takes it for the time of the machine that builds the site; add one',
    unclear: '{date} {problem}; write YYYY-MM-DD',
    missing: 'There is no date; {consequence}',
    name: 'The file name has the date {date}, a day that does not exist',
  },
  examples: [
    {
      title: 'A date that is read everywhere',
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17\n---\n\nHello.\n',
    },
    {
      title: 'A form that stops the build',
      path: 'content/blog/lisbon.md',
      profile: 'eleventy',
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17 09:00:00 UTC\n---\n\nHello.\n',
      diagnostics: [
        '3:7 "2024-05-17 09:00:00 UTC" is in a form that is not read here; Eleventy stops the build',
      ],
      fixed: '---\ntitle: Lisbon\ndate: 2024-05-17T09:00:00Z\n---\n\nHello.\n',
    },
    {
      title: 'A day that does not exist',
      path: 'content/blog/lisbon.md',
      profile: 'eleventy',
      markdown: '---\ntitle: Lisbon\ndate: 2024-02-31\n---\n\nHello.\n',
      diagnostics: [
        '3:7 "2024-02-31" names a day that does not exist; Eleventy reads it as 2024-03-02',
      ],
    },
    {
      title: 'A time zone by its letters',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17 09:00:00 CEST\n---\n\nHello.\n',
      diagnostics: [
        '3:7 "2024-05-17 09:00:00 CEST" names its time zone by letters that mean several zones, or none; write the offset as +0200, or UTC',
      ],
    },
    {
      title: 'A time without a zone, where that is the building machine’s',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      markdown: '---\ntitle: Lisbon\npubDate: 2024-05-17 09:00\n---\n\nHello.\n',
      diagnostics: [
        '3:10 "2024-05-17 09:00" names no time zone, so Astro takes it for the time of the machine that builds the site; add one',
      ],
    },
    {
      title: 'Day and month, or month and day',
      path: '_posts/2024-05-06-lisbon.md',
      profile: 'hexo',
      markdown: '---\ntitle: Lisbon\ndate: 05/06/2024\n---\n\nHello.\n',
      diagnostics: ['3:7 "05/06/2024" may mean two days; write YYYY-MM-DD'],
    },
    {
      title: 'An offset that is passed over',
      path: 'source/_posts/lisbon.md',
      profile: 'hexo',
      files: { '_config.yml': 'timezone: Asia/Shanghai\n' },
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17T07:30:00+08:00\n---\n\nHello.\n',
      diagnostics: [
        '3:7 "2024-05-17T07:30:00+08:00" has an offset that is passed over; Hexo reads it as 2024-05-16 23:30',
      ],
      fixed: '---\ntitle: Lisbon\ndate: 2024-05-17 07:30:00\n---\n\nHello.\n',
    },
    {
      title: 'A year of five figures',
      path: '_posts/2024-05-17-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\ndate: 20024-05-17\n---\n\nHello.\n',
      diagnostics: ['3:7 "20024-05-17" is in a year that no blog has; write YYYY-MM-DD'],
    },
    {
      title: 'A key that the collection does not read',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      files: {
        'src/content.config.ts':
          'const blog = defineCollection({ schema: z.object({ date: z.date() }) });\nexport const collections = { blog };\n',
      },
      markdown: "---\ntitle: Lisbon\ndate: 2024-05-17\npubDate: '2024-05-17'\n---\n\nHello.\n",
    },
    {
      title: 'A date or a text, as the site has it',
      path: 'src/content/blog/lisbon.md',
      profile: 'astro',
      files: {
        'src/content/config.ts':
          'const blog = defineCollection({ schema: z.object({ date: z.string().or(z.date()).transform((one) => new Date(one)) }) });\n',
      },
      markdown: '---\ntitle: Lisbon\ndate: 2024-05-17\n---\n\nHello.\n',
    },
    {
      title: 'No date where there must be one',
      path: 'content/lisbon.md',
      profile: 'pelican',
      markdown: 'Title: Lisbon\n\nHello.\n',
      diagnostics: ['1:1 There is no date; Pelican leaves the post out'],
    },
    {
      title: 'An impossible day in the file name',
      path: '_posts/2024-02-31-lisbon.md',
      profile: 'jekyll',
      markdown: '---\ntitle: Lisbon\n---\n\nHello.\n',
      diagnostics: ['1:1 The file name has the date 2024-02-31, a day that does not exist'],
    },
  ],
  create({ post, site, report }) {
    return {
      post() {
        if (post.kind === 'page') return;
        for (const one of [...nameReports(post, site), ...frontMatterReports(post, site)])
          report(one);
      },
    };
  },
});

function frontMatterReports(post: Post, site: Site): readonly Report[] {
  const { accepted, format } = post.frontMatter;
  if (!accepted || format === 'none') return [];
  const entries = dateEntries(post, site);
  if (entries.length === 0) return missingReports(post, site);
  return entries.flatMap((entry) => dateReport(entry, post, site) ?? []);
}

/** The keys that hold dates, and have one: `published: true` is a flag. */
function dateEntries({ frontMatter, path }: Post, { profile, schema }: Site): FrontMatterEntry[] {
  const keys = [...profile.dates.keys, ...profile.dates.expiry];
  const used = schema.keysAt?.(path);
  return keys
    .filter((key) => used?.includes(key) ?? true)
    .flatMap((key) => findEntry(frontMatter, key) ?? [])
    .filter(({ key, raw }) => key.toLowerCase() !== 'published' || /\d{4}/.test(raw));
}

function dateReport(entry: FrontMatterEntry, post: Post, site: Site): Report | undefined {
  const judgement = judgeDate(entry, site.profile, site.settings);
  const found = verdictReport(entry, judgement, site);
  if (!found) return undefined;
  const at = entry.raw === '' ? entry.keySpan : entry.valueSpan;
  return { ...found, at, fix: rewriteDate(entry, judgement, post, site) };
}

type Verdict = Pick<Report, 'message' | 'data' | 'severity'>;

function verdictReport(
  entry: FrontMatterEntry,
  judgement: DateJudgement,
  { profile, settings }: Site,
): Verdict | undefined {
  const { verdict, problems, day } = judgement;
  const generator = generatorName(profile);
  const data = { date: dateText(entry), problem: problemWords(problems), generator };
  if (verdict === 'rejects')
    return {
      message: 'rejected',
      data: { ...data, consequence: rejectedWords(judgement, profile) },
    };
  if (verdict === 'none') return undefined;
  if (verdict === 'reads-otherwise')
    return { message: 'misread', data: { ...data, read: readWords(judgement, settings) } };
  if (problems.includes('zone-name')) return { message: 'zone', data, severity: 'warning' };
  if (problems.some((one) => unclear.has(one)) || !isOurEra(day))
    return { message: 'unclear', data, severity: 'warning' };
  return verdict === 'machine-zone' ? { message: 'machine', data, severity: 'info' } : undefined;
}

/** What is read instead: of a time that is shifted, the hour may be all that differs. */
function readWords({ time, day, problems }: DateJudgement, settings: SiteSettings): string {
  if (time !== undefined && problems.includes('offset-dropped'))
    return formatDate(time, 'YYYY-MM-DD HH:mm', siteZone(settings));
  return day ?? 'another day';
}

/** Years with four figures: others are printed, and put in URLs, in as many ways as there are generators. */
function isOurEra(day: string | undefined): boolean {
  return day === undefined || /^(?!0000)\d{4}-/.test(day);
}

const unclear: ReadonlySet<string> = new Set(['ambiguous-order', 'short-year', 'number', 'no-day']);

function rewriteDate(
  { valueSpan }: FrontMatterEntry,
  judgement: DateJudgement,
  { frontMatter }: Post,
  { profile, settings }: Site,
): Fix | undefined {
  const date = repairDate(judgement, profile, settings);
  const newText = date === undefined ? undefined : serializeValue({ date }, frontMatter.format);
  if (date === undefined || newText === undefined) return undefined;
  return { title: `Write ${date}`, applicability: 'unsafe', edits: [{ span: valueSpan, newText }] };
}

/** A generator that needs a date gets none; a draft has time to get one. */
function missingReports(post: Post, { profile, settings }: Site): Report[] {
  const { whenMissing, fromFileName } = profile.dates;
  if (post.facts.visibility.meant === 'hidden') return [];
  if (!isNamedAsPost(post.path, profile, settings)) return [];
  if (fromFileName && readPostName(post.path, { profile, settings }).day !== undefined) return [];
  if (whenMissing !== 'stops' && whenMissing !== 'drops') return [];
  const consequence = rejectedWords(
    { becomes: whenMissing, verdict: 'rejects', problems: [] },
    profile,
  );
  return [{ message: 'missing', data: { consequence }, at: blockSpan(post) }];
}

function nameReports({ path }: Post, site: Site): Report[] {
  const { day } = readPostName(path, site);
  const written = day === undefined ? undefined : readWrittenDate(day);
  if (day === undefined || (written && isRealDay(written))) return [];
  return [{ message: 'name', data: { date: day }, at: caret(0) }];
}
