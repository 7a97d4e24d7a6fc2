import type { SlugAlgorithm } from '../profiles/profile.js';

/**
 * A title as part of a URL, as the generator makes it; `undefined` where that needs a
 * transliteration from other scripts, or nothing is left.
 */
export function slugOf(title: string, algorithm: SlugAlgorithm): string | undefined {
  if (algorithm === 'none') return title;
  if (algorithm === 'pelican' || algorithm === 'ascii' || algorithm === 'middleman')
    return asciiSlug(title);
  const slug = title
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_#-]/gu, '')
    .replace(/\s+/g, '-');
  return slug === '' ? undefined : slug;
}

/** Letters that have a form without marks; not those that need more than that. */
function asciiSlug(title: string): string | undefined {
  const plain = title
    .replace(/[’‘]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase();
  if (/[^\0-\u024f\p{P}\p{S}\p{Z}]/u.test(plain)) return undefined;
  const slug = plain
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[-\s]+/g, '-');
  return slug === '' ? undefined : slug;
}
