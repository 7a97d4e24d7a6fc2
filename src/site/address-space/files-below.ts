import type { FileIndex } from '../file-index.js';

/** So many files that somebody's home directory, and not a site, must have been taken for one. */
const most = 20_000;

/**
 * The files below some folders, in no particular order. `opens` says which folders to go into.
 * Stops after twenty thousand folders and files.
 */
export function filesBelow(
  files: FileIndex,
  folders: readonly string[],
  opens: (name: string, folder: string) => boolean,
): string[] {
  const found: string[] = [];
  const rest = [...folders];
  const seen = new Set<string>();
  for (let folder = rest.pop(); folder !== undefined; folder = rest.pop()) {
    if (seen.has(folder) || seen.size + found.length > most) continue;
    seen.add(folder);
    for (const name of files.names(folder)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (files.has(path)) found.push(path);
      else if (opens(name, folder)) rest.push(path);
    }
  }
  return found;
}
