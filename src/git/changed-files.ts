import { UserError } from '../errors.js';
import type { Repository } from './repository.js';
import { gitSays, splitNul } from './run-git.js';
import { withoutFilters } from './without-filters.js';

/**
 * Files that differ from where the work branched off `ref`: committed since, staged, changed in the
 * work tree, or new and not ignored. Relative to the top, sorted; deleted ones are not among them.
 *
 * @throws {UserError} when `ref` names no commit, or one without a common history.
 */
export function changedSince(repository: Repository, ref: string): string[] {
  const base = baseOf(repository, ref);
  const comparing = ['-z', '--name-only', '--no-renames', '--diff-filter=d', '--no-ext-diff'];
  const committed = repository.git(['diff-tree', '-r', ...comparing, base, 'HEAD']);
  const staged = repository.git(['diff-index', '--cached', ...comparing, 'HEAD']);
  const edited = repository.git([...withoutFilters(repository), 'diff-files', ...comparing]);
  const added = repository.git(['ls-files', '--others', '--exclude-standard', '-z']);
  const paths = [committed, staged, edited, added].flatMap(splitNul);
  return [...new Set(paths)].filter((path) => exists(repository, path)).sort();
}

function exists(repository: Repository, path: string): boolean {
  return repository.host.fs.stat(`${repository.root}/${path}`)?.kind === 'file';
}

/**
 * The commit at which the work branched off `ref`.
 *
 * @throws {UserError} when `ref` names no commit, or one without a common history.
 */
export function baseOf(repository: Repository, ref: string): string {
  const commit = `${ref}^{commit}`;
  const parsed = repository.tryGit(['rev-parse', '--verify', '--end-of-options', commit]);
  if (parsed.status !== 0) {
    throw new UserError(`git knows no commit "${ref}": ${gitSays(parsed)}`, {
      hints: ['In a shallow clone, as CI makes them, fetch the branch to compare with first'],
    });
  }
  const base = repository.tryGit(['merge-base', 'HEAD', idOf(parsed.stdout)]);
  if (base.status !== 0) {
    throw new UserError(`"${ref}" and the checked-out commit have no common history`, {
      hints: [
        'In a shallow clone, as CI makes them, fetch more of the history (`git fetch --unshallow`)',
      ],
    });
  }
  return idOf(base.stdout);
}

function idOf(output: Uint8Array): string {
  return new TextDecoder().decode(output).trim();
}
