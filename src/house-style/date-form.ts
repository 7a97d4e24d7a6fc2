const longMonths =
  'January|February|March|April|May|June|July|August|September|October|November|December';
const months = longMonths
  .split('|')
  .map((name) => name.slice(0, 3))
  .join('|');
const longMonth = new RegExp(`\\b(?:${longMonths})\\b`, 'i');
const shortMonth = new RegExp(`\\b(?:${months})\\b`, 'i');

/**
 * How a date is written, for people: `2017-10-23 11:11:24 UTC` is `YYYY-MM-DD hh:mm:ss UTC`.
 * `undefined` for what does not look like a date. An hour with one digit counts as `hh`.
 */
export function dateForm(text: string): string | undefined {
  if (text.length > 60 || !/\d{4}/.test(text)) return undefined;
  if (/^\d{9,13}$/.test(text)) return 'seconds since 1970';
  const form = text
    .replace(/\b\d{4}(?=[-/.]\d)/, 'YYYY')
    .replace(/(?<=YYYY([-/.]))\d\d?\1\d\d?(?!\d)/, (rest, separator: string) =>
      rest
        .split(separator)
        .map((part, index) => (index === 0 ? 'MM' : 'DD').slice(0, part.length))
        .join(separator),
    )
    .replace(/\b\d\d?([/.])\d\d?\1\d{4}\b/, 'NN$1NN$1YYYY')
    .replace(/\d\d?:\d\d:\d\d/, 'hh:mm:ss')
    .replace(/(?<=ss)\.\d+/, '.fraction')
    .replace(/(?<![-+\d])\d\d?:\d\d(?!\d)/, 'hh:mm')
    .replace(/(?<=(?:mm|ss|fraction) ?)[-+]\d\d:?\d\d$/, (offset) =>
      offset.includes(':') ? '+hh:mm' : '+hhmm',
    )
    .replace(/ (?!UTC$|GMT$)[A-Z]{1,5}$/, ' ZONE')
    .replace(longMonth, 'Month')
    .replace(shortMonth, 'Mon')
    .replace(/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,)/, 'Day')
    .replace(/\b\d{4}\b/, 'YYYY')
    .replace(/\b\d\d?(?=st|nd|rd|th|\b)/, 'D');
  return isDateForm(form) ? form : undefined;
}

/** Nothing but the parts of a date, with a year and something else among them. */
function isDateForm(form: string): boolean {
  const rest = form.replace(
    /YYYY|Mon(?:th)?|Day|MM?|DD?|NN|hh|mm|ss|fraction|UTC|GMT|ZONE|[TZ]|(?<=D)(?:st|nd|rd|th)/g,
    '',
  );
  if (!/YYYY/.test(form) || form === 'YYYY' || /[A-Za-z\d]/.test(rest)) return false;
  return !/[\u0080-\uffff]/.test(rest) || !/[\p{L}\p{N}]/u.test(rest);
}
