/**
 * How a date is written: `YYYY MM DD HH mm ss` stand for their parts, `D` for a day without a zero,
 * `MMM` and `MMMM` for the English names of months, `Z` for `+02:00`, `ZZ` for `+0200`; all else is itself, `UTC` and `[Z]` (a plain Z) too, and then the time is UTC's.
 */
export type DateForm = string;

const monthNames = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const forms: readonly (readonly [RegExp, DateForm])[] = [
  [/^\d{4}-\d\d-\d\d$/, 'YYYY-MM-DD'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d$/, 'YYYY-MM-DD HH:mm'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/, 'YYYY-MM-DD HH:mm:ss'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d (?:UTC|GMT)$/, 'YYYY-MM-DD HH:mm:ss UTC'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d (?:UTC|GMT)$/, 'YYYY-MM-DD HH:mm UTC'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$/, 'YYYY-MM-DD HH:mm:ss ZZ'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d [+-]\d{4}$/, 'YYYY-MM-DD HH:mm ZZ'],
  [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ?[+-]\d\d:\d\d$/, 'YYYY-MM-DD HH:mm:ss Z'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, 'YYYY-MM-DDTHH:mm'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, 'YYYY-MM-DDTHH:mm:ss'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'YYYY-MM-DDTHH:mm:ss[Z]'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/, 'YYYY-MM-DDTHH:mm:ss.000[Z]'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/, 'YYYY-MM-DDTHH:mm:ssZ'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+[+-]\d\d:\d\d$/, 'YYYY-MM-DDTHH:mm:ss.000Z'],
  [/^\d{4}\/\d\d\/\d\d$/, 'YYYY/MM/DD'],
  [/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d$/, 'YYYY/MM/DD HH:mm:ss'],
  ...namedMonths(),
];

/** `Jul 08 2022`, `July 8, 2022`, `8 July 2022`. */
function namedMonths(): (readonly [RegExp, DateForm])[] {
  const months = [
    ['MMM', monthNames.map((name) => name.slice(0, 3))],
    ['MMMM', monthNames],
  ] as const;
  const days = [
    ['D', '[1-9]'],
    ['DD', '\\d\\d'],
  ] as const;
  return months.flatMap(([month, names]) =>
    days.flatMap(([day, digits]): (readonly [RegExp, DateForm])[] => [
      [new RegExp(`^(?:${names.join('|')}) ${digits} \\d{4}$`), `${month} ${day} YYYY`],
      [new RegExp(`^(?:${names.join('|')}) ${digits}, \\d{4}$`), `${month} ${day}, YYYY`],
      [new RegExp(`^${digits} (?:${names.join('|')}) \\d{4}$`), `${day} ${month} YYYY`],
    ]),
  );
}

/** The form of a date as somebody wrote it, quotes taken away; `undefined` when it is none of ours. */
export function dateFormOf(raw: string): DateForm | undefined {
  const text = raw.replace(/^(["'])(.*)\1$/, '$2').trim();
  return forms.find(([pattern]) => pattern.test(text))?.[1];
}

/** Write an instant (milliseconds since 1970) in a form, on the clocks of a time zone. */
export function writeDate(instant: number, form: DateForm, timeZone: string): string {
  const zone = /UTC|\[Z\]/.test(form) ? 'UTC' : timeZone;
  const offset = offsetAt(instant, zone);
  const local = new Date(instant + offset * 60_000).toISOString();
  const month = monthNames[Number(local.slice(5, 7)) - 1] ?? '';
  const parts: Readonly<Record<string, string>> = {
    YYYY: local.slice(0, 4),
    MM: local.slice(5, 7),
    DD: local.slice(8, 10),
    D: String(Number(local.slice(8, 10))),
    MMMM: month,
    MMM: month.slice(0, 3),
    HH: local.slice(11, 13),
    mm: local.slice(14, 16),
    ss: local.slice(17, 19),
    Z: offsetText(offset, ':'),
    ZZ: offsetText(offset, ''),
    '[Z]': 'Z',
    UTC: 'UTC',
  };
  return form.replace(
    /UTC|\[Z\]|YYYY|MMMM|MMM|MM|DD?|HH|mm|ss|ZZ?/g,
    (token) => parts[token] ?? token,
  );
}

/** The day on which an instant falls in a time zone, `YYYY-MM-DD`. */
export function dayOf(instant: number, timeZone: string): string {
  return writeDate(instant, 'YYYY-MM-DD', timeZone);
}

/**
 * Minutes that a zone is ahead of UTC at an instant. Zones are named (`Europe/Paris`) or offsets
 * (`+02:00`); one that Intl does not know counts as UTC.
 */
export function offsetAt(instant: number, timeZone: string): number {
  // Asked of Intl, even this would take as long as all the rest of a command.
  if (/^(?:Etc\/)?(?:UTC|GMT|Z)$/i.test(timeZone)) return 0;
  const fixed = /^(?:UTC|GMT)?([+-])(\d\d?):?(\d\d)?$/.exec(timeZone);
  if (fixed) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return fixed[1] === '-' ? -minutes : minutes;
  }
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
    const match = /([+-])(\d\d):(\d\d)/.exec(name ?? '');
    if (!match) return 0;
    const minutes = Number(match[2]) * 60 + Number(match[3]);
    return match[1] === '-' ? -minutes : minutes;
  } catch {
    return 0;
  }
}

function offsetText(minutes: number, between: string): string {
  const sign = minutes < 0 ? '-' : '+';
  const amount = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${sign}${two(Math.floor(amount / 60))}${between}${two(amount % 60)}`;
}
