import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { CacheStore } from '../link-cache.js';

/** A lock whose owner has not touched it for so long belongs to nobody, in milliseconds. */
const abandonedAfter = 10 * 60_000;
/** A cache of more bytes than this was not written by us. */
const largest = 512 * 1024 * 1024;

/** A device or a pipe may never end, and a rewrite would put a file in its place. */
function refuseDevice(path: string): Stats {
  const stats = statSync(path);
  if (!stats.isFile()) throw Object.assign(new Error(), { code: 'EINVAL' });
  return stats;
}

/** The cache as a file, with a lock file beside it. `path` is absolute. */
export function createFileStore(path: string): CacheStore {
  const lockPath = `${path}.lock`;
  return {
    read() {
      try {
        if (refuseDevice(path).size > largest) return undefined;
        return readFileSync(path, 'utf8');
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return undefined;
        throw error;
      }
    },
    append: (text) => appendFileSync(path, text),
    replace(text) {
      const temporary = `${path}.${process.pid}.tmp`;
      try {
        writeFileSync(temporary, text);
        renameSync(temporary, path);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
    lock() {
      if (existsSync(path)) refuseDevice(path);
      mkdirSync(dirname(path), { recursive: true });
      return takeLock(lockPath) || (isAbandoned(lockPath) && retakeLock(lockPath));
    },
    unlock: () => rmSync(lockPath, { force: true }),
  };
}

function takeLock(lockPath: string): boolean {
  try {
    const file = openSync(lockPath, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function retakeLock(lockPath: string): boolean {
  rmSync(lockPath, { force: true });
  return takeLock(lockPath);
}

/** Is the lock of a process that is gone, or too old to be believed? */
function isAbandoned(lockPath: string): boolean {
  try {
    const age = Date.now() - statSync(lockPath).mtimeMs;
    if (Math.abs(age) > abandonedAfter) return true;
    const owner = Number(readFileSync(lockPath, 'utf8'));
    return owner === process.pid || !isAlive(owner);
  } catch {
    return true;
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
