import { slug as githubSlug } from 'github-slugger';
import type { SlugAlgorithm } from '../profiles/profile.js';

/** So long a slug is cut at a word: some disks refuse names of more than 255 bytes. */
const longest = 80;

/** Which letters a generator's own rule keeps; the others become hyphens or are spelt in ASCII. */
const ascii: ReadonlySet<SlugAlgorithm> = new Set(['middleman', 'pelican', 'ascii']);

/**
 * The slug of a title as the site's generator would make it, in lower case; empty when no letter is
 * left. Never holds a separator of paths or a mark that has a meaning in URLs.
 *
 * @param transliterate spells letters of all scripts in ASCII
 */
export function slugify(
  title: string,
  algorithm: SlugAlgorithm,
  transliterate: (text: string) => string,
): string {
  const text = title.normalize('NFC').trim();
  if (ascii.has(algorithm)) return cut(hyphens(transliterate(text), /[^a-z0-9]+/g));
  if (algorithm === 'hexo') return cut(hyphens(withoutDiacritics(text), /[^\p{L}\p{N}]+/gu));
  if (algorithm === 'github')
    return cut(githubSlug(text).replace(/-{2,}/g, '-').replace(/^-|-$/g, ''));
  return cut(hyphens(text.replace(/['’]/g, ''), /[^\p{L}\p{M}\p{N}]+/gu));
}

function hyphens(text: string, others: RegExp): string {
  return text
    .toLowerCase()
    .replace(others, '-')
    .replace(/^-+|-+$/g, '');
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

function cut(slug: string): string {
  const characters = [...slug];
  if (characters.length <= longest) return slug;
  return characters
    .slice(0, longest)
    .join('')
    .replace(/-[^-]*$/, '');
}
