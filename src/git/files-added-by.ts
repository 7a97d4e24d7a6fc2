import type { Host } from '../host/host.js';
import { splitNul, tryGit } from './run-git.js';

/** So many of somebody's commits say enough. */
const enough = 100;

/**
 * Paths, relative to a folder, of the files in it that somebody added in their latest commits; none
 * where git does not know, or has no history.
 *
 * @param author a part of `Name <address>`, taken literally
 */
export function filesAddedBy(host: Host, author: string, folder: string): string[] {
  const found = tryGit(
    host,
    [
      'rev-list',
      '--no-merges',
      `--max-count=${enough}`,
      '--fixed-strings',
      `--author=${author}`,
      'HEAD',
      ...['--', '.'],
    ],
    { cwd: folder },
  );
  if (found.status !== 0 || found.stdout.length === 0) return [];
  const added = tryGit(
    host,
    [
      'diff-tree',
      '--stdin',
      '--root',
      '-r',
      '-z',
      '--relative',
      '--no-commit-id',
      '--name-only',
      '--diff-filter=A',
    ],
    { cwd: folder, input: found.stdout },
  );
  return added.status === 0 ? splitNul(added.stdout) : [];
}
