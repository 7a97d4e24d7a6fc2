import { readTime, readZone, type WrittenTime, type WrittenZone } from './written-time.js';

/** A date as a person reads it, whatever a generator makes of it. */
export interface WrittenDate {
  readonly year: number;
  /** 1 to 12 for a real one. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** The least part that was written. */
  readonly precision: 'month' | 'day' | 'minute' | 'second';
  readonly zone: WrittenZone | undefined;
  readonly form: DateForm;
  /** `17` for 2017. */
  readonly shortYear: boolean;
}

/**
 * `numeric`: day and month in figures before the year, in either order; `month` holds the first,
 * `day` the second figure. `compact`: figures only. `epoch`: seconds or milliseconds since 1970.
 */
export type DateForm = 'iso' | 'year-first' | 'numeric' | 'words' | 'compact' | 'epoch';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(${MONTHS.join('|')})[a-z]{0,6}\\.?`;
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,?\\s+)?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

interface Pattern {
  readonly form: DateForm;
  readonly matches: RegExp;
  /** Places of year, month, day among the groups; 0: not written. */
  readonly groups: readonly [number, number, number];
}

const PATTERNS: readonly Pattern[] = [
  { form: 'iso', matches: /^([+-]?\d{4,6})-(\d{1,2})-(\d{1,2})(?!\d)/, groups: [1, 2, 3] },
  { form: 'year-first', matches: /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, groups: [1, 2, 3] },
  { form: 'numeric', matches: /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/, groups: [4, 1, 3] },
  {
    form: 'words',
    matches: new RegExp(
      `^${WEEKDAY}${DAY}[\\s-]+(?:of\\s+)?${MONTH},?[\\s-]+(\\d{4}|\\d\\d)(?![\\d:])`,
      'i',
    ),
    groups: [3, 2, 1],
  },
  {
    form: 'words',
    matches: new RegExp(`^${WEEKDAY}${MONTH}[\\s-]+${DAY},?[\\s-]+(\\d{4})(?![\\d:])`, 'i'),
    groups: [3, 1, 2],
  },
  {
    form: 'words',
    matches: new RegExp(`^${MONTH},?\\s+(\\d{4})(?![\\d:])`, 'i'),
    groups: [2, 1, 0],
  },
  { form: 'iso', matches: /^(\d{4})-(\d\d)$/, groups: [1, 2, 0] },
];

/** How every one of them begins: most values are none, and are looked at only once. */
const beginning =
  /^(?:[-+]?\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** Longer texts are no dates. */
const longest = 80;

/** Read a date as a person would; `undefined` for what is none. Days need not exist. */
export function readWrittenDate(text: string): WrittenDate | undefined {
  // Several ask about the same date in turn.
  if (text !== latest.text) latest = { text, date: read(text) };
  return latest.date;
}

let latest: { readonly text: string; readonly date: WrittenDate | undefined } = {
  text: '',
  date: undefined,
};

function read(text: string): WrittenDate | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longest || !beginning.test(trimmed)) return undefined;
  return figures(trimmed) ?? yearLast(trimmed) ?? dayAndTime(trimmed);
}

function dayAndTime(text: string): WrittenDate | undefined {
  for (const { form, matches, groups } of PATTERNS) {
    const match = matches.exec(text);
    if (!match) continue;
    const [year, month, day] = groups.map((group) => match[group] ?? '') as [
      string,
      string,
      string,
    ];
    const time = readTime(text.slice(match[0].length));
    if (!time) return undefined;
    const date = joined(partsOf(year, month, day), time, form);
    return day === '' ? { ...date, precision: 'month' } : date;
  }
  return undefined;
}

type WrittenDay = Pick<WrittenDate, 'year' | 'month' | 'day' | 'shortYear'>;

/** Key by key: of what comes after a spread the engine keeps a shape for each object. */
function joined(
  { year, month, day, shortYear }: WrittenDay,
  { hour, minute, second, millisecond, precision, zone }: WrittenTime,
  form: DateForm,
): WrittenDate {
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    millisecond,
    precision,
    zone,
    form,
    shortYear,
  };
}

function partsOf(year: string, month: string, day: string): WrittenDay {
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const short = /^\d\d$/.test(year);
  const value = Number(year);
  return {
    year: short ? value + (value < 69 ? 2000 : 1900) : value,
    month: named < 0 ? Number(month) : named + 1,
    day: day === '' ? 1 : Number(day),
    shortYear: short,
  };
}

/** `20171023`, `20171023111124`, and seconds or milliseconds since 1970. */
function figures(text: string): WrittenDate | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:[Tt]?(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d{4})?$/.exec(text);
  const plausible = match && Number(match[2]) >= 1 && Number(match[2]) <= 12;
  if (plausible && /^(?:\d{8}|\d{12}|\d{14})(?:$|[TtZ+-])|^\d{8}[Tt]/.test(text)) {
    const [, year = '', month = '', day = '', hour, minute = '0', second, zone] = match;
    const time: WrittenTime = {
      hour: Number(hour ?? 0),
      minute: Number(minute),
      second: Number(second ?? 0),
      millisecond: 0,
      precision: hour === undefined ? 'day' : second === undefined ? 'minute' : 'second',
      zone: zone === undefined ? undefined : readZone(zone),
    };
    return joined(partsOf(year, month, day), time, 'compact');
  }
  if (!/^-?(?:\d{9,10}|\d{12,13})$/.test(text)) return undefined;
  const number = Number(text);
  return writtenFrom(Math.abs(number) < 100_000_000_000 ? number * 1000 : number);
}

function writtenFrom(time: number): WrittenDate {
  const at = new Date(time);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
    precision: 'second',
    zone: { kind: 'offset', minutes: 0, text: '' },
    form: 'epoch',
    shortYear: false,
  };
}

const YEAR_LAST = new RegExp(
  `^${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d\\d:\\d\\d)(\\s+[A-Z]{1,5}|\\s+[+-]\\d{4})?\\s+(\\d{4})$`,
  'i',
);

/** `Mon Oct 23 11:11:24 2017`, as C prints it; perhaps with a zone before the year. */
function yearLast(text: string): WrittenDate | undefined {
  const match = YEAR_LAST.exec(text);
  if (!match) return undefined;
  const [, month = '', day = '', clock = '', zone = '', year = ''] = match;
  const time = readTime(` ${clock}${zone}`);
  return time && joined(partsOf(year, month, day), time, 'words');
}
