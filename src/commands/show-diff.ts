import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { chooseStyle } from '../reporters/choose-style.js';
import type { LintedFile } from './lint-files.js';
import type { LintOptions } from './lint-options.js';

/** Print what repairs would change; `found` when they would change something. */
export function showDiff(
  linted: readonly LintedFile[],
  options: Pick<LintOptions, 'color'>,
  host: Host,
): ExitCode {
  const plan: Plan = linted.flatMap(({ file, before, repaired }) =>
    repaired === undefined
      ? []
      : [
          {
            kind: 'update' as const,
            path: file.path,
            before: before(),
            bytes: new TextEncoder().encode(repaired),
          },
        ],
  );
  const { colors } = chooseStyle(host.env, host.stdout, options.color);
  host.stdout.write(printPlan(plan, { colors, cwd: host.cwd }));
  return plan.length > 0 ? exitCode.found : exitCode.ok;
}
