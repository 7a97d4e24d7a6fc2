import type { FrontMatter, FrontMatterEntry } from '../front-matter/front-matter.js';
import { otherDaysOf } from './dates/address-days.js';
import { wallTime } from './dates/calendar.js';
import { judgeDate, siteZone } from './dates/judge-date.js';
import { instantIn, utc } from './dates/time-zone.js';
import { readWrittenDate } from './dates/written-date.js';
import type { FileNameParts } from './file-name.js';
import { findValue } from './find-value.js';
import type { PostSurroundings } from './post.js';
import type { DecidingDate, PublicationDates } from './status/date-reasons.js';

/** When a post is dated. */
export interface PostDate {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The day where the generator looks at it, `YYYY-MM-DD`. */
  readonly day: string;
  /** Days that its address has instead where the machine that builds has another clock. */
  readonly otherDays?: readonly string[];
  /** The key it comes from, `undefined` for the file name. */
  readonly key?: string;
}

type DateSite = Pick<PostSurroundings, 'profile' | 'settings'>;

/** The date of a post as its generator reads it: front matter first, then the file name. */
export function readPostDate(
  frontMatter: FrontMatter | undefined,
  name: FileNameParts,
  site: DateSite,
): PostDate | undefined {
  const { dates } = site.profile;
  for (const key of dates.keys) {
    const date = readDateKey(frontMatter, key, site);
    if (date?.time !== undefined && date.day !== undefined) {
      const { time, day, otherDays } = date;
      return { time, day, ...(otherDays && { otherDays }), key };
    }
    if (date?.becomes !== undefined && date.becomes !== 'file-name') return undefined;
  }
  return dates.fromFileName ? fileNameDate(name, site) : undefined;
}

/** The dates between which readers see a post. */
export function readPublicationDates(
  frontMatter: FrontMatter,
  date: PostDate | undefined,
  site: DateSite,
): PublicationDates {
  const { dates } = site.profile;
  const first = (keys: readonly string[]): DecidingDate | undefined =>
    keys.map((key) => readDateKey(frontMatter, key, site)).find((found) => found !== undefined);
  const own = first(dates.publication ?? dates.keys);
  const from = own ?? (date && { key: date.key ?? '', time: date.time, day: date.day });
  const until = first(dates.expiry);
  return { ...(from && { from }), ...(until && { until }) };
}

type ReadKey = DecidingDate & Pick<PostDate, 'otherDays'>;

/** What the generator reads in one key; `undefined` when the key says nothing about a date. */
function readDateKey(
  frontMatter: FrontMatter | undefined,
  key: string,
  { profile, settings }: DateSite,
): ReadKey | undefined {
  const entry = frontMatter && findValue(frontMatter, key);
  if (!entry || isFlag(entry)) return undefined;
  const { verdict, time, day, otherDays, becomes } = judgeDate(entry, profile, settings);
  if (verdict === 'none') return undefined;
  return {
    key,
    ...(time !== undefined && { time }),
    ...(day !== undefined && { day }),
    ...(otherDays && { otherDays }),
    ...(becomes !== undefined && { becomes }),
  };
}

/** `published: false` is no date in generators that take either. */
function isFlag(entry: FrontMatterEntry): boolean {
  return (
    entry.key.toLowerCase() === 'published' && entry.kind !== 'date' && !/\d{4}/.test(entry.raw)
  );
}

/** Midnight of the day in the name, where the generator puts it. */
function fileNameDate(name: FileNameParts, { profile, settings }: DateSite): PostDate | undefined {
  const written = name.day === undefined ? undefined : readWrittenDate(name.day);
  if (!written || name.day === undefined) return undefined;
  const { day } = name;
  const zone = profile.dates.unzoned === 'site' ? siteZone(settings) : utc;
  const { time } = instantIn(zone, wallTime(written));
  const otherDays = otherDaysOf({ time, day, clock: 'site' }, profile.dates, settings);
  return { time, day, ...(otherDays.length > 0 && { otherDays }) };
}
