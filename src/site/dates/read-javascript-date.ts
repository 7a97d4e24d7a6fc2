import { wallTime } from './calendar.js';
import {
  type DateReading,
  type DateValue,
  isPlain,
  none,
  type ReadDate,
  textOf,
  unreadable,
  unzonedInstant,
  writtenInstant,
} from './reading.js';
import { type TimeZone, utc } from './time-zone.js';
import { readWrittenDate } from './written-date.js';

/** What js-yaml makes a date of, unquoted; it does not ask whether the day exists. */
const JS_YAML =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::\d\d)?))?)$/;

type Unzoned = 'utc' | 'site' | 'machine';

/** A date that js-yaml, or a TOML parser, has already made one. */
function ready(value: DateValue, zone: TimeZone, unzoned: Unzoned): DateReading | undefined {
  const text = textOf(value);
  if (text === undefined || !isPlain(value)) return undefined;
  if (!JS_YAML.test(text)) return undefined;
  const date = readWrittenDate(text);
  if (!date) return undefined;
  const wall = wallTime(date);
  return date.zone?.kind === 'offset'
    ? writtenInstant(wall, date.zone.minutes)
    : unzonedInstant(wall, zone, unzoned);
}

const longest = 100;

/** JavaScript's `new Date(text)`. A text without a zone is on the machine's clock; here in UTC. */
function fromText(text: string, unzoned: Unzoned, zone: TimeZone): DateReading {
  if (text.length > longest) return unreadable;
  const plain = Date.parse(text);
  if (Number.isNaN(plain)) return unreadable;
  if (/^[+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?$/.test(text))
    return { kind: 'date', time: plain, clock: 'utc' };
  const zoned =
    readWrittenDate(text)?.zone !== undefined || /(?:Z|UTC|GMT|[+-]\d\d:?\d\d)$/i.test(text);
  if (zoned) return { kind: 'date', time: plain, clock: 'written' };
  const wall = Date.parse(/T\d/.test(text) ? `${text}Z` : `${text} UTC`);
  if (Number.isNaN(wall)) return { kind: 'date', time: plain, clock: 'machine' };
  return unzonedInstant(wall, zone, unzoned);
}

/** `new Date(value)` after js-yaml: Astro with `z.coerce.date()`, Gatsby, VitePress, own code. */
export const readJavascriptDate: ReadDate = (value, zone) => {
  const made = ready(value, zone, 'utc');
  if (made) return made;
  if (value.kind === 'null') return { kind: 'date', time: 0, clock: 'utc' };
  if (value.kind === 'number' || value.kind === 'boolean')
    return { kind: 'date', time: Number(value.value), clock: 'utc' };
  const text = textOf(value);
  return text === undefined ? unreadable : fromText(text, 'machine', zone);
};

/** Only a date that the parser made: `z.date()`. */
export const readDateObject: ReadDate = (value, zone) => ready(value, zone, 'utc') ?? unreadable;

/** Only a text: `z.string()`, and JavaScript's `Date` afterwards. */
export const readDateText: ReadDate = (value, zone) => {
  if (value.kind !== 'string') return unreadable;
  return fromText(String(value.value), 'machine', zone);
};

/**
 * Hexo: the clock that js-yaml gives, in UTC where an offset is written, is taken for the site's; what
 * nobody can read counts as none.
 */
export const readHexoDate: ReadDate = (value, zone, unzoned) => {
  const made = ready(value, utc, unzoned);
  if (made) return made.kind === 'date' ? unzonedInstant(made.time, zone, unzoned) : made;
  if (value.kind === 'null') return none;
  if (value.kind === 'number') return { kind: 'date', time: Number(value.value), clock: 'utc' };
  const text = textOf(value);
  return text === undefined || value.kind === 'boolean'
    ? unreadable
    : fromText(text, unzoned, zone);
};

/** Eleventy's words for dates that it asks the disk or git for. */
const WORDS = /^(?:git )?(?:last modified|created)$/i;

/** Eleventy: after js-yaml nothing but ISO 8601, as Luxon's `fromISO` has it, in UTC. */
export const readEleventyDate: ReadDate = (value, zone) => {
  const made = ready(value, zone, 'utc');
  if (made) return made;
  if (value.kind === 'null') return none;
  const text = textOf(value);
  if (text === undefined || value.kind === 'number' || value.kind === 'boolean') return unreadable;
  if (WORDS.test(text)) return none;
  const iso =
    /^(\d{4}(?:-?(?:\d\d(?:-?\d\d)?|\d{3}|W\d\d(?:-?\d)?))?)(?:T(\d\d(?::?\d\d(?::?\d\d(?:[.,]\d+)?)?)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
  if (!iso.test(text)) return unreadable;
  const date = readWrittenDate(text);
  if (!date) return { kind: 'date', time: Date.parse(`${text.slice(0, 4)}-01-01`), clock: 'utc' };
  const wall = wallTime(date);
  if (new Date(wall).getUTCDate() !== date.day) return unreadable;
  return date.zone?.kind === 'offset'
    ? writtenInstant(wall, date.zone.minutes)
    : unzonedInstant(wall, zone, 'utc');
};

/** Docusaurus: a text must be a date to Joi, and is read once more with a `Z` behind it. */
export const readDocusaurusDate: ReadDate = (value, zone) => {
  const made = ready(value, zone, 'utc');
  if (made) return made;
  const text = textOf(value);
  if (value.kind !== 'string' && value.kind !== 'date') return unreadable;
  if (text === undefined || text.length > longest || Number.isNaN(Date.parse(text)))
    return unreadable;
  const time = Date.parse(`${text}Z`);
  return Number.isNaN(time) ? unreadable : { kind: 'date', time, clock: 'utc' };
};
