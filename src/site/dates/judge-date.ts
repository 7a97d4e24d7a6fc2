import type { DateConvention, Profile } from '../../profiles/profile.js';
import type { SiteSettings } from '../site.js';
import { otherDaysOf } from './address-days.js';
import { compareDate } from './compare-date.js';
import { dateReaders } from './date-readers.js';
import type { Clock, DateReading, DateValue } from './reading.js';
import { textOf } from './reading.js';
import { dayIn, instantIn, type TimeZone, timeZone, utc } from './time-zone.js';
import { readWrittenDate, type WrittenDate } from './written-date.js';

/**
 * - `reads`: the generator reads what was meant
 * - `machine-zone`: it does where the building machine's clock is the writer's; elsewhere another hour or day
 * - `reads-otherwise`: it reads another date, see `time`
 * - `rejects`: it reads none, see `becomes`
 * - `none`: there is no date to read
 */
export type DateVerdict = 'reads' | 'machine-zone' | 'reads-otherwise' | 'rejects' | 'none';

/**
 * - `empty`, `not-a-date`: nothing a person could read as a date
 * - `impossible-day`, `impossible-time`: 30 February, 25:00
 * - `zone-name`: an abbreviation that means several zones, or nothing here
 * - `offset-dropped`: the offset is written, and passed over
 * - `number`: figures that generators take for a day, for seconds, or for milliseconds
 * - `short-year`, `ambiguous-order`, `other-order`: 10/11/17
 * - `no-day`: a month only
 * - `clock-change`: the clocks were put forward over that time in the site's zone
 * - `unlikely-year`: before the web, or centuries ahead
 */
export type DateProblem =
  | 'empty'
  | 'not-a-date'
  | 'impossible-day'
  | 'impossible-time'
  | 'zone-name'
  | 'offset-dropped'
  | 'number'
  | 'short-year'
  | 'ambiguous-order'
  | 'other-order'
  | 'no-day'
  | 'clock-change'
  | 'unlikely-year';

/** What a generator makes of a date as it is written. */
export interface DateJudgement {
  readonly verdict: DateVerdict;
  /** Milliseconds since 1970 that the generator reads. */
  readonly time?: number;
  /** The day it takes it for, `YYYY-MM-DD`. */
  readonly day?: string;
  /** Days that addresses have instead where the machine that builds has another clock. */
  readonly otherDays?: readonly string[];
  readonly clock?: Clock;
  /** For `rejects`: what becomes of the post, or which date it gets instead. */
  readonly becomes?: DateConvention['whenUnreadable'];
  readonly problems: readonly DateProblem[];
  /** What a person reads. */
  readonly written?: WrittenDate;
}

/** The time zone of a site as its settings name it; UTC when they name none, or one nobody knows. */
export function siteZone(settings: SiteSettings): TimeZone {
  return (settings.timeZone === undefined ? undefined : timeZone(settings.timeZone)) ?? utc;
}

interface Judged {
  readonly dates: Profile['dates'];
  readonly settings: SiteSettings;
  readonly judgement: DateJudgement;
}

/** The last judgement of each value: facts, status and rules ask about the same ones. */
const judged = new WeakMap<DateValue, Judged>();

/** What the generator of a profile reads in a value, and whether that is what was meant. */
export function judgeDate(
  value: DateValue,
  { dates }: Pick<Profile, 'dates'>,
  settings: SiteSettings,
): DateJudgement {
  const known = judged.get(value);
  if (known?.dates === dates && known.settings === settings) return known.judgement;
  const judgement = judge(value, dates, settings);
  judged.set(value, { dates, settings, judgement });
  return judgement;
}

function judge(value: DateValue, dates: Profile['dates'], settings: SiteSettings): DateJudgement {
  const zone = siteZone(settings);
  const reading = withinReach(dateReaders[dates.reader](value, zone, dates.unzoned));
  const written = readWrittenDate(textOf(value) ?? '');
  const shared = { ...(written && { written }) };
  if (reading.kind === 'date') {
    const { verdict, problems } = compareDate(written, reading, zone);
    const day = dayOf(reading, zone, dates.dayIn);
    const time = reading.clock === 'machine' ? instantIn(zone, reading.time).time : reading.time;
    const others = otherDaysOf({ time, day, clock: reading.clock }, dates, settings);
    return {
      verdict,
      time: reading.time,
      day,
      ...(others.length > 0 && { otherDays: others }),
      clock: reading.clock,
      problems,
      ...shared,
    };
  }
  const { problems } = compareDate(written, undefined, zone);
  const empty = value.kind === 'null' || textOf(value)?.trim() === '';
  const found = empty ? (['empty'] as const) : problems;
  if (reading.kind === 'none') return { verdict: 'none', problems: found, ...shared };
  return { verdict: 'rejects', becomes: dates.whenUnreadable, problems: found, ...shared };
}

/** No clock can show what lies further from 1970 (ECMAScript's time values), and no generator does. */
const reach = 8.64e15;

function withinReach(reading: DateReading): DateReading {
  return reading.kind === 'date' && !(Math.abs(reading.time) <= reach - dayLength)
    ? { kind: 'unreadable' }
    : reading;
}

const dayLength = 86_400_000;

function dayOf(
  reading: Extract<DateReading, { kind: 'date' }>,
  zone: TimeZone,
  where: DateConvention['dayIn'],
): string {
  const { offset, clock } = reading;
  // Read and shown by the same clock, whichever it is.
  if (where === 'utc' || clock === 'machine') return dayIn(utc, reading.time);
  if (where === 'written' && offset !== undefined)
    return dayIn({ name: '', offsetAt: () => offset }, reading.time);
  return dayIn(zone, reading.time);
}
