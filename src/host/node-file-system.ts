import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { createFileError, type FileAction } from './file-error.js';
import type { DirectoryEntry, FileKind, FileStat, FileSystem } from './host.js';
import { codeOf } from './node-streams.js';
import { create, makeDirectory, move, remove, replace, replaceWith } from './node-writing.js';

/** Codes that mean: there is no such file. */
const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/** The real file system. */
export function createNodeFileSystem(): FileSystem {
  return {
    readBytes: (path) => unlessMissing('read', path, () => readBytes(path)),
    list: (path) => unlessMissing('read', path, () => list(path)),
    stat: (path) => unlessMissing('read', path, () => stat(path)),
    realPath: (path) => unlessMissing('read', path, () => realPath(path)),
    replace: (path, bytes) => explained('write', path, () => replace(path, bytes)),
    replaceWith: (path, finished) => explained('write', path, () => replaceWith(path, finished)),
    create(path, bytes, like) {
      const model = like === undefined ? undefined : explained('read', like, () => statSync(like));
      explained('create', path, () => create(path, bytes, model));
    },
    makeDirectory: (path) => explained('create', path, () => makeDirectory(path)),
    move: (from, to) => explained('move', to, () => move(from, to)),
    remove: (path) => explained('remove', path, () => remove(path)),
  };
}

function unlessMissing<T>(action: FileAction, path: string, act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    const code = codeOf(error);
    if (missing.has(code)) return undefined;
    throw createFileError(action, path, code, error);
  }
}

function explained<T>(action: FileAction, path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw createFileError(action, path, codeOf(error), error);
  }
}

/** Not blocking, so that a named pipe called `x.md` is refused and not waited for. */
const readFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

function readBytes(path: string): Uint8Array {
  const descriptor = openSync(path, readFlags);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw Object.assign(new Error(), { code: refusalOf(stats) });
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function refusalOf(stats: Stats): string {
  return stats.isDirectory() ? 'EISDIR' : 'EINVAL';
}

function list(path: string): readonly DirectoryEntry[] {
  return readdirSync(path, { withFileTypes: true })
    .map((entry) => entryOf(path, entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function entryOf(folder: string, entry: Dirent): DirectoryEntry {
  const symbolicLink = entry.isSymbolicLink();
  const kind = symbolicLink
    ? (followed(`${folder}/${entry.name}`)?.kind ?? 'other')
    : kindOf(entry);
  return { name: entry.name, kind, symbolicLink };
}

function stat(path: string): FileStat | undefined {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (!stats.isSymbolicLink()) {
    const version = versionOf(stats);
    const { size } = stats;
    return { kind: kindOf(stats), size, symbolicLink: false, ...(version && { version }) };
  }
  return { ...(followed(path) ?? { kind: 'other', size: 0 }), symbolicLink: true };
}

/** Milliseconds in which a file can change twice and look the same: coarse clocks of file systems. */
const indistinct = 2000;

function versionOf({ size, mtimeMs, ctimeMs, ino }: Stats): string | undefined {
  const age = Date.now() - Math.max(mtimeMs, ctimeMs);
  return age > indistinct ? `${size}-${mtimeMs}-${ctimeMs}-${ino}` : undefined;
}

/** What a symbolic link leads to; `undefined` when to nothing that can be seen. */
function followed(path: string): { kind: FileKind; size: number } | undefined {
  try {
    const stats = statSync(path);
    return { kind: kindOf(stats), size: stats.size };
  } catch {
    return undefined;
  }
}

function kindOf(entry: Stats | Dirent): FileKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'directory' : 'other';
}

function realPath(path: string): string | undefined {
  try {
    const real = realpathSync.native(path);
    return process.platform === 'win32' ? real.replaceAll('\\', '/') : real;
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return undefined;
    throw error;
  }
}
