import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Host } from '../../src/host/host.js';
import { createNodeHost } from '../../src/host/node-host.js';

/** A folder of this run, removed at its end. */
export const base = realpathSync(mkdtempSync(join(tmpdir(), 'post-git-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));
mkdirSync(join(base, 'home'));

const isolated = {
  HOME: join(base, 'home'),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  XDG_CONFIG_HOME: join(base, 'home'),
  GIT_CEILING_DIRECTORIES: base,
};

/** A host whose programs see nothing of this machine's git, and whatever a hook would tell them. */
export function hostWith(env: Record<string, string> = {}): Host {
  const host = createNodeHost();
  const all = { ...isolated, ...env };
  return {
    ...host,
    env: { ...process.env, ...all },
    run: (command, args, options) =>
      host.run(command, args, { ...options, env: { ...all, ...options?.env } }),
  };
}

const host = hostWith();

/** A repository to play in. */
export interface Sandbox {
  readonly root: string;
  git(...args: string[]): string;
  write(path: string, content: string): void;
  read(path: string): string;
}

let count = 0;
/** A new repository with an author and no commit. */
export function sandbox(): Sandbox {
  count += 1;
  const root = join(base, `r${count}`);
  mkdirSync(root);
  const box = inFolder(root);
  box.git('init', '-q', '-b', 'main');
  box.git('config', 'user.name', 'Ann');
  box.git('config', 'user.email', 'ann@example.org');
  return box;
}

/** The same in a folder that is there. */
export function inFolder(root: string): Sandbox {
  return {
    root,
    git(...args) {
      const result = host.run('git', args, { cwd: root });
      if (result.status !== 0) throw new Error(result.stderr);
      return Buffer.from(result.stdout).toString();
    },
    write(path, content) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
  };
}
