import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { constants, Script } from 'node:vm';
import { cacheFolder } from './cache-folder.js';

/** A program that was loaded, with the means to load it faster next time. */
export interface LoadedProgram<Exports> {
  readonly exports: Exports;
  /** Keep what V8 has compiled so far. Costs some 20 ms; nothing where it is kept already. */
  keep(): void;
}

/** Compiled programs that are kept: some commands of some versions. */
const mostKept = 24;

/**
 * Load a CommonJS file through V8's code cache: compiling a bundle takes longer than linting a post.
 * The file holds the function around the module, as Node makes one of any CommonJS file. V8 itself refuses what another version of it has compiled.
 *
 * @param file absolute path of the bundle, in ASCII so that no decoding is needed
 * @param digest of the bundle's content: V8 compares nothing but its length
 * @param use what the program is going to do; each use compiles other functions
 * @param require of a file beside it: making one takes longer than reading the program
 */
export function loadCached<Exports>(
  file: string,
  digest: string,
  use: string,
  require: NodeJS.Require,
): LoadedProgram<Exports> {
  const source = readFileSync(file, 'latin1');
  const path = cachedPath(`${digest}-${process.version}-${process.arch}-${use}`);
  const cachedData = path && readOwn(path);
  const script = new Script(source, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return {
    exports: module.exports as Exports,
    keep() {
      if (path && (!cachedData || script.cachedDataRejected)) write(path, script);
    },
  };
}

/** Node's own switch for such caches is heard. */
function cachedPath(name: string): string | undefined {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = cacheFolder(process.env, process.platform);
  return folder && `${folder}/code/${name}`;
}

/**
 * Compiled code is run as it is, and V8 does not look whether it is whole: only what this very user
 * has written is trusted, and only when its checksum, the last four bytes, is right.
 */
function readOwn(path: string): Buffer | undefined {
  try {
    const { uid, size } = statSync(path);
    if (uid !== (process.getuid?.() ?? uid) || size < 4) return undefined;
    const bytes = readFileSync(path);
    const data = bytes.subarray(0, -4);
    return checksum(data) === bytes.readInt32LE(data.length) ? data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Over one word in sixteen: blocks that a disk never wrote are seen, and looking takes no longer
 * than it is worth. The checksums of Node come with its streams, which costs more than all of them.
 */
function checksum({ buffer, byteOffset, length }: Buffer): number {
  const words = new Int32Array(buffer, byteOffset, length >> 2);
  let sum = length;
  for (let at = 0; at < words.length; at += 16) sum = Math.imul(sum, 31) + (words[at] ?? 0);
  return sum | 0;
}

/** Written beside and renamed, so that nobody reads half of it; where that fails, nothing is lost. */
function write(path: string, script: Script): void {
  try {
    const folder = path.slice(0, path.lastIndexOf('/'));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = `${path}.${process.pid}`;
    const data = script.createCachedData();
    const end = Buffer.alloc(4);
    end.writeInt32LE(checksum(data));
    writeFileSync(temporary, Buffer.concat([data, end]), { flag: 'wx', mode: 0o600, flush: true });
    renameSync(temporary, path);
    removeOldest(folder);
  } catch {
    // A cache saves time and is worth no message.
  }
}

function removeOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => `${folder}/${name}`);
  if (paths.length <= mostKept) return;
  const byAge = paths
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { force: true });
}
