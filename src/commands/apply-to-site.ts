import { findRepository } from '../git/repository.js';
import { gitMove } from '../git/write-index.js';
import type { Host } from '../host/host.js';
import { applyPlan } from '../plan/apply-plan.js';
import type { Plan } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { chooseStyle } from '../reporters/choose-style.js';

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
    onMoved: (moves) => {
      const { repository } = findRepository(host, root);
      return repository ? gitMove(repository, moves) : [];
    },
  });
  for (const notice of notices) host.stderr.write(`post: ${notice}\n`);
}
