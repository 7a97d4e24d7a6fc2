import type { Repository } from './repository.js';
import { splitNul } from './run-git.js';

/** So many of somebody's commits say enough. */
const enough = 100;

/**
 * Paths, relative to the top of the work tree, of files that somebody added in their latest commits;
 * none where git does not know, or has no history.
 *
 * @param author a part of `Name <address>`, taken literally
 * @param folder looked at alone, relative to the top; empty for all
 */
export function filesAddedBy(repository: Repository, author: string, folder: string): string[] {
  const paths = folder === '' ? [] : ['--', folder];
  const found = repository.tryGit([
    'rev-list',
    '--no-merges',
    `--max-count=${enough}`,
    '--fixed-strings',
    `--author=${author}`,
    'HEAD',
    ...paths,
  ]);
  if (found.status !== 0 || found.stdout.length === 0) return [];
  const added = repository.tryGit(
    [
      'diff-tree',
      '--stdin',
      '--root',
      '-r',
      '-z',
      '--no-commit-id',
      '--name-only',
      '--diff-filter=A',
    ],
    found.stdout,
  );
  return added.status === 0 ? splitNul(added.stdout) : [];
}
