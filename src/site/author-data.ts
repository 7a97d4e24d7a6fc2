import { nameOf } from '../text/path.js';
import { fillSettings } from './fill-settings.js';
import { matchingFiles } from './matching-files.js';
import { parseData } from './read-source.js';
import type { Site } from './site.js';

/** The authors that a site's data files define. */
export interface AuthorData {
  /** Ids with the names they stand for, where those are given. */
  readonly ids: ReadonlyMap<string, string | undefined>;
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

function readAuthors({ profile, settings, files }: Site): AuthorData {
  const ids = new Map<string, string | undefined>();
  const read: string[] = [];
  for (const pattern of profile.authors.files)
    for (const path of matchingFiles(files, fillSettings(pattern, settings))) {
      read.push(path);
      if (pattern.includes('*')) ids.set(nameOf(path).replace(/\.\w+$/, ''), undefined);
      else
        for (const [id, name] of authorsIn(parseData(path, files.text(path) ?? '')))
          ids.set(id, name);
    }
  return { ids, files: read };
}

/** A map from ids to people, or a list of people with ids. */
function authorsIn(data: unknown): [string, string | undefined][] {
  if (typeof data !== 'object' || data === null) return [];
  if (!Array.isArray(data))
    return Object.entries(data).map(([id, one]) => [id, fieldOf(one, 'name')]);
  return data.flatMap((one): [string, string | undefined][] => {
    const id = fieldOf(one, 'id') ?? fieldOf(one, 'slug') ?? fieldOf(one, 'name');
    return id === undefined ? [] : [[id, fieldOf(one, 'name')]];
  });
}

function fieldOf(data: unknown, key: string): string | undefined {
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
