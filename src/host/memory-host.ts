import { parentOf, resolvePath } from '../text/path.js';
import { createFileError } from './file-error.js';
import type { Host, Input, Output, RunOptions, RunResult, TimeLimiter } from './host.js';
import type { MemoryDisk } from './memory-disk.js';
import { createMemoryFileSystem } from './memory-file-system.js';

export interface MemoryHostOptions {
  /** Default `/site`. Relative names of files count from here. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  /** Default 2017-10-23T11:11:00Z, at every call. */
  readonly now?: Date;
  readonly stdin?: string | Uint8Array;
  readonly stdinIsTerminal?: boolean;
  readonly stdoutIsTerminal?: boolean;
  /** Default 80. */
  readonly columns?: number;
  /** Programs; by default none can be started. */
  readonly run?: (command: string, args: readonly string[], options?: RunOptions) => RunResult;
  /** Modules by specifier. */
  readonly modules?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What stops functions that do not return; by default nothing does. */
  readonly withTimeLimit?: TimeLimiter;
  /** Symbolic links: place to target. */
  readonly symbolicLinks?: Readonly<Record<string, string>>;
  readonly unreadable?: readonly string[];
  readonly readOnly?: readonly string[];
  readonly foldsCase?: boolean;
  readonly failure?: MemoryFailure;
  /** End the process before the n-th change of the disk (from 1). */
  readonly killAt?: number;
}

/**
 * Refuse the n-th change of the disk (from 1) and, unless `once`, all after it. A full disk (`ENOSPC`)
 * refuses only what needs room: renaming and removing go on.
 */
export interface MemoryFailure {
  readonly at: number;
  readonly code: string;
  readonly once?: boolean;
}

export interface MemoryOutput extends Output {
  readonly text: string;
}

export interface MemoryHost extends Host {
  readonly stdout: MemoryOutput;
  readonly stderr: MemoryOutput;
  /** Every file with its content as UTF-8, by absolute path. */
  files(): Record<string, string>;
  /** Number of changes of the disk so far. */
  readonly writes: number;
  /** A new process on the same disk, with nothing in its way unless the options say so. */
  restart(options?: MemoryHostOptions): MemoryHost;
}

/** Thrown by a memory host that was killed: by the change it was killed at, and by all after it. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * A host with nothing real in it: for tests, editors and playgrounds. `files` maps paths to content;
 * a path that ends in `/` is an empty folder.
 */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: MemoryHostOptions = {},
): MemoryHost {
  const cwd = options.cwd ?? '/site';
  const disk: MemoryDisk = new Map([['/', { kind: 'directory' }]]);
  addFolders(disk, cwd);
  for (const [name, content] of Object.entries(files)) {
    const path = resolvePath(cwd, name);
    if (name.endsWith('/')) addFolders(disk, path);
    else {
      addFolders(disk, parentOf(path));
      disk.set(path, { kind: 'file', bytes: bytesOf(content), mode: 0o644 });
    }
  }
  for (const [name, target] of Object.entries(options.symbolicLinks ?? {})) {
    addFolders(disk, parentOf(resolvePath(cwd, name)));
    disk.set(resolvePath(cwd, name), { kind: 'link', target });
  }
  return startProcess(disk, 1, options);
}

const full = new Set(['ENOSPC', 'EDQUOT']);

function startProcess(disk: MemoryDisk, id: number, options: MemoryHostOptions): MemoryHost {
  const cwd = options.cwd ?? '/site';
  let writes = 0;
  let killed = false;
  const beforeRead = (): void => {
    if (killed) throw new Killed();
  };
  const refuses = (failure: MemoryFailure, needsRoom: boolean): boolean =>
    (failure.once ? writes === failure.at : writes >= failure.at) &&
    (needsRoom || !full.has(failure.code));
  const absolutes = (paths: readonly string[] = []): Set<string> =>
    new Set(paths.map((path) => resolvePath(cwd, path)));
  return {
    cwd,
    env: options.env ?? {},
    platform: options.platform ?? 'linux',
    fs: createMemoryFileSystem(disk, {
      unreadable: absolutes(options.unreadable),
      readOnly: absolutes(options.readOnly),
      foldsCase: options.foldsCase ?? false,
      beforeRead,
      beforeWrite(action, path, needsRoom) {
        beforeRead();
        writes += 1;
        if (writes === options.killAt) killed = true;
        beforeRead();
        const { failure } = options;
        if (failure && refuses(failure, needsRoom))
          throw createFileError(action, path, failure.code);
      },
    }),
    stdin: createMemoryInput(options),
    stdout: createMemoryOutput(options.columns, options.stdoutIsTerminal),
    stderr: createMemoryOutput(options.columns, options.stdoutIsTerminal),
    now: () => options.now ?? new Date('2017-10-23T11:11:00Z'),
    elapsed: () => 0,
    process: { id, machine: 'memory', isRunning: (other) => other === id && !killed },
    run: options.run ?? (() => ({ status: undefined, stdout: new Uint8Array(), stderr: '' })),
    installation: '/tool',
    loadModule: async (specifier) => options.modules?.[specifier],
    withTimeLimit: options.withTimeLimit ?? ((_, run) => run()),
    files: () => textsOf(disk),
    get writes() {
      return writes;
    },
    restart: (again = {}) => startProcess(disk, id + 1, { cwd, ...again }),
  };
}

function createMemoryInput(options: MemoryHostOptions): Input {
  return {
    isTerminal: options.stdinIsTerminal ?? false,
    read: () => bytesOf(options.stdin ?? ''),
  };
}

function createMemoryOutput(columns = 80, isTerminal = false): MemoryOutput {
  const chunks: string[] = [];
  return {
    columns,
    isTerminal,
    write: (text) => void chunks.push(text),
    get text() {
      return chunks.join('');
    },
  };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function textsOf(disk: MemoryDisk): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const path of [...disk.keys()].sort()) {
    const entry = disk.get(path);
    if (entry?.kind === 'file') texts[path] = decoder.decode(entry.bytes);
  }
  return texts;
}

function addFolders(disk: MemoryDisk, path: string): void {
  if (disk.has(path)) return;
  addFolders(disk, parentOf(path));
  disk.set(path, { kind: 'directory' });
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
