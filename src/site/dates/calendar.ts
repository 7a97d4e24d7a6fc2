import type { WrittenDate } from './written-date.js';

/** Does the day exist in the calendar? */
export function isRealDay({
  year,
  month,
  day,
}: Pick<WrittenDate, 'year' | 'month' | 'day'>): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= daysIn(year, month);
}

/** Does the time of day exist? `24:00:00` is the midnight at the end of a day. */
export function isRealTime({ hour, minute, second }: WrittenDate): boolean {
  if (hour === 24) return minute === 0 && second === 0;
  return hour < 24 && minute < 60 && second < 60;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Milliseconds since 1970 of the clock as written, were it in UTC. Days too many roll over. */
export function wallTime(date: WrittenDate): number {
  const { year, month, day, hour, minute, second, millisecond } = date;
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  at.setUTCHours(hour, minute, second, millisecond);
  return at.getTime();
}
