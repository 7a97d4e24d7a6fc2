import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { BuildResult, BuildRoom, BuildRun, CopyOptions } from './host.js';

/** What is kept of what a build says, in UTF-16 units: its end. */
const mostOutput = 64 * 1024;

/** Temporary copies of sites, and programs that may take long, in the real world. */
export const nodeBuildRoom: BuildRoom = { copy, run, remove };

function copy(folder: string, { leaveOut, link }: CopyOptions): string {
  const room = realpathSync(mkdtempSync(join(tmpdir(), 'post-build-')));
  cpSync(folder, room, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (from) => {
      const path = relative(folder, from).split(sep).join('/');
      return path === '' || !(leaveOut(path) || Object.hasOwn(link, path));
    },
  });
  const kind = process.platform === 'win32' ? 'junction' : 'dir';
  for (const [path, target] of Object.entries(link)) symlinkSync(target, join(room, path), kind);
  return room.split(sep).join('/');
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function run(command: string, args: readonly string[], options: BuildRun): Promise<BuildResult> {
  const grouped = process.platform !== 'win32';
  const child = spawn(command, args, {
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
