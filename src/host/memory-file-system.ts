import { parentOf } from '../text/path.js';
import { createFileError, type FileAction } from './file-error.js';
import type { FileSystem } from './host.js';
import {
  entriesOf,
  exactPlace,
  followPath,
  type MemoryDisk,
  moveTree,
  placeOf,
  statOf,
} from './memory-disk.js';

export interface MemoryFileSystemOptions {
  readonly unreadable: ReadonlySet<string>;
  readonly readOnly: ReadonlySet<string>;
  /** Are `Post.md` and `post.md` one file, as on the disks of macOS and Windows? */
  readonly foldsCase: boolean;
  /** Called before each change of the disk; what it throws the change throws. */
  beforeWrite(action: FileAction, path: string, needsRoom: boolean): void;
  /** Called before each look at the disk. */
  beforeRead(): void;
}

/** A file system over a map, with symbolic links, permissions and one step for each change. */
export function createMemoryFileSystem(
  disk: MemoryDisk,
  options: MemoryFileSystemOptions,
): FileSystem {
  return { ...createReading(disk, options), ...createWriting(disk, options) };
}

type Reading = Pick<FileSystem, 'readBytes' | 'list' | 'stat' | 'realPath'>;

function createReading(disk: MemoryDisk, options: MemoryFileSystemOptions): Reading {
  const { foldsCase, unreadable, beforeRead } = options;
  const resolve = (path: string): string | undefined => {
    beforeRead();
    return followPath(disk, path, foldsCase);
  };
  const readable = (path: string): string | undefined => {
    const target = resolve(path);
    if (target !== undefined && unreadable.has(target)) {
      throw createFileError('read', path, 'EACCES');
    }
    return target;
  };
  return {
    readBytes(path) {
      const target = readable(path);
      const entry = target === undefined ? undefined : disk.get(target);
      if (entry?.kind === 'directory') throw createFileError('read', path, 'EISDIR');
      return entry?.kind === 'file' ? entry.bytes : undefined;
    },
    list(path) {
      const target = readable(path);
      if (target === undefined || disk.get(target)?.kind !== 'directory') return undefined;
      return entriesOf(disk, target, foldsCase);
    },
    stat(path) {
      beforeRead();
      return statOf(disk, placeOf(disk, path, foldsCase), foldsCase);
    },
    realPath: resolve,
  };
}

function createWriting(
  disk: MemoryDisk,
  options: MemoryFileSystemOptions,
): Omit<FileSystem, keyof Reading> {
  const place = (path: string): string => placeOf(disk, path, options.foldsCase);
  const fileAt = (action: FileAction, path: string) => {
    const target = followPath(disk, path, options.foldsCase);
    const entry = target === undefined ? undefined : disk.get(target);
    if (target === undefined || !entry) throw createFileError(action, path, 'ENOENT');
    if (entry.kind !== 'file') throw createFileError(action, path, 'EISDIR');
    return { target, entry };
  };
  const change = (
    action: FileAction,
    path: string,
    at: string,
    act: () => void,
    needsRoom = false,
  ): void => {
    options.beforeWrite(action, path, needsRoom);
    if (options.readOnly.has(at) || options.readOnly.has(parentOf(at))) {
      throw createFileError(action, path, 'EACCES');
    }
    act();
  };
  const makeDirectory = (path: string): void => {
    if (followPath(disk, path, options.foldsCase) !== undefined) return;
    makeDirectory(parentOf(path));
    change('create', path, place(path), () => disk.set(place(path), { kind: 'directory' }), true);
  };
  return {
    makeDirectory,
    replace(path, bytes) {
      const { target, entry } = fileAt('write', path);
      change('write', path, target, () => disk.set(target, { ...entry, bytes }), true);
    },
    replaceWith(path, finished) {
      const { target, entry } = fileAt('write', path);
      const { entry: content, target: source } = fileAt('read', finished);
      change('write', path, target, () => {
        disk.set(target, { ...entry, bytes: content.bytes });
        disk.delete(source);
      });
    },
    create(path, bytes, like) {
      makeDirectory(parentOf(path));
      const at = place(path);
      if (disk.has(at)) throw createFileError('create', path, 'EEXIST');
      const mode = like === undefined ? 0o644 : fileAt('read', like).entry.mode;
      change('create', path, at, () => disk.set(at, { kind: 'file', bytes, mode }), true);
    },
    move(from, to) {
      const source = place(from);
      if (!disk.has(source)) throw createFileError('move', from, 'ENOENT');
      makeDirectory(parentOf(to));
      const target = place(to);
      if (disk.has(target) && target !== source) throw createFileError('move', to, 'EEXIST');
      change('move', to, target, () => moveTree(disk, source, exactPlace(target, to)));
    },
    remove: (path) => removeFrom(disk, path, place(path), change),
  };
}

function removeFrom(
  disk: MemoryDisk,
  path: string,
  at: string,
  change: (action: FileAction, path: string, at: string, act: () => void) => void,
): void {
  const entry = disk.get(at);
  if (entry?.kind === 'directory' && entriesOf(disk, at, false).length > 0) {
    throw createFileError('remove', path, 'ENOTEMPTY');
  }
  if (entry) change('remove', path, at, () => disk.delete(at));
}
