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
  const data = authorText(site);
  const own = data && idOf(data, person);
  if (own !== undefined) return own;
  const used = site.posts().flatMap(({ authors }) => authors);
  const byName = used.find((author) => fold(author) === fold(person.name ?? '\0'));
  if (byName !== undefined) return byName;
  if (new Set(used).size === 1) return mostCommon(used);
  return data && hasEntries(data.text) ? undefined : person.name;
}

interface AuthorText {
  readonly path: string;
  readonly text: string;
}

/** The first file of author data that is there. */
function authorText({ profile, files }: Site): AuthorText | undefined {
  for (const pattern of profile.authors.files) {
    const [path] = matchingFiles(files, pattern);
    const text = path === undefined ? undefined : files.text(path);
    if (path !== undefined && text !== undefined) return { path, text };
  }
  return undefined;
}

/** More than comments and blank lines. */
function hasEntries(text: string): boolean {
  return /^[ \t]*[^\s#]/m.test(text);
}

/** The id of a person; a file that does not name them need not be parsed, which takes its time. */
function idOf({ path, text }: AuthorText, { name, email }: Person): string | undefined {
  const wanted = [name, email, email?.split('@')[0]].flatMap((one) => (one ? fold(one) : []));
  const all = fold(text);
  if (!wanted.some((one) => all.includes(one))) return undefined;
  const data = parseData(path, text);
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.entries(data).find(([id, entry]) => isPerson(id, entry, wanted))?.[0];
}

function isPerson(id: string, entry: unknown, wanted: readonly string[]): boolean {
  const values = typeof entry === 'object' && entry !== null ? Object.values(entry) : [];
  const known = [id, ...values].filter((value) => typeof value === 'string').map(fold);
  return wanted.some((value) => known.includes(value));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
