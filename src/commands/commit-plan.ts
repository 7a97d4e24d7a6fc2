import { UserError } from '../errors.js';
import { commitFiles, requireCommittable } from '../git/commit-files.js';
import { type Repository, requireRepository } from '../git/repository.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import { parentOf } from '../text/path.js';
import { nearestFolder } from './apply-to-site.js';

/** Commits the files of a plan once it is carried out. */
export type PlanCommit = (message: string) => string | undefined;

/**
 * Make sure that a plan can be committed; the commit is made when the plan has been carried out.
 *
 * @throws {UserError} when there is no repository, or it is not ready for a commit.
 */
export function prepareCommit(host: Host, root: string, plan: Plan): PlanCommit {
  const repository = repositoryOf(host, root, plan);
  requireCommittable(repository);
  const moves = plan.flatMap((change) => ('from' in change ? [change] : []));
  return (message) => {
    const written = plan.flatMap((change) =>
      change.kind === 'move-directory' ? filesBelow(host, change.path) : [change.path],
    );
    const removed = moves.flatMap(({ from, path, kind }) =>
      kind === 'move'
        ? [from]
        : filesBelow(host, path).map((file) => from + file.slice(path.length)),
    );
    try {
      return commitFiles(repository, { written, removed }, message);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw new UserError(`the files are changed, but not committed: ${error.message}`, {
        cause: error,
        hints: error.hints,
      });
    }
  };
}

/** The repository that all files of a plan are in: a submodule is one of its own. */
function repositoryOf(host: Host, root: string, plan: Plan): Repository {
  const folders = new Set(
    plan.flatMap((change) =>
      ('from' in change ? [change.from, change.path] : [change.path]).map(parentOf),
    ),
  );
  const found = [...folders].map((folder) =>
    requireRepository(host, nearestFolder(host, folder, root)),
  );
  const [first, ...others] = found;
  if (!first) return requireRepository(host, root);
  if (others.every((other) => other.root === first.root)) return first;
  throw new UserError('nothing can be committed: the files belong to several repositories', {
    hints: ['Nothing was changed; without --commit it would be done.'],
  });
}

function filesBelow(host: Host, folder: string): string[] {
  return (host.fs.list(folder) ?? []).flatMap(({ name, kind }) =>
    kind === 'directory' ? filesBelow(host, `${folder}/${name}`) : [`${folder}/${name}`],
  );
}
