import type { Site } from '../site/site.js';
import { type DateForm, dateFormOf } from './date-form.js';

const recent = 20;

/** The form in which the newest posts of the site write their dates; else the generator's usual one. */
export function dateFormOfSite(site: Site): DateForm {
  const { dates } = site.profile;
  const posts = [...site.posts()].sort((a, b) => (b.date ?? 0) - (a.date ?? 0)).slice(0, recent);
  const counts = new Map<DateForm, number>();
  for (const { keys } of posts) {
    const written = keys.find(({ key }) => dates.keys.includes(key.toLowerCase()))?.raw;
    const form = written === undefined ? undefined : dateFormOf(written);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? dates.write;
}

/** The zone in which the site's days are counted. */
export function timeZoneOf(site: Site): string {
  return site.settings.timeZone ?? 'UTC';
}
