import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { toJson } from '../reporters/json-text.js';
import { visibleText } from '../text/display-escape.js';
import { relativePath } from '../text/path.js';
import type { StalePost } from './find-stale-links.js';
import type { ChangeOptions, PostChange } from './post-change.js';
import { tellNote } from './tell-note.js';

/** What a command did, or would do. */
export interface ChangeReport {
  /** Folder of the site: paths are told from the working directory, as other commands do. */
  readonly root: string;
  readonly changes: readonly PostChange[];
  readonly plan: Plan;
  readonly stale: readonly StalePost[];
  /** Short id. */
  readonly commit?: string;
}

/** Say what was done: paths on standard output, the rest on standard error, or all of it as JSON. */
export function tellChanges(report: ChangeReport, options: ChangeOptions, host: Host): void {
  if (options.json) {
    host.stdout.write(`${toJson(asData(report, options, host), 2)}\n`);
    return;
  }
  if (options.dryRun) host.stdout.write(printed(report.plan, host));
  for (const change of report.changes) tellChange(change, report, options, host);
  if (!options.quiet) for (const line of linkLines(report, options, host)) tell(line, host);
  if (report.commit !== undefined) tell(`post: committed as ${report.commit}`, host);
}

function tellChange(
  { path, did, notes }: PostChange,
  { root }: ChangeReport,
  options: ChangeOptions,
  host: Host,
): void {
  if (!options.dryRun) host.stdout.write(`${visibleText(typed(path, root, host))}\n`);
  if (options.quiet) return;
  const lines = did.length > 0 ? did : ['nothing to do'];
  for (const line of [...lines, ...notes]) tellNote(line, host);
}

/** A path of the site as it is typed here. */
function typed(path: string, root: string, { cwd }: Host): string {
  return relativePath(cwd, `${root}/${path}`);
}

/** The plan as a diff. */
function printed(plan: Plan, host: Host): string {
  const { colors } = chooseStyle(host.env, host.stdout);
  return printPlan(plan, { colors, cwd: host.cwd });
}

function tell(line: string, host: Host): void {
  host.stderr.write(`${visibleText(line)}\n`);
}

function linkLines(
  { stale, root }: ChangeReport,
  { updateLinks, dryRun }: ChangeOptions,
  host: Host,
): string[] {
  if (stale.length === 0) return [];
  const count = stale.reduce((sum, { links }) => sum + links.length, 0);
  const links = count === 1 ? '1 link' : `${count} links`;
  const done = dryRun ? 'would be repaired' : 'repaired';
  const head = updateLinks
    ? `post: ${links} ${done}:`
    : `post: ${links} will not arrive any more; --update-links repairs ${count === 1 ? 'it' : 'them'}:`;
  const lines = stale.flatMap(({ path, links: found }) =>
    found.map(({ line, from, to }) => `  ${typed(path, root, host)}:${line}  ${from} → ${to}`),
  );
  return [head, ...lines];
}

function asData(
  { changes, plan, stale, commit, root }: ChangeReport,
  { updateLinks, dryRun }: ChangeOptions,
  host: Host,
): object {
  return {
    version: 1,
    posts: changes.map(({ from, path, did, notes, facts }) => ({
      from: typed(from, root, host),
      path: typed(path, root, host),
      did,
      notes,
      status: facts.status,
      url: facts.url ?? null,
    })),
    links: stale.flatMap(({ path, links }) =>
      links.map(({ line, from, to }) => ({
        path: typed(path, root, host),
        line,
        from,
        to,
        repaired: updateLinks,
      })),
    ),
    commit: commit ?? null,
    ...(dryRun && { diff: printPlan(plan, { colors: false, cwd: host.cwd }) }),
  };
}
