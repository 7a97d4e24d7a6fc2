import type { Site } from '../site/site.js';
import { type DateForm, dateFormOf } from './date-form.js';
import { spellKey } from './spell-key.js';

const recent = 20;

/** The form in which the newest posts of the site write their dates; else the generator's usual one. */
export function dateFormOfSite(site: Site): DateForm {
  const { dates } = site.profile;
  const posts = [...site.posts()].sort((a, b) => (b.date ?? 0) - (a.date ?? 0)).slice(0, recent);
  const key = dateKeyOf(site).toLowerCase();
  const counts = new Map<DateForm, number>();
  for (const { keys, date } of posts) {
    const written =
      date === undefined ? undefined : keys.find((fact) => fact.key.toLowerCase() === key)?.raw;
    const form = written === undefined ? undefined : dateFormOf(written);
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  const form = best?.[0] ?? dates.write;
  // Days from the tenth on do not show that others are written without a zero.
  const single = form.replace('DD', 'D');
  return counts.has(single) ? single : form;
}

/** The key in which most posts of the site say their date, spelt as there; else the generator's. */
export function dateKeyOf(site: Site): string {
  const { keys: all, publication = all } = site.profile.dates;
  const wanted = all.filter((key) => publication.includes(key));
  const counts = new Map<string, number>();
  for (const { keys } of site.posts())
    for (const { key } of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const used = wanted.flatMap((one) =>
    [...counts].filter(([key]) => key.toLowerCase() === one.toLowerCase()),
  );
  const [best] = used.sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? spellKey(wanted[0] ?? 'date', site);
}

/** The zone in which the site's days are counted. */
export function timeZoneOf(site: Site): string {
  return site.settings.timeZone ?? 'UTC';
}
