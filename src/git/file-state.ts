import { isRegular, readIndex } from './read-index.js';
import type { Repository } from './repository.js';
import { withoutFilters } from './without-filters.js';

/**
 * What git has of a file: nothing, all of it as it was committed, or something else. A file that a
 * filter of the repository would change on the way counts as changed: no filter is run.
 */
export type FileState = 'untracked' | 'committed' | 'changed';

/** @param path relative to the top of the work tree */
export function fileState(repository: Repository, path: string): FileState {
  const [entry, ...others] = readIndex(repository, [path]);
  if (!entry) return 'untracked';
  if (others.length > 0 || entry.stage !== 0 || !isRegular(entry.mode)) return 'changed';
  const committed = idFrom(repository, ['rev-parse', '--verify', '--quiet', `HEAD:${path}`]);
  const hash = [...withoutFilters(repository), 'hash-object', '--', path];
  return entry.id === committed && entry.id === idFrom(repository, hash) ? 'committed' : 'changed';
}

function idFrom(repository: Repository, args: readonly string[]): string {
  return new TextDecoder().decode(repository.tryGit(args).stdout).trim();
}
