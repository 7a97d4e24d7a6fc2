import type { FrontMatterChange } from '../front-matter/front-matter-change.js';
import { readFileName } from '../site/file-name.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { dateFormOf, dayOf, writeDate } from './date-form.js';
import { dateChange, writtenDate } from './plan-publish.js';
import { dateFormOfSite, dateKeyOf, timeZoneOf } from './site-dates.js';

/** What another date makes different in a post. */
export interface Redated {
  readonly changes: readonly FrontMatterChange[];
  /** One sentence a change. */
  readonly did: readonly string[];
  /** The day, for names and folders that hold one: `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Give a post another date, in the form that its own has. A post which only its name dates stays so
 * when it is given a day.
 *
 * @param instant milliseconds since 1970
 */
export function redated(post: Post, site: Site, instant: number): Redated {
  const zone = timeZoneOf(site);
  const day = dayOf(instant, zone);
  const written = writtenDate(post, site);
  const isMidnight = writeDate(instant, 'HH:mm:ss', zone) === '00:00:00';
  if (!written && isMidnight && isDatedByName(post, site)) return { changes: [], did: [], day };
  const form = (written && dateFormOf(written.raw)) ?? dateFormOfSite(site);
  const date = writeDate(instant, form, zone);
  if (unquoted(written?.raw) === date) return { changes: [], did: [], day };
  const key = written?.key ?? dateKeyOf(site);
  return {
    changes: [dateChange(date, written, site)],
    did: [`${key}: ${written?.raw ?? 'nothing'} → ${date}`],
    day,
  };
}

function isDatedByName({ path }: Post, { profile }: Site): boolean {
  return profile.dates.fromFileName && readFileName(path).day !== undefined;
}

function unquoted(raw = ''): string {
  return raw.replace(/^(["'])(.*)\1$/s, '$2');
}
