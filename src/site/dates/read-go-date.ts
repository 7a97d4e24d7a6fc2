import { isRealDay, isRealTime, wallTime } from './calendar.js';
import {
  instantOf,
  none,
  type ReadDate,
  textOf,
  unreadable,
  unzonedInstant,
  writtenInstant,
} from './reading.js';
import { readWrittenDate } from './written-date.js';

const DAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const CLOCK = '\\d{1,2}:\\d\\d:\\d\\d(?:[.,]\\d+)?';
const NAME = '[A-Z]{3,5}';

/**
 * The layouts that Hugo tries, in its notation those of `github.com/spf13/cast` `timeFormats`: no
 * hours without seconds, no figures with one digit.
 */
const LAYOUTS: readonly RegExp[] = [
  '\\d{4}-\\d\\d-\\d\\d',
  `\\d{4}-\\d\\d-\\d\\dT${CLOCK}(?:Z|[+-]\\d\\d:?\\d\\d)?`,
  `\\d{4}-\\d\\d-\\d\\d ${CLOCK}(?:Z| ?[+-]\\d\\d:?\\d\\d)?`,
  `\\d{4}-\\d\\d-\\d\\d ${CLOCK} [+-]\\d{4} ${NAME}`,
  `${DAY}, \\d\\d ${MONTH} \\d{4} ${CLOCK} (?:[+-]\\d{4}|${NAME})`,
  `\\d\\d ${MONTH} \\d\\d \\d\\d:\\d\\d (?:[+-]\\d{4}|${NAME})`,
  `${DAY}[a-z]*, \\d\\d-${MONTH}-\\d\\d ${CLOCK} ${NAME}`,
  `${DAY} ${MONTH} [\\d ]\\d ${CLOCK}(?: (?:[+-]\\d{4}|${NAME}))? \\d{4}`,
  `\\d\\d ${MONTH} \\d{4}`,
].map((layout) => new RegExp(`^(?:${layout})$`, 'u'));

/** Hugo: a TOML date, seconds since 1970, or a text in one of Go's layouts. */
export const readHugoDate: ReadDate = (value, zone, unzoned) => {
  if (value.kind === 'null') return none;
  if (value.kind === 'number')
    return Number.isInteger(value.value)
      ? { kind: 'date', time: Number(value.value) * 1000, clock: 'utc' }
      : unreadable;
  const text = textOf(value);
  if (text === undefined || value.kind === 'boolean') return unreadable;
  if (!LAYOUTS.some((layout) => layout.test(text))) return unreadable;
  const date = readWrittenDate(
    text.replace(/ [A-Z]{3,5}$/, (name) => (/[+-]\d{4} /.test(text) ? '' : name)),
  );
  if (!date || !isRealDay(date) || !isRealTime(date) || date.hour === 24) return unreadable;
  // Go gives a zone it knows by name only the offset zero.
  if (date.zone?.kind === 'name') return writtenInstant(wallTime(date), 0);
  return date.zone ? instantOf(date, zone, unzoned) : unzonedInstant(wallTime(date), zone, unzoned);
};

/** Zola: a TOML date or a text, `YYYY-MM-DD` or RFC 3339 with or without its zone. */
export const readZolaDate: ReadDate = (value, zone) => {
  if (value.kind === 'null') return none;
  const text = textOf(value);
  if (text === undefined || (value.kind !== 'string' && value.kind !== 'date')) return unreadable;
  if (!/^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)?)?$/.test(text))
    return unreadable;
  const date = readWrittenDate(text);
  if (!date || !isRealDay(date) || !isRealTime(date)) return unreadable;
  return instantOf(date, zone, 'utc');
};
