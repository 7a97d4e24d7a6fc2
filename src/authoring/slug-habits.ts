import type { SlugAlgorithm } from '../profiles/profile.js';
import { readFileName } from '../site/file-name.js';
import type { Site } from '../site/site.js';
import { slugify } from './slugify.js';

/** So many of the newest posts with an apostrophe in their title say what the habit is. */
const enough = 5;

const apostrophe = /(?<=\p{L})['’](?=\p{L})/gu;

/**
 * A title as it goes into file names here: `It's here` without its apostrophe where the newest posts
 * are named `its-…`, whatever the generator's own rule makes of it.
 *
 * @param transliterate spells letters of all scripts in ASCII
 */
export function titleForSlug(
  title: string,
  site: Site,
  transliterate: (text: string) => string,
): string {
  const without = title.replace(apostrophe, '');
  return without !== title && dropsApostrophes(site, transliterate) ? without : title;
}

function dropsApostrophes(site: Site, transliterate: (text: string) => string): boolean {
  const algorithm: SlugAlgorithm = site.profile.fileName.slug;
  const posts = [...site.posts()].sort((a, b) => (b.date ?? 0) - (a.date ?? 0));
  let dropped = 0;
  let kept = 0;
  for (const { path, title } of posts) {
    if (title === undefined || !/\p{L}['’]\p{L}/u.test(title)) continue;
    const { slug } = readFileName(path);
    if (slug === slugify(title.replace(apostrophe, ''), algorithm, transliterate)) dropped += 1;
    else if (slug === slugify(title, algorithm, transliterate)) kept += 1;
    if (dropped + kept === enough) break;
  }
  return dropped > kept;
}
