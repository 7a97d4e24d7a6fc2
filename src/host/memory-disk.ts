import { foldPath, nameOf, parentOf } from '../text/path.js';
import type { DirectoryEntry, FileKind, FileStat } from './host.js';

/** What lies at one place. `unreadable` and `readOnly` are what `chmod` would say. */
export type MemoryEntry =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mode: number }
  | { readonly kind: 'directory' }
  | { readonly kind: 'link'; readonly target: string };

/** The content of a memory disk: absolute path to entry, folders included. */
export type MemoryDisk = Map<string, MemoryEntry>;

/** The place in its folder, with the name as it was asked for. */
export function exactPlace(place: string, asked: string): string {
  return `${parentOf(place) === '/' ? '' : parentOf(place)}/${nameOf(asked)}`;
}

/** Rename a file, or a folder with all in it. */
export function moveTree(disk: MemoryDisk, from: string, to: string): void {
  const moved = [...disk].filter(([path]) => path === from || path.startsWith(`${from}/`));
  for (const [path] of moved) disk.delete(path);
  for (const [path, entry] of moved) disk.set(to + path.slice(from.length), entry);
}

/** What is at a path, a link at its end followed. */
export function statOf(disk: MemoryDisk, path: string, foldsCase: boolean): FileStat | undefined {
  const entry = disk.get(path);
  if (!entry) return undefined;
  const target = followPath(disk, path, foldsCase);
  const end = target === undefined ? undefined : disk.get(target);
  return {
    kind: kindOf(end),
    size: end?.kind === 'file' ? end.bytes.length : 0,
    symbolicLink: entry.kind === 'link',
  };
}

function kindOf(entry: MemoryEntry | undefined): FileKind {
  return entry === undefined || entry.kind === 'link' ? 'other' : entry.kind;
}

/** What is in a folder, sorted by name. */
export function entriesOf(disk: MemoryDisk, folder: string, foldsCase: boolean): DirectoryEntry[] {
  const start = folder === '/' ? '/' : `${folder}/`;
  return [...disk]
    .filter(([path]) => path !== '/' && path.startsWith(start) && !path.includes('/', start.length))
    .map(([path, entry]) => ({
      name: nameOf(path),
      kind: statOf(disk, path, foldsCase)?.kind ?? 'other',
      symbolicLink: entry.kind === 'link',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The place a path names: links above it followed, a link at its end not. */
export function placeOf(disk: MemoryDisk, path: string, foldsCase: boolean): string {
  const folder = followPath(disk, parentOf(path), foldsCase) ?? parentOf(path);
  return existingName(disk, `${folder === '/' ? '' : folder}/${nameOf(path)}`, foldsCase);
}

/** Follow all links; `undefined` when nothing is there or they lead in a circle. */
export function followPath(disk: MemoryDisk, path: string, foldsCase: boolean): string | undefined {
  let links = 0;
  let resolved = '';
  const rest = path.split('/').filter((part) => part !== '' && part !== '.');
  for (let part = rest.shift(); part !== undefined; part = rest.shift()) {
    if (part === '..') {
      resolved = parentOf(resolved) === '/' ? '' : parentOf(resolved);
      continue;
    }
    const at = existingName(disk, `${resolved}/${part}`, foldsCase);
    const entry = disk.get(at);
    if (!entry) return undefined;
    if (entry.kind !== 'link') {
      resolved = at;
      continue;
    }
    links += 1;
    if (links > 40) return undefined;
    if (entry.target.startsWith('/')) resolved = '';
    rest.unshift(...entry.target.split('/').filter((each) => each !== '' && each !== '.'));
  }
  return resolved || '/';
}

/** The spelling on the disk, when it differs from the one asked for only in case or Unicode form. */
function existingName(disk: MemoryDisk, path: string, foldsCase: boolean): string {
  if (!foldsCase || disk.has(path)) return path;
  const folded = foldPath(path);
  for (const each of disk.keys()) if (foldPath(each) === folded) return each;
  return path;
}
