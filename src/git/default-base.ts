import type { Repository } from './repository.js';

/**
 * What to compare with when nobody says it: the branch that a merge request is for where CI names it,
 * the upstream of the current branch, the default branch of `origin`, else the last commit.
 */
export function defaultBase(repository: Repository): string {
  const { env } = repository.host;
  const target =
    env.GITHUB_BASE_REF ||
    env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ||
    env.BITBUCKET_PR_DESTINATION_BRANCH ||
    env.CHANGE_TARGET;
  const candidates = [...(target ? [`origin/${target}`] : []), '@{upstream}', 'origin/HEAD'];
  return candidates.find((ref) => isCommit(repository, ref)) ?? 'HEAD';
}

function isCommit(repository: Repository, ref: string): boolean {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  return repository.tryGit(args).status === 0;
}
