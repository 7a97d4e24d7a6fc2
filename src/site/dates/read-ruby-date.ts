import { isRealDay, isRealTime, wallTime } from './calendar.js';
import {
  type DateReading,
  type DateValue,
  instantOf,
  isPlain,
  none,
  type ReadDate,
  textOf,
  unreadable,
  unzonedInstant,
  writtenInstant,
} from './reading.js';
import type { TimeZone } from './time-zone.js';
import { readWrittenDate, type WrittenDate } from './written-date.js';

/** Psych's own times: without a zone they are in UTC. */
const PSYCH_TIME =
  /^-?\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d\d:\d\d(?:\.\d*)?(?:\s*(?:Z|[-+]\d{1,2}:?(?:\d\d)?))?$/;

/** Abbreviations that Ruby's `Time.parse` knows, in minutes (`Time::ZoneOffset`). */
const RUBY_ZONES: Readonly<Record<string, number>> = {
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};

/** More of them, which `Date._parse`, and so Rails, knows. */
const DATE_ZONES: Readonly<Record<string, number>> = {
  ...RUBY_ZONES,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  IST: 330,
  SGT: 480,
  JST: 540,
  KST: 540,
  AKST: -540,
  HST: -600,
};

/** Jekyll: `Time.parse` of what Psych made, in the time zone of the process. */
export const readJekyllDate: ReadDate = (value, zone, unzoned) => {
  if (value.kind === 'null' || value.kind === 'boolean') return unreadable;
  return fromPsych(value, zone, unzoned) ?? parse(value, zone, unzoned, RUBY_ZONES) ?? unreadable;
};

/** Middleman: a time that Psych made, else `Time.zone.parse`; a text without a date counts as none. */
export const readMiddlemanDate: ReadDate = (value, zone, unzoned) => {
  if (value.kind === 'null') return none;
  const read = fromPsych(value, zone, unzoned) ?? parse(value, zone, unzoned, DATE_ZONES);
  return read ?? (/\d/.test(textOf(value) ?? '') ? unreadable : none);
};

function fromPsych(
  value: DateValue,
  zone: TimeZone,
  unzoned: 'utc' | 'site' | 'machine',
): DateReading | undefined {
  const text = textOf(value);
  if (!isPlain(value) || text === undefined || !PSYCH_TIME.test(text)) return undefined;
  const date = readWrittenDate(text);
  return date && rubyTime(date) ? instantOf(date, zone, date.zone ? unzoned : 'utc') : undefined;
}

function parse(
  value: DateValue,
  zone: TimeZone,
  unzoned: 'utc' | 'site' | 'machine',
  zones: Readonly<Record<string, number>>,
): DateReading | undefined {
  const text = textOf(value) ?? '';
  const written =
    readWrittenDate(text) ?? readWrittenDate(/\d{4}-\d\d?-\d\d?/.exec(text)?.[0] ?? '');
  const date = written && rubyOrder(written);
  if (!date || date.form === 'epoch' || !rubyTime(date)) return undefined;
  const wall = wallTime(date);
  if (date.zone?.kind === 'offset')
    return /^(?:UTC|GMT)./i.test(date.zone.text)
      ? unzonedInstant(wall, zone, unzoned)
      : writtenInstant(wall, date.zone.minutes);
  const minutes = date.zone && zones[date.zone.text.toUpperCase()];
  return minutes === undefined
    ? unzonedInstant(wall, zone, unzoned)
    : writtenInstant(wall, minutes);
}

/** Ruby reads figures as day, month, year; or as year, month, day when the last has two figures. */
function rubyOrder(date: WrittenDate): WrittenDate {
  if (date.form !== 'numeric') return date;
  const { year, month: first, day: second } = date;
  if (!date.shortYear) return { ...date, month: second, day: first };
  const lead = first < 69 ? 2000 + first : 1900 + first;
  return { ...date, year: lead, month: second, day: year % 100 };
}

/** Ruby lets a 31 April be 1 May, but no 32nd, no 13th month and no 25th hour. */
function rubyTime(date: WrittenDate): boolean {
  const possible =
    isRealDay(date) || (date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31);
  return (possible && isRealTime(date) && date.precision !== 'month') || date.form === 'words';
}
