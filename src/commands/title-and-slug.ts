import { titleForSlug } from '../authoring/slug-habits.js';
import { slugify } from '../authoring/slugify.js';
import { UserError } from '../errors.js';
import type { Site } from '../site/site.js';

/**
 * A title on one line, its spaces folded; what nobody can see is no part of it.
 *
 * @throws {UserError} for an empty one, or one with line breaks or marks that turn its direction.
 */
export function titleOf(typed: string): string {
  const title = typed
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .trim()
    .replace(/[ \t]+/g, ' ');
  if (title === '') throw new UserError('a title is needed');
  if (/[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u.test(title))
    throw new UserError('a title cannot hold line breaks or control characters');
  if (/[\u202a-\u202e\u2066-\u2069]/.test(title))
    throw new UserError('a title cannot hold characters that turn the direction of text', {
      hints: ['Right-to-left letters need none: type the title without them.'],
    });
  return title;
}

/**
 * The slug that was given, else the generator's own of a title; never empty, never a path.
 *
 * @throws {UserError} when there is none.
 */
export async function slugOf(title: string, slug: string | undefined, site: Site): Promise<string> {
  if (slug !== undefined && (slug === '' || /[/\\\0]|^\.{1,2}$/.test(slug)))
    throw new UserError(`"${slug}" cannot be a slug: it would be a path`);
  const made = slug ?? dayLast(await slugFrom(title, site));
  if (made !== '') return made;
  throw new UserError(`no file name can be made of "${title}"`, {
    hints: ['Give one with --slug.'],
  });
}

/** A slug that begins as a day would be read as the date of the post: days go to its end. */
function dayLast(slug: string): string {
  const [, day, rest] = /^(\d{4}-\d{1,2}-\d{1,2})(?:[-_](.+))?$/.exec(slug) ?? [];
  if (day === undefined) return slug;
  return `${rest === undefined ? 'day' : dayLast(rest)}-${day}`;
}

/** Tables for other scripts are loaded only where the rule wants ASCII and the title is not. */
async function slugFrom(title: string, site: Site): Promise<string> {
  const isAscii = /^[ -~]*$/.test(title);
  const spell = isAscii
    ? (text: string) => text
    : (await import('../authoring/transliterate.js')).spellInAscii;
  return slugify(titleForSlug(title, site, spell), site.profile.fileName.slug, spell);
}
