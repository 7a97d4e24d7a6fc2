import { isRealDay, isRealTime, wallTime } from './calendar.js';
import type { DateProblem, DateVerdict } from './judge-date.js';
import type { DateReading } from './reading.js';
import { instantIn, type TimeZone } from './time-zone.js';
import type { WrittenDate } from './written-date.js';

type Read = Extract<DateReading, { kind: 'date' }>;

interface Comparison {
  readonly verdict: DateVerdict;
  readonly problems: readonly DateProblem[];
}

/** Hold what a person reads against what a generator reads; `reading` is missing when it reads none. */
export function compareDate(
  written: WrittenDate | undefined,
  reading: Read | undefined,
  zone: TimeZone,
): Comparison {
  if (!written) return { verdict: 'reads-otherwise', problems: ['not-a-date'] };
  const meanings = meaningsOf(written);
  const problems = problemsOf(written, meanings);
  if (!reading) return { verdict: 'rejects', problems };
  if (reading.skipped) problems.push('clock-change');
  const meant = meanings.some((meaning) => isMeant(meaning, reading, zone));
  if (!meant)
    return { verdict: 'reads-otherwise', problems: [...problems, ...whyOther(written, reading)] };
  const machine = reading.clock === 'machine';
  return { verdict: machine ? 'machine-zone' : 'reads', problems };
}

/** Days that a person may mean; of figures like 10/11/2017 two. None for a day that does not exist. */
export function meaningsOf(written: WrittenDate): WrittenDate[] {
  const { month, day } = written;
  const orders =
    written.form === 'numeric' ? [written, { ...written, month: day, day: month }] : [written];
  return orders.filter((order) => isRealDay(order) && isRealTime(order));
}

function problemsOf(written: WrittenDate, meanings: readonly WrittenDate[]): DateProblem[] {
  const problems: DateProblem[] = [];
  if (!isRealTime(written)) problems.push('impossible-time');
  else if (meanings.length === 0) problems.push('impossible-day');
  if (meanings.length > 1 && written.month !== written.day) problems.push('ambiguous-order');
  if (written.zone?.kind === 'name') problems.push('zone-name');
  if (written.form === 'epoch') problems.push('number');
  if (written.shortYear) problems.push('short-year');
  if (written.precision === 'month') problems.push('no-day');
  if (written.year < 1970 || written.year > 2200) problems.push('unlikely-year');
  return problems;
}

const halfDay = 14 * 3_600_000;

function isMeant(meaning: WrittenDate, reading: Read, zone: TimeZone): boolean {
  const wall = wallTime(meaning);
  if (meaning.zone?.kind === 'offset') return reading.time === wall - meaning.zone.minutes * 60_000;
  // Nobody knows the offset of an abbreviation for sure: about that time is all one can ask.
  if (meaning.zone) return Math.abs(reading.time - wall) <= halfDay;
  if (reading.skipped) return true;
  return reading.time === wall || reading.time === instantIn(zone, wall).time;
}

function whyOther(written: WrittenDate, reading: Read): DateProblem[] {
  if (written.zone?.kind === 'offset' && written.form !== 'epoch' && reading.clock !== 'written')
    return ['offset-dropped'];
  if (written.form === 'compact') return ['number'];
  return written.form === 'numeric' ? ['other-order'] : [];
}
