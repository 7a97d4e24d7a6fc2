import { gitAbove } from '../git/git-above.js';
import { findRepository } from '../git/repository.js';
import { gitMove } from '../git/write-index.js';
import type { Host } from '../host/host.js';
import { applyPlan } from '../plan/apply-plan.js';
import type { Move, Plan } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { recoverPlans } from '../plan/recover-plans.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { parentOf } from '../text/path.js';

/** Finish what an interrupted run of `post` had begun in a site, before anything is read of it. */
export function finishInterrupted(
  host: Host,
  root: string,
  { dryRun }: { readonly dryRun: boolean },
): void {
  if (dryRun) return;
  const notices = recoverPlans(host, { root, onMoved: (moves) => tellGit(host, root, moves) });
  for (const notice of notices) host.stderr.write(`post: ${notice}\n`);
}

/** Carry out a plan in a site, or show it as a diff. Moved files that git tracks stay tracked. */
export function applyToSite(
  host: Host,
  root: string,
  plan: Plan,
  options: { readonly dryRun: boolean },
): void {
  if (options.dryRun) {
    const { colors } = chooseStyle(host.env, host.stdout);
    host.stdout.write(printPlan(plan, { colors, cwd: host.cwd }));
    return;
  }
  const { notices } = applyPlan(plan, host, {
    root,
    onMoved: (moves) => tellGit(host, root, moves),
  });
  for (const notice of notices) host.stderr.write(`post: ${notice}\n`);
}

/** Moved files that git tracks stay tracked, in the repository they are in: perhaps a submodule. */
function tellGit(host: Host, root: string, moves: readonly Move[]): readonly string[] {
  const byFolder = new Map<string, Move[]>();
  const notices: string[] = [];
  for (const move of moves) {
    const folder = nearestFolder(host, parentOf(move.from), root);
    if (gitAbove(host, folder)?.path === gitAbove(host, parentOf(move.path))?.path)
      byFolder.set(folder, [...(byFolder.get(folder) ?? []), move]);
    else notices.push(`${move.path} is in another git repository than before: add it there`);
  }
  const told = [...byFolder].flatMap(([folder, group]) => {
    const { repository } = findRepository(host, folder);
    return repository ? gitMove(repository, group) : [];
  });
  return [...notices, ...told];
}

/** The folder, or the next one above it that exists, not above the site. */
export function nearestFolder(host: Host, folder: string, root: string): string {
  let directory = folder;
  while (directory !== root && !host.fs.stat(directory)) directory = parentOf(directory);
  return directory;
}
