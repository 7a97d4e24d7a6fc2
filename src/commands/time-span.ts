import { readDateWords } from '../authoring/read-date-words.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import type { Site } from '../site/site.js';

/** Days as people name them. */
interface NamedDays {
  readonly since?: string;
  readonly until?: string;
}

/** Milliseconds since 1970, the end exclusive. */
interface TimeSpan {
  readonly since?: number;
  readonly until?: number;
}

/**
 * From the beginning of one day, month or year to the end of another, on the clocks of the site.
 *
 * @throws {UserError} for what is no date, or may be two.
 */
export async function timeSpan({ since, until }: NamedDays, site: Site): Promise<TimeSpan> {
  if (until !== undefined) await startOf(until, site);
  return {
    ...(since !== undefined && { since: await startOf(since, site) }),
    ...(until !== undefined && { until: await startOf(dayAfter(until), site) }),
  };
}

function startOf(words: string, site: Site): Promise<number> {
  const text = words.trim();
  const day = /^\d{4}$/.test(text)
    ? `${text}-01-01`
    : /^\d{4}-\d\d$/.test(text)
      ? `${text}-01`
      : text;
  return readDateWords(day, site.now.getTime(), timeZoneOf(site));
}

/** The first day that is not in it any more; words and times stand for themselves. */
function dayAfter(words: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(words.trim()) ?? [];
  if (year === undefined) return words;
  const next = new Date(
    day !== undefined
      ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)
      : month !== undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : Date.UTC(Number(year) + 1, 0, 1),
  );
  return next.toISOString().slice(0, 10);
}
