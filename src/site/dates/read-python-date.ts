import { isRealDay, isRealTime, wallTime } from './calendar.js';
import { instantOf, type ReadDate, textOf, unreadable, unzonedInstant } from './reading.js';
import { readWrittenDate, type WrittenDate } from './written-date.js';

/** Pelican: dateutil; a zone it does not know by name is passed over. */
export const readPythonDate: ReadDate = (value, zone, unzoned) => {
  const text = textOf(value)?.replaceAll('_', ' ');
  const written = text === undefined ? undefined : readWrittenDate(text);
  const date = written && pythonOrder(written);
  if (!date || date.form === 'epoch' || date.hour === 24) return unreadable;
  if (!isRealDay(date) || !isRealTime(date) || date.year < 1 || date.year > 9999) return unreadable;
  if (date.zone?.kind === 'offset') return instantOf(date, zone, unzoned);
  return unzonedInstant(wallTime(date), zone, unzoned);
};

/** Month, day, year; day first only where the first figure can be no month; year last always. */
function pythonOrder(date: WrittenDate): WrittenDate {
  if (date.form !== 'numeric') return date;
  return date.month > 12 ? { ...date, month: date.day, day: date.month } : date;
}
