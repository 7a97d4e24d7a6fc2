import { foldPath, nameOf } from '../../text/path.js';
import { fillGlob } from '../fill-settings.js';
import type { Site } from '../site.js';
import { filesBelow } from './files-below.js';

/**
 * Addresses of the files with a given name, whatever its letter case, below the folders that the site
 * copies. The folders are walked once, when first asked.
 */
export function staticFilesOf(site: Site): (name: string) => readonly string[] {
  let table: Map<string, string[]> | undefined;
  return (name) => {
    table ??= tableOf(site);
    return table.get(foldPath(name)) ?? [];
  };
}

function tableOf({ files, settings, profile }: Site): Map<string, string[]> {
  const table = new Map<string, string[]>();
  const named = [...(settings.staticRoots?.split(',') ?? []), ...profile.links.staticRoots];
  const roots = named.flatMap((one) => fillGlob(one, settings)).filter((one) => !one.includes('*'));
  for (const root of new Set(roots.map((one) => (one === '.' ? '' : one)))) {
    const start = root === '' ? 0 : root.length + 1;
    for (const path of filesBelow(files, [root], (name) => !/^[._]|^node_modules$/.test(name)))
      enter(table, foldPath(nameOf(path)), `/${path.slice(start)}`);
  }
  return table;
}

function enter(table: Map<string, string[]>, key: string, address: string): void {
  const others = table.get(key);
  if (!others) table.set(key, [address]);
  else if (!others.includes(address)) others.push(address);
}
