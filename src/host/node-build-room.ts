import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { createFileError } from './file-error.js';
import type { BuildResult, BuildRoom, BuildRun, CopyOptions } from './host.js';
import { codeOf } from './node-streams.js';

/** What is kept of what a build says, in UTF-16 units: its end. */
const mostOutput = 64 * 1024;

/** Temporary copies of sites, and programs that may take long, in the real world. */
export const nodeBuildRoom: BuildRoom = { copy, run, remove };

function copy(folder: string, options: CopyOptions): string {
  const room = realpathSync(
    mkdtempSync(join(process.getBuiltinModule('node:os').tmpdir(), 'post-build-')),
  );
  const kind = process.platform === 'win32' ? 'junction' : 'dir';
  try {
    copyFolder(folder, room, '', options);
    for (const [path, target] of Object.entries(options.link))
      symlinkSync(target, join(room, path), kind);
  } catch (error) {
    remove(room);
    throw createFileError('create', room, codeOf(error), error);
  }
  return room.split(sep).join('/');
}

/** Files can be written in the copy even where they cannot in the original; pipes and the like stay. */
function copyFolder(folder: string, room: string, path: string, options: CopyOptions): void {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (options.leaveOut(inner) || Object.hasOwn(options.link, inner)) continue;
    const [from, to] = [join(folder, inner), join(room, inner)];
    if (entry.isDirectory()) {
      mkdirSync(to);
      copyFolder(folder, room, inner, options);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
    else if (entry.isFile()) {
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
      chmodSync(to, (statSync(from).mode & 0o777) | 0o200);
    }
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function run(command: string, args: readonly string[], options: BuildRun): Promise<BuildResult> {
  const grouped = process.platform !== 'win32';
  // Loaded here: it takes as long as a short lint.
  const child = process.getBuiltinModule('node:child_process').spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: grouped,
    windowsHide: true,
  });
  /** The program and all that it has started. */
  const end = (): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(grouped ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const leave = (): void => {
    end();
    options.onInterrupt();
    process.exit(130);
  };
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-mostOutput);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      timedOut = true;
      end();
    }, options.timeout);
    process.on('SIGINT', leave).on('SIGTERM', leave);
    const finish = (status: number | undefined): void => {
      clearTimeout(timer);
      process.off('SIGINT', leave).off('SIGTERM', leave);
      resolve({ status, output, timedOut });
    };
    child.on('error', () => finish(undefined));
    child.on('close', (code) => finish(code ?? 1));
  });
}
