import type { Host } from '../host/host.js';
import { mayBeInRepository } from './git-above.js';
import { splitNul, tryGit } from './run-git.js';

/** So many of somebody's commits say enough. */
const enough = 100;

/**
 * Paths, relative to a folder, of the files in it that somebody added in their latest commits; none
 * where git does not know, or has no history. One call that starts no program of the repository: no
 * signature is looked at, no difference is made up by others.
 *
 * @param author a part of `Name <address>`, taken literally
 */
export function filesAddedBy(host: Host, author: string, folder: string): string[] {
  if (!mayBeInRepository(host, folder)) return [];
  const args = [
    'log',
    '--no-merges',
    `--max-count=${enough}`,
    '--fixed-strings',
    `--author=${author}`,
    ...['--format=', '--no-show-signature', '--no-notes', '--no-decorate', '--no-mailmap'],
    ...['--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all'],
    ...['--name-only', '--diff-filter=A', '--relative', '-z'],
    ...['HEAD', '--', '.'],
  ];
  const { status, stdout } = tryGit(host, args, { cwd: folder });
  return status === 0 ? splitNul(stdout).filter((path) => path !== '') : [];
}
