import {
  accessSync,
  closeSync,
  constants,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { codeOf } from './node-streams.js';
import { adopt, finish, flushDirectory, writeTemporary } from './node-temporary.js';

/** Replace the content of a file in one step; behind a symbolic link, of the file it leads to. */
export function replace(path: string, bytes: Uint8Array): void {
  const target = writableFile(path);
  const temporary = writeTemporary(dirname(target), bytes, statSync(target));
  finish(temporary, () => renameSync(temporary, target));
  flushDirectory(dirname(target));
}

/** Rename `finished` over `path`, with the mode and owner of what it replaces. */
export function replaceWith(path: string, finished: string): void {
  const target = writableFile(path);
  const descriptor = openSync(finished, 'r+');
  try {
    adopt(descriptor, statSync(target));
  } finally {
    closeSync(descriptor);
  }
  try {
    renameSync(finished, target);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    replace(target, readFileSync(finished));
    unlinkSync(finished);
  }
  flushDirectory(dirname(target));
}

/** Make a file that must not exist. It appears with all its content, or not at all. */
export function create(path: string, bytes: Uint8Array, like?: Stats): void {
  const folder = dirname(path);
  const made = mkdirSync(folder, { recursive: true });
  try {
    const temporary = writeTemporary(folder, bytes, like);
    finish(temporary, () => placeNew(temporary, path));
    flushDirectory(folder);
  } catch (error) {
    removeEmpty(folder, made);
    throw error;
  }
}

export function makeDirectory(path: string): void {
  mkdirSync(path, { recursive: true });
}

/** Rename where nothing is. A change of case alone is not something that is in the way. */
export function move(from: string, to: string): void {
  const source = lstatSync(from);
  const made = mkdirSync(dirname(to), { recursive: true });
  try {
    if (source.isFile() && !isSameEntry(from, to)) placeNew(from, to);
    else renameNew(from, to);
  } catch (error) {
    removeEmpty(dirname(to), made);
    throw error;
  }
  flushDirectory(dirname(to));
  flushDirectory(dirname(from));
}

export function remove(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) rmdirSync(path);
  else if (stats) unlinkSync(path);
}

function writableFile(path: string): string {
  const target = realpathSync.native(path);
  const stats = statSync(target);
  if (!stats.isFile()) throw refusal(stats.isDirectory() ? 'EISDIR' : 'EINVAL');
  accessSync(target, constants.W_OK);
  return target;
}

/** Codes with which file systems without hard links refuse them. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** Rename a file to a free name. A link, unlike a rename, refuses a name that is taken. */
function placeNew(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!withoutLinks.has(codeOf(error))) throw error;
    renameNew(from, to);
    return;
  }
  try {
    unlinkSync(from);
  } catch (error) {
    unlinkSync(to);
    throw error;
  }
}

function renameNew(from: string, to: string): void {
  const taken = lstatSync(to, { throwIfNoEntry: false });
  if (taken && !isSameEntry(from, to)) throw refusal('EEXIST');
  renameSync(from, to);
}

/** Two spellings of one name, on a disk that ignores case or Unicode form. */
function isSameEntry(from: string, to: string): boolean {
  if (dirname(from) !== dirname(to)) return false;
  const a = lstatSync(from);
  const b = lstatSync(to, { throwIfNoEntry: false });
  if (a.dev !== b?.dev || a.ino !== b.ino) return false;
  return !readdirSync(dirname(to)).includes(basename(to));
}

/** Remove the folders that were made for nothing, from `folder` up to the first one made. */
function removeEmpty(folder: string, firstMade: string | undefined): void {
  if (firstMade === undefined) return;
  try {
    for (let path = folder; path.length >= firstMade.length; path = dirname(path)) rmdirSync(path);
  } catch {
    // Somebody else put something there: it stays.
  }
}

function refusal(code: string): Error {
  return Object.assign(new Error(code), { code });
}
