import { UserError } from '../errors.js';
import { offsetAt } from './date-form.js';

const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/;

/**
 * The instant (milliseconds since 1970) that somebody means: ISO forms, or English as `tomorrow 9:00`
 * or `next monday`. Times without a zone are on the site's clocks; days without a time begin at
 * midnight.
 *
 * @throws {UserError} for what cannot be read or may be read in two ways, as 10/11/2017.
 */
export async function readDateWords(words: string, now: number, timeZone: string): Promise<number> {
  const text = words.trim();
  const match = iso.exec(text);
  if (match) return readIso(text, match, timeZone);
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2\d{2,4}/.exec(text);
  if (numbers && Number(numbers[1]) <= 12 && Number(numbers[3]) <= 12)
    throw unreadable(text, 'it may be read in two ways');
  return readEnglish(text, now, timeZone);
}

function readIso(text: string, match: RegExpExecArray, timeZone: string): number {
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const local = Date.UTC(
    year ?? 0,
    (month ?? 1) - 1,
    day ?? 1,
    hour ?? 0,
    minute ?? 0,
    second ?? 0,
  );
  const written = new Date(local).toISOString();
  if (
    !written.startsWith(text.slice(0, 10)) ||
    (hour ?? 0) > 23 ||
    (minute ?? 0) > 59 ||
    (second ?? 0) > 59
  )
    throw unreadable(text, 'there is no such day or time');
  const zone = match[7] === undefined ? timeZone : match[7].replace('Z', 'UTC');
  return fromLocal(local, zone);
}

/** What the clocks of a zone show, as an instant; in a gap or overlap the later reading counts. */
function fromLocal(local: number, zone: string): number {
  const first = local - offsetAt(local, zone) * 60_000;
  return local - offsetAt(first, zone) * 60_000;
}

/** Words that name a day gone by: a bare `friday` is the next one. */
const backwards = /\b(?:last|past|previous|ago)\b/i;

async function readEnglish(text: string, now: number, timeZone: string): Promise<number> {
  const chrono = await import('chrono-node');
  const reference = { instant: new Date(now), timezone: offsetAt(now, timeZone) };
  const [result, ...others] = chrono.en.casual.parse(text, reference, {
    forwardDate: !backwards.test(text),
  });
  const filler = /^(?:on|at|the|in|,|\s)*$/i;
  if (!result || others.length > 0 || !filler.test(text.replace(result.text, '')))
    throw unreadable(text, 'it is no date that post knows');
  const { start } = result;
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'): number =>
    start.get(name) ?? 0;
  const timed = start.isCertain('hour') || /\b(?:hour|minute|now)/i.test(text);
  if (start.isCertain('timezoneOffset') || /\b(?:hour|minute|now)/i.test(text))
    return start.date().getTime();
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    timed ? part('hour') : 0,
    timed ? part('minute') : 0,
    timed ? part('second') : 0,
  );
  return fromLocal(local, timeZone);
}

function unreadable(text: string, why: string): UserError {
  return new UserError(`"${text}" cannot be read as a date: ${why}`, {
    hints: ['Write 2024-05-17, "2024-05-17 11:00", tomorrow, or "next monday 9:00".'],
  });
}
