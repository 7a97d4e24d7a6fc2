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
  const form = (written && dateFormOf(written.raw)) ?? dateFormOfSite(site);
  const date = writeDate(instant, form, zone);
  const isDay = !form.includes('HH') || writeDate(instant, 'HH:mm:ss', zone) === '00:00:00';
  const isSaid = written ? unquoted(written.raw) === date : isDay && isDatedByName(post, site);
  if (isSaid) return { changes: [], did: [], day };
  const key = written?.key ?? dateKeyOf(site);
  const before = written ? unquoted(written.raw) : 'nothing';
  return { changes: [dateChange(date, written, site)], did: [`${key}: ${before} → ${date}`], day };
}

function isDatedByName({ path }: Post, { profile }: Site): boolean {
  return profile.dates.fromFileName && readFileName(path).day !== undefined;
}

function unquoted(raw: string): string {
  return raw.replace(/^(["'])(.*)\1$/s, '$2');
}
