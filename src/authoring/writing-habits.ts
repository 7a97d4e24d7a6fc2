import { fillSettings } from '../site/fill-settings.js';
import type { Site } from '../site/site.js';
import { learnConventions } from './conventions.js';
import { dateFormOfSite } from './site-dates.js';

/** One thing that posts of a site have in common, for people. */
export interface Habit {
  readonly name: string;
  readonly value: string;
}

/** How the newest posts of a site are written: what `post new` will do. Empty without posts. */
export function writingHabits(site: Site): Habit[] {
  const { folder, extension, layout, dated, shortDay, afterDay, keys, constants, samples } =
    learnConventions(site);
  if (samples.length === 0) return [];
  const day = `{year}${shortDay ? '/' : '-'}{month}-{day}${afterDay}`;
  const name = `${dated ? day : ''}{slug}`;
  const file = layout === 'bundle' ? `${name}/index${extension}` : name + extension;
  const where = fillSettings(folder, site.settings);
  const flags = new Set(site.profile.drafts.map((draft) => draft.kind === 'key' && draft.key));
  const same = [...constants]
    .filter(([key]) => keys.includes(key) && !flags.has(key))
    .map(([key, value]) => `${key}: ${value}`);
  return [
    { name: 'new posts', value: `${where === '' ? '' : `${where}/`}${file}` },
    { name: 'keys', value: keys.join(', ') },
    { name: 'dates as', value: dateFormOfSite(site) },
    ...(same.length > 0 ? [{ name: 'always', value: same.join(', ') }] : []),
  ];
}
