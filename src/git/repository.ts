import { UserError } from '../errors.js';
import type { Host, RunResult } from '../host/host.js';
import { isInside } from '../text/path.js';
import { gitSays, runGit, tryGit } from './run-git.js';

/** A work tree that git knows. */
export interface Repository {
  readonly host: Host;
  /** Absolute path of the top folder of the work tree. */
  readonly root: string;
  /** Is this a hook of `git commit <paths>`, whose temporary index the real one does not follow? */
  readonly isPartialCommit: boolean;
  /** Output of a git command run in `root`; throws a `UserError` when it fails. */
  git(args: readonly string[], input?: string | Uint8Array): Uint8Array;
  /** The same without throwing. */
  tryGit(args: readonly string[], input?: string | Uint8Array): RunResult;
  /** The same repository with another file, by its absolute path, for its index. */
  withIndex(path: string): Repository;
}

export type RepositorySearch =
  | { readonly repository: Repository }
  | { readonly repository: undefined; readonly reason: string; readonly hint?: string };

type Environment = Readonly<Record<string, string | undefined>>;

/** The repository around a folder: also a worktree or a submodule, also from within a hook. */
export function findRepository(host: Host, directory: string): RepositorySearch {
  const env = searchEnvironment(host, directory);
  const result = tryGit(host, ['rev-parse', '--show-toplevel'], { cwd: directory, env });
  if (result.status !== 0) return explainFailure(result);
  const root = lineOf(result);
  const real = host.fs.realPath(directory) ?? directory;
  if (!isInside(root, real) && !isInside(root, directory)) {
    return {
      repository: undefined,
      reason: `the work tree of this repository is elsewhere: ${root}`,
    };
  }
  return { repository: createRepository(host, root, env) };
}

/**
 * The same where nothing can be done without one.
 *
 * @throws {UserError} saying why there is none.
 */
export function requireRepository(host: Host, directory: string): Repository {
  const search = findRepository(host, directory);
  if (search.repository) return search.repository;
  const { reason, hint } = search;
  throw new UserError(reason, hint === undefined ? {} : { hints: [hint] });
}

function createRepository(host: Host, root: string, env: Environment): Repository {
  const options = (input?: string | Uint8Array) => ({
    cwd: root,
    env,
    ...(input !== undefined && { input }),
  });
  return {
    host,
    root,
    isPartialCommit: /(?:^|\/)next-index-\d+\.lock$/.test(host.env.GIT_INDEX_FILE ?? ''),
    git: (args, input) => runGit(host, args, options(input)),
    tryGit: (args, input) => tryGit(host, args, options(input)),
    withIndex: (path) => createRepository(host, root, { ...env, GIT_INDEX_FILE: path }),
  };
}

/** Where git has been told its repository by the hook it runs, it takes any folder for its top. */
const told: Environment = { GIT_DIR: undefined, GIT_WORK_TREE: undefined, GIT_PREFIX: undefined };

/** Forget what a hook was told where searching finds the same repository. */
function searchEnvironment(host: Host, directory: string): Environment {
  if (host.env.GIT_DIR === undefined) return {};
  const gitDirectory = (env: Environment): string =>
    lineOf(tryGit(host, ['rev-parse', '--absolute-git-dir'], { cwd: directory, env }));
  return gitDirectory(told) === gitDirectory({}) ? told : {};
}

function explainFailure(result: RunResult): RepositorySearch {
  const { status, stderr } = result;
  if (status === undefined) {
    return {
      repository: undefined,
      reason: 'git could not be started',
      hint: 'Install git, or put it on the PATH',
    };
  }
  if (stderr.includes('dubious ownership')) {
    const command = /git config --global --add safe\.directory .*/.exec(stderr)?.[0];
    return {
      repository: undefined,
      reason: 'git refuses this repository, because it belongs to another user',
      ...(command !== undefined && { hint: `If you trust it: ${command}` }),
    };
  }
  if (stderr.includes('not a git repository')) {
    return { repository: undefined, reason: 'this folder is not in a git repository' };
  }
  if (stderr.includes('must be run in a work tree')) {
    return { repository: undefined, reason: 'this git repository has no work tree here' };
  }
  return { repository: undefined, reason: `git cannot read the repository: ${gitSays(result)}` };
}

function lineOf({ stdout }: RunResult): string {
  return new TextDecoder().decode(stdout).replace(/\r?\n$/, '');
}
