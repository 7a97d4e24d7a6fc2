import { type PlannedPost, type PublishOptions, planPublish } from '../authoring/plan-publish.js';
import { planUnpublish } from '../authoring/plan-unpublish.js';
import { readDateWords } from '../authoring/read-date-words.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { visibilityOf } from '../authoring/visibility.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { LintReport } from '../lint/report.js';
import type { RuleFailure } from '../lint/rule-failure.js';
import type { Plan } from '../plan/plan.js';
import { parsePost } from '../site/post.js';
import { applyToSite } from './apply-to-site.js';
import { choosePost, draftHints } from './choose-post.js';
import { failureNotice } from './failure-notice.js';
import { lintFiles } from './lint-files.js';
import { printReport } from './print-report.js';
import type { PublishCommandOptions } from './publish-options.js';
import { publishRulesOf } from './publish-rules.js';
import { openWorkspace, type ReadPost, readPost, type Workspace } from './workspace.js';

/** `post publish`: lint as for readers, then flag, folder, name and date in one step. */
export async function publish(options: PublishCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  const paths = chosen(options, host, workspace);
  if (options.lint && !(await mayBePublished(paths, options, host, workspace)))
    return exitCode.found;
  const { site } = workspace.loaded;
  const date = await dateOption(options, workspace);
  const plan = { date, finalNewline: options.finalNewline };
  return carryOut(paths, options, host, workspace, (read) => planPublish(read.post, site, plan));
}

/** `post unpublish`: the way back. */
export async function unpublish(options: PublishCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  const paths = chosen(options, host, workspace);
  const { site } = workspace.loaded;
  return carryOut(paths, options, host, workspace, (read) => planUnpublish(read.post, site));
}

function chosen(options: PublishCommandOptions, host: Host, { loaded }: Workspace): string[] {
  if (options.posts.length === 0)
    throw new UserError('name a post: by path, slug or part of its title', {
      hints: draftHints(loaded),
    });
  return [...new Set(options.posts.map((typed) => choosePost(host, loaded, typed)))];
}

async function dateOption(
  { date }: PublishCommandOptions,
  { loaded: { site } }: Workspace,
): Promise<PublishOptions['date']> {
  if (date === undefined || date === 'keep') return 'keep';
  if (date === 'now') return site.now.getTime();
  return readDateWords(date, site.now.getTime(), timeZoneOf(site));
}

/** Lint with the publish preset; errors stop the work unless it is forced. */
async function mayBePublished(
  paths: readonly string[],
  options: PublishCommandOptions,
  host: Host,
  workspace: Workspace,
): Promise<boolean> {
  const { loaded } = workspace;
  const { root } = loaded.found;
  const publishRules = publishRulesOf(workspace);
  const files = paths.map((path) => ({
    path: `${root}/${path}`,
    site: loaded,
    kind: 'post' as const,
  }));
  const failures: RuleFailure[] = [];
  const linted = lintFiles(host, files, {
    rulesFor: (path) => publishRules(path.slice(root.length + 1)),
    fix: false,
    unsafeFixes: false,
    onFailure: (failure) => void failures.push(failure),
  });
  for (const failure of failures) host.stderr.write(`post: ${failureNotice(failure, true)}\n`);
  const isError = ({ severity }: { severity: string }): boolean => severity === 'error';
  const withErrors = linted.filter(({ report }) => report.diagnostics.some(isError));
  if (withErrors.length + failures.length === 0) return true;
  const report: LintReport = {
    files: withErrors.map(({ report }) => ({
      ...report,
      diagnostics: report.diagnostics.filter(isError),
    })),
    fixed: [],
    notices: [],
    elapsed: 0,
  };
  const style = { quiet: true, color: 'auto', maxDiagnostics: 20, hygiene: false } as const;
  await printReport(report, style, { ...host, stdout: host.stderr });
  const found = report.files.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0);
  const count = found + failures.length;
  const what = `${count} ${count === 1 ? 'error' : 'errors'}`;
  host.stderr.write(
    options.force
      ? `post: published in spite of ${what}, as --force says\n`
      : `post: not published: ${what}; repair them, or use --force\n`,
  );
  return options.force;
}

interface Outcome extends PlannedPost {
  readonly from: string;
  /** Absolute path with `/`. */
  readonly notes: readonly string[];
}

/** Plan all posts, then write all of it or nothing. */
function carryOut(
  paths: readonly string[],
  options: PublishCommandOptions,
  host: Host,
  workspace: Workspace,
  planOne: (read: ReadPost) => ReturnType<typeof planPublish>,
): ExitCode {
  const { loaded } = workspace;
  const { root } = loaded.found;
  const plan: Plan[number][] = [];
  const outcomes = paths.map((path): Outcome => {
    const read = readPost(host, loaded, path);
    const planned = planOne(read);
    if (planned.refused !== undefined)
      throw new UserError(`${path}: ${planned.refused}; nothing was written`);
    const bytes = read.encode(planned.text);
    const target = `${root}/${planned.path}`;
    if (planned.path !== path)
      plan.push({ kind: 'move', from: `${root}/${path}`, path: target, before: read.bytes, bytes });
    else if (planned.did.length > 0)
      plan.push({ kind: 'update', path: target, before: read.bytes, bytes });
    const after = parsePost({ path: planned.path, text: planned.text }, loaded.site, loaded.engine);
    return { ...planned, from: path, notes: visibilityOf(after, loaded.site) };
  });
  applyToSite(host, root, plan, options);
  tell(outcomes, options, host);
  return exitCode.ok;
}

function tell(outcomes: readonly Outcome[], options: PublishCommandOptions, host: Host): void {
  if (options.json) {
    const posts = outcomes.map(({ from, path, did, notes }) => ({ from, path, did, notes }));
    host.stdout.write(`${JSON.stringify({ version: 1, posts }, undefined, 2)}\n`);
    return;
  }
  for (const { path, did, notes } of outcomes) {
    if (!options.dryRun) host.stdout.write(`${path}\n`);
    if (options.quiet) continue;
    const lines = did.length > 0 ? did : ['nothing to do'];
    for (const line of [...lines, ...notes]) host.stderr.write(`  ${line}\n`);
  }
}
