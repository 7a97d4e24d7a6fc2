import { nameOf } from '../text/path.js';
import { fillSettings } from './fill-settings.js';
import { matchingFiles } from './matching-files.js';
import { parseData } from './read-source.js';
import type { Site } from './site.js';

/** The authors that a site's data files define. */
export interface AuthorData {
  /** Ids with the names they stand for, where those are given. */
  readonly ids: ReadonlyMap<string, string | undefined>;
  /** Ids with all that is said about them in text: names, addresses, accounts. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** The files that were read. */
  readonly files: readonly string[];
}

const known = new WeakMap<Site, AuthorData>();

/** Read the author data of a site; once. No ids where there is no such file, or none that parses. */
export function authorDataOf(site: Site): AuthorData {
  const found = known.get(site) ?? readAuthors(site);
  known.set(site, found);
  return found;
}

/** Is there a file of author data whose path and text pass the test? Looked at without parsing any. */
export function authorFilesHold(
  { profile, settings, files }: Site,
  test: (text: string) => boolean,
): boolean {
  return profile.authors.files
    .flatMap((pattern) => matchingFiles(files, fillSettings(pattern, settings)))
    .some((path) => test(`${path}\n${files.text(path) ?? ''}`));
}

function readAuthors({ profile, settings, files }: Site): AuthorData {
  const ids = new Map<string, string | undefined>();
  const texts = new Map<string, readonly string[]>();
  const read: string[] = [];
  for (const pattern of profile.authors.files)
    for (const path of matchingFiles(files, fillSettings(pattern, settings))) {
      read.push(path);
      const data = parseData(path, files.text(path) ?? '');
      const ownId = nameOf(path).replace(/\.\w+$/, '');
      const found: readonly Author[] = pattern.includes('*') ? [[ownId, data]] : authorsIn(data);
      for (const [id, one] of found) {
        ids.set(id, pattern.includes('*') ? undefined : fieldOf(one, 'name'));
        texts.set(id, textsIn(one));
      }
    }
  return { ids, texts, files: read };
}

type Author = readonly [id: string, data: unknown];

/** A map from ids to people, or a list of people with ids. */
function authorsIn(data: unknown): Author[] {
  if (typeof data !== 'object' || data === null) return [];
  if (!Array.isArray(data)) return Object.entries(data);
  return data.flatMap((one): Author[] => {
    const id = fieldOf(one, 'id') ?? fieldOf(one, 'slug') ?? fieldOf(one, 'name');
    return id === undefined ? [] : [[id, one]];
  });
}

function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(textsIn);
}

function fieldOf(data: unknown, key: string): string | undefined {
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
