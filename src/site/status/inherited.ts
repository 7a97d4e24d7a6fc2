import { findEntry } from '../../front-matter/find-entry.js';
import type { FrontMatter, FrontMatterEntry } from '../../front-matter/front-matter.js';
import { parseFrontMatter } from '../../front-matter/parse-front-matter.js';
import type { Profile } from '../../profiles/profile.js';
import { nameOf, parentOf } from '../../text/path.js';
import type { FileIndex } from '../file-index.js';
import { matchingFiles } from '../matching-files.js';

/** An entry that a folder gives to all posts below it. */
export interface InheritedEntry {
  readonly entry: FrontMatterEntry;
  /** Path of the file that has it. */
  readonly from: string;
}

/** The nearest entry of that key which folders above a post give to it. */
export function findInherited(
  files: FileIndex,
  path: string,
  profile: Profile,
  key: string,
): InheritedEntry | undefined {
  const { inherits } = profile.content;
  if (!inherits) return undefined;
  for (const from of filesAbove(files, parentOf(path), inherits.file)) {
    const entry = entryIn(frontMatterOf(files, from, profile), inherits.key, key);
    if (entry) return { entry, from };
  }
  return undefined;
}

const above = new WeakMap<FileIndex, Map<string, readonly string[]>>();

/** The files that hold for a folder, the nearest first; looked up once for all the posts in it. */
function filesAbove(files: FileIndex, folder: string, name: string): readonly string[] {
  const folders = above.get(files) ?? new Map<string, readonly string[]>();
  above.set(files, folders);
  const known = folders.get(`${name}\n${folder}`);
  if (known) return known;
  const own = `${folder === '' ? '' : `${folder}/`}${name.replaceAll('{folder}', () => nameOf(folder))}`;
  const outer = folder === '' ? [] : filesAbove(files, parentOf(folder), name);
  const found = [...matchingFiles(files, own), ...outer];
  folders.set(`${name}\n${folder}`, found);
  return found;
}

/** Parsed once for all the posts below. */
const parsed = new WeakMap<FileIndex, Map<string, FrontMatter>>();

function frontMatterOf(files: FileIndex, path: string, profile: Profile): FrontMatter {
  const known = parsed.get(files) ?? new Map<string, FrontMatter>();
  parsed.set(files, known);
  const found = known.get(path) ?? parseFrontMatter(files.text(path) ?? '', profile.frontMatter);
  known.set(path, found);
  return found;
}

/** A list of maps holds several cascades; those with a target of their own are not for every post. */
function entryIn(
  frontMatter: FrontMatter,
  under: string,
  key: string,
): FrontMatterEntry | undefined {
  if (under === '') return findEntry(frontMatter, key);
  const holder = findEntry(frontMatter, under);
  const maps = holder?.kind === 'list' ? (holder.items ?? []) : holder ? [holder] : [];
  return maps
    .filter((map) => !map.entries?.some((entry) => /^_?target$/.test(entry.key)))
    .flatMap((map) => map.entries ?? [])
    .find((entry) => entry.key.toLowerCase() === key.toLowerCase());
}
