import { UserError } from '../errors.js';
import type { Repository } from './repository.js';
import { splitNul } from './run-git.js';

/**
 * Arguments that switch off the programs a repository names as filters. Git runs them whenever it
 * compares a file with the index, which it also does when it writes the index soon after an edit.
 */
export function withoutFilters(repository: Repository): string[] {
  const names = ['config', '--name-only', '-z', '--get-regexp', '^filter\\.'];
  const keys = splitNul(repository.tryGit(names).stdout);
  const odd = keys.find((key) => key.includes('='));
  if (odd !== undefined) {
    throw new UserError(`the git setting "${odd}" names a program and cannot be switched off`);
  }
  return keys.flatMap((key) => ['-c', `${key}=`]);
}
