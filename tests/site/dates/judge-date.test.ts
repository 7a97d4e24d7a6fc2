import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/front-matter/parse-front-matter.js';
import { profiles } from '../../../src/profiles/index.js';
import type { Profile } from '../../../src/profiles/profile.js';
import { applyVariants } from '../../../src/site/apply-variants.js';
import { type DateJudgement, judgeDate } from '../../../src/site/dates/judge-date.js';
import { repairDate } from '../../../src/site/dates/repair-date.js';
import type { SiteSettings } from '../../../src/site/site.js';

/** The version that was built with, where it matters. */
const built = { timeZone: 'UTC', generatorVersion: '0.111.3' };

function profileOf(id: string): Profile {
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return applyVariants(profile, id === 'hugo' ? built : {}).profile;
}

function judge(id: string, raw: string, timeZone = 'UTC'): DateJudgement {
  return judgeIn(id, raw, { timeZone });
}

function judgeIn(id: string, raw: string, settings: SiteSettings): DateJudgement {
  const profile = profileOf(id);
  const lines = profile.frontMatter.formats[0] === 'lines';
  const text = lines ? `date: ${raw}\n\nHello.\n` : `---\ndate: ${raw}\n---\n\nHello.\n`;
  const [entry] = parseFrontMatter(text, profile.frontMatter).entries;
  if (!entry) throw new Error('no entry');
  return judgeDate(entry, profile, settings);
}

/** What real builds read, with machine and site in UTC; Astro's and Docusaurus' machine in Los Angeles. */
const builds: readonly (readonly [string, Readonly<Record<string, string>>])[] = JSON.parse(
  readFileSync(new URL('./builds.json', import.meta.url), 'utf8'),
);

describe.each(builds)('`%s` is read as the generators read it', (raw, byGenerator) => {
  test.each(Object.entries(byGenerator))('%s: %s', (id, outcome) => {
    const judged = judge(id, raw);
    if (outcome === 'rejects') {
      expect(judged.verdict).toBe('rejects');
      expect(['stops', 'drops']).toContain(judged.becomes);
    } else if (outcome === 'now' || outcome === 'year-one') {
      expect(judged.time).toBeUndefined();
      if (judged.verdict !== 'none') expect(judged.becomes).toBe(outcome);
    } else if (judged.verdict === 'machine-zone') {
      expect(Math.abs((judged.time ?? 0) - Date.parse(outcome))).toBeLessThan(86_400_000);
    } else
      expect(Math.floor((judged.time ?? 0) / 1000)).toBe(Math.floor(Date.parse(outcome) / 1000));
  });
});

describe('says what is wrong with a date', () => {
  test.each([
    ['docusaurus', '2017-10-23 23:30:00 -0500', 'reads-otherwise', ['offset-dropped']],
    ['hexo', '2017-13-45', 'reads-otherwise', ['impossible-day']],
    ['jekyll', '2017-02-30', 'reads-otherwise', ['impossible-day']],
    ['jekyll', '2017-10-23 11:11:24 EST', 'reads', ['zone-name']],
    ['jekyll', '10/11/2017', 'reads', ['ambiguous-order']],
    ['pelican', '23/10/2017', 'reads', []],
    ['astro', '20171023', 'reads-otherwise', ['number']],
    ['hugo', '1508757084', 'reads', ['number']],
    ['astro', '2017-10-23 11:11', 'machine-zone', []],
    ['hexo', '2017/10/23 11:11', 'reads', []],
    ['pelican', '31/12/99', 'reads', ['short-year']],
    ['eleventy', '2017-10-23 25:00:00', 'reads-otherwise', ['impossible-time']],
    ['jekyll', '0000-01-01', 'reads', ['unlikely-year']],
    ['jekyll', '', 'rejects', ['empty']],
    ['eleventy', 'git Last Modified', 'none', ['not-a-date']],
    ['astro', 'draft 5', 'reads-otherwise', ['not-a-date']],
  ] as const)('%s: `%s`', (id, raw, verdict, problems) => {
    const judged = judge(id, raw);
    expect([judged.verdict, judged.problems]).toEqual([verdict, problems]);
  });
});

describe('takes the day in the time zone that the generator uses', () => {
  test.each([
    ['jekyll', '2017-10-23 23:30:00 -0500', 'UTC', '2017-10-24'],
    ['jekyll', '2017-10-23 23:30:00 -0500', 'America/New_York', '2017-10-24'],
    ['jekyll', '2017-10-23 20:30:00 -0500', 'America/Chicago', '2017-10-23'],
    ['hugo', '2017-10-23T23:30:00-05:00', 'UTC', '2017-10-23'],
    ['middleman', '2017-10-23 01:30:00', 'Eastern Time (US & Canada)', '2017-10-22'],
    ['middleman', '2017-10-23', 'Asia/Tokyo', '2017-10-23'],
    ['jekyll', '2017-10-23', 'Nowhere/Atlantis', '2017-10-23'],
    ['jekyll', '9999-12-31', 'UTC', '9999-12-31'],
    ['hexo', '2017-10-23T23:30:00Z', 'Asia/Shanghai', '2017-10-23'],
    ['hexo', '2017-10-23T23:30:00-05:00', 'Asia/Shanghai', '2017-10-24'],
    ['hexo', '"2017-10-23T23:30:00Z"', 'Asia/Shanghai', '2017-10-24'],
    ['hexo', '2017/10/23 23:30:00', 'Asia/Shanghai', '2017-10-23'],
    ['hexo', '2017-10-23 23:30:00', 'America/New_York', '2017-10-23'],
  ])('%s: `%s` in %s', (id, raw, zone, day) => {
    expect(judge(id, raw, zone).day).toBe(day);
  });

  test('a time that the clocks skipped is said to be one', () => {
    const judged = judge('pelican', '2024-03-31 02:30', 'Europe/Berlin');
    expect(judged.problems).toEqual(['clock-change']);
    expect(judged.time).toBe(Date.parse('2024-03-31T01:30:00Z'));
  });
});

/** As builds of Hexo 8 have it with machines in Los Angeles, Greenwich, Shanghai and Kiritimati. */
describe('knows which day an address may have with another machine’s clock', () => {
  test.each([
    ['2017-10-23', undefined, undefined],
    ['2017-10-23T23:30:00Z', undefined, undefined],
    ['2017/10/23 23:30:00', undefined, undefined],
    ['"2017-10-23"', undefined, ['2017-10-22']],
    ['"2017-10-23T23:30:00Z"', undefined, ['2017-10-24']],
    ['2017-10-23', 'UTC', ['2017-10-22']],
    ['2017-10-23 00:30:00', 'Asia/Shanghai', ['2017-10-22']],
    ['2017-10-23 23:30:00', 'Asia/Shanghai', ['2017-10-24']],
    ['2017/10/23 23:30:00', 'Asia/Shanghai', ['2017-10-24']],
    ['2017-10-23 12:00:00', 'America/New_York', ['2017-10-24']],
  ])('`%s` in the zone %s: %s', (raw, timeZone, days) => {
    expect(judgeIn('hexo', raw, { ...(timeZone && { timeZone }) }).otherDays).toEqual(days);
  });

  test('where the site’s own clock makes addresses there is none', () => {
    expect(judge('jekyll', '2017-10-23 00:30:00', 'Asia/Shanghai').otherDays).toBeUndefined();
  });
});

test.each([
  ['2017-10-23T07:30:00+08:00', 'reads-otherwise', ['offset-dropped']],
  ['2017-10-23 07:30:00 +0800', 'reads', []],
])(
  'Hexo passes over the offset of what js-yaml takes for a date: `%s`',
  (raw, verdict, problems) => {
    const judged = judge('hexo', raw, 'Asia/Shanghai');
    expect([judged.verdict, judged.problems]).toEqual([verdict, problems]);
  },
);

describe('repairs a date where its meaning is certain', () => {
  test.each([
    ['hugo', '2017-10-23 11:11:24 UTC', '2017-10-23T11:11:24Z'],
    ['hugo', 'Oct 23 2017', '2017-10-23'],
    ['eleventy', '2017-10-23 23:30:00 -0500', '2017-10-23T23:30:00-05:00'],
    ['docusaurus', '2017-10-23 23:30:00 -0500', '2017-10-23T23:30:00-05:00'],
    ['jekyll', '10/23/2017', '2017-10-23'],
    ['jekyll', '10/11/2017', undefined],
    ['jekyll', '2017-10-23 11:11:24 EST', undefined],
    ['hexo', '2017-13-45', undefined],
    ['astro', 'tomorrow', undefined],
  ])('%s: `%s`', (id, raw, repaired) => {
    expect(repairDate(judge(id, raw), profileOf(id), {})).toBe(repaired);
  });
});

test('long texts and odd values are read in no time and never throw', () => {
  const long = '1'.repeat(1_000_000);
  for (const { id } of profiles)
    for (const raw of [
      long,
      '[1, 2]',
      '{a: 1}',
      '__proto__',
      '-',
      'true',
      '🦊',
      '2017-10-23\u202e',
    ])
      expect(() => judge(id, raw)).not.toThrow();
});
