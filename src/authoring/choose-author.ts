import { matchingFiles } from '../site/matching-files.js';
import { parseData } from '../site/read-source.js';
import type { Site } from '../site/site.js';
import { mostCommon } from './conventions.js';

/** Who is at the keyboard, as git knows it. */
export interface Person {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * The author id for somebody: the entry of the site's author data that has their name or address,
 * else the name itself where posts name people freely, else the one author all posts have.
 */
export function chooseAuthor(site: Site, person: Person): string | undefined {
  const ids = authorData(site);
  const own = [...ids].find(([id, entry]) => isPerson(id, entry, person))?.[0];
  if (own !== undefined) return own;
  const used = site.posts().flatMap(({ authors }) => authors);
  const byName = used.find((author) => fold(author) === fold(person.name ?? '\0'));
  if (byName !== undefined) return byName;
  if (new Set(used).size === 1) return mostCommon(used);
  return ids.size > 0 ? undefined : person.name;
}

/** Author data by id. */
function authorData(site: Site): Map<string, unknown> {
  for (const pattern of site.profile.authors.files) {
    const [path] = matchingFiles(site.files, pattern);
    const text = path === undefined ? undefined : site.files.text(path);
    const data = path === undefined || text === undefined ? undefined : parseData(path, text);
    if (typeof data === 'object' && data !== null) return new Map(Object.entries(data));
  }
  return new Map();
}

function isPerson(id: string, entry: unknown, { name, email }: Person): boolean {
  const values = typeof entry === 'object' && entry !== null ? Object.values(entry) : [];
  const known = [id, ...values].filter((value) => typeof value === 'string').map(fold);
  const wanted = [name, email, email?.split('@')[0]].filter((value) => value !== undefined);
  return wanted.some((value) => known.includes(fold(value)));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
