import type { PlannedPost, Refused } from '../authoring/plan-publish.js';
import type { Host } from '../host/host.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { FileReport, LintReport } from '../lint/report.js';
import type { RuleFailure } from '../lint/rule-failure.js';
import { failureNotice } from './failure-notice.js';
import { type LintFilesOptions, lintFiles } from './lint-files.js';
import { withoutSettled } from './lint-planned.js';
import { prepareDictionaries } from './prepare-dictionaries.js';
import { printReport } from './print-report.js';
import type { PublishCommandOptions } from './publish-options.js';
import { publishRulesOf } from './publish-rules.js';
import { rulesOf } from './rules-of.js';
import type { SelectedFile } from './select-files.js';
import { type ReadPost, readPost, type Workspace } from './workspace.js';

/**
 * Lint with the publish preset; errors stop the work unless it is forced. What publishing itself puts
 * right is none, and where there is nothing to do there is nothing to stop.
 */
export async function mayBePublished(
  paths: readonly string[],
  planOne: (read: ReadPost) => PlannedPost | Refused,
  options: PublishCommandOptions,
  host: Host,
  workspace: Workspace,
): Promise<boolean> {
  const { loaded } = workspace;
  const toDo = paths.filter((path) => !isDone(planOne(readPost(host, loaded, path))));
  if (toDo.length === 0) return true;
  const files = toDo.map(
    (path): SelectedFile => ({ path: `${loaded.found.root}/${path}`, site: loaded, kind: 'post' }),
  );
  const failures: RuleFailure[] = [];
  const how = await howToLint(options, host, workspace, failures);
  await prepareDictionaries(files, how.rulesFor);
  const found = withErrorsOnly(lintFiles(host, files, how)).map(({ file, report }) =>
    withoutSettled(report, file, planOne, how, host),
  );
  for (const failure of failures) host.stderr.write(`post: ${failureNotice(failure)}\n`);
  const reports = found.filter(({ diagnostics }) => diagnostics.length > 0);
  if (reports.length + failures.length === 0) return true;
  await tellErrors(reports, failures.length, options, host);
  return options.force;
}

function isDone(planned: PlannedPost | Refused): boolean {
  return planned.refused === undefined && planned.did.length === 0;
}

async function howToLint(
  { plugins }: PublishCommandOptions,
  host: Host,
  workspace: Workspace,
  failures: RuleFailure[],
): Promise<LintFilesOptions> {
  const { root } = workspace.loaded.found;
  const { rules } = await rulesOf({ noPlugins: plugins === false }, workspace.configuration, host);
  const publishRules = publishRulesOf(workspace, rules);
  return {
    rules,
    rulesFor: (path: string): readonly EnabledRule[] => publishRules(path.slice(root.length + 1)),
    fix: false,
    unsafeFixes: false,
    onFailure: (failure) => void failures.push(failure),
  };
}

function withErrorsOnly<T extends { readonly report: FileReport }>(linted: readonly T[]): T[] {
  return linted.flatMap((one) => {
    const diagnostics = one.report.diagnostics.filter(({ severity }) => severity === 'error');
    return diagnostics.length === 0 ? [] : [{ ...one, report: { ...one.report, diagnostics } }];
  });
}

async function tellErrors(
  files: readonly FileReport[],
  failures: number,
  { force }: PublishCommandOptions,
  host: Host,
): Promise<void> {
  const report: LintReport = { files, fixed: [], notices: [], elapsed: 0 };
  const style = { quiet: true, color: 'auto', maxDiagnostics: 20, hygiene: false } as const;
  await printReport(report, style, { ...host, stdout: host.stderr });
  const count = failures + files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const what = `${count} ${count === 1 ? 'error' : 'errors'}`;
  host.stderr.write(
    force
      ? `post: published in spite of ${what}, as --force says\n`
      : `post: not published: ${what}; repair them, or use --force\n`,
  );
}
