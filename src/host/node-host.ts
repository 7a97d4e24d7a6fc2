import type { SpawnSyncReturns } from 'node:child_process';
import { UserError } from '../errors.js';
import type { Host, RunOptions, RunResult } from './host.js';
import { nodeBuildRoom } from './node-build-room.js';
import { createNodeFileSystem } from './node-file-system.js';
import { type ImportModule, loadModule } from './node-modules.js';
import { createNodeInput, createNodeOutput } from './node-streams.js';
import { isRunning } from './node-temporary.js';
import { createThreads, type ThreadScript } from './node-threads.js';
import { withTimeLimit, withTimeLimitOrInterrupt } from './node-time-limit.js';

/** What only the start of the program knows. */
export interface Start {
  /** Which build of the program runs, for what it caches. */
  readonly build?: string;
  /** Imports the modules of plugins. */
  readonly importModule?: ImportModule;
  /** The script that other threads run. */
  readonly thread?: ThreadScript;
}

/** The real world. Made once, in `bin`. */
export function createNodeHost({ build, importModule, thread }: Start = {}): Host {
  let cwd: string | undefined;
  return {
    get cwd() {
      cwd ??= workingDirectory();
      return cwd;
    },
    env: process.env,
    platform: process.platform,
    // Another Node reads dates and letters with other tables.
    ...(build !== undefined && { build: `${build} ${process.version}` }),
    fs: createNodeFileSystem(),
    stdin: createNodeInput(),
    stdout: createNodeOutput(1),
    stderr: createNodeOutput(2),
    now,
    // Not `performance.now()`: that loads a good part of Node.
    elapsed: () => Number(process.hrtime.bigint()) / 1e6,
    process: {
      id: process.pid,
      get machine() {
        return process.getBuiltinModule('node:os').hostname();
      },
      isRunning,
    },
    get installation() {
      return installation();
    },
    buildRoom: nodeBuildRoom,
    ...(thread !== undefined && { threads: createThreads(thread) }),
    run,
    loadModule: (specifier, directory) => loadModule(specifier, directory, importModule),
    // Who can start threads is the program itself, in its first thread.
    withTimeLimit: thread === undefined ? withTimeLimit : withTimeLimitOrInterrupt,
  };
}

/** The clock, unless the time of the sources is given, as for builds that can be repeated. */
function now(): Date {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || Number.NaN);
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : new Date();
}

function workingDirectory(): string {
  try {
    const path = process.cwd();
    return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  } catch (cause) {
    throw new UserError('the working directory does not exist any more', {
      cause,
      hints: ['Change to a folder that exists and try again'],
    });
  }
}

/** Of the real file, so that packages beside it are found whatever link led here. */
function installation(): string {
  const { fileURLToPath } = process.getBuiltinModule('node:url');
  const path = fileURLToPath(new URL('.', import.meta.url));
  return path.replaceAll('\\', '/').replace(/\/$/, '');
}

function run(command: string, args: readonly string[], options: RunOptions = {}): RunResult {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const result = spawnSync(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    ...(options.inherit ? { stdio: 'inherit' } : { input: options.input ?? '' }),
    maxBuffer: Number.POSITIVE_INFINITY,
    shell: false,
    windowsHide: true,
  });
  return {
    status: statusOf(result),
    stdout: result.stdout ?? new Uint8Array(),
    stderr: result.stderr?.toString('utf8') ?? '',
  };
}

function statusOf(result: SpawnSyncReturns<Buffer>): number | undefined {
  if (result.signal !== null) {
    return 128 + process.getBuiltinModule('node:os').constants.signals[result.signal];
  }
  return result.status ?? undefined;
}
