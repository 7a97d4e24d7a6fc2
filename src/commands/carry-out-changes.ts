import { commitMessage } from '../authoring/commit-message.js';
import type { MovedFolder } from '../authoring/links/moved-posts.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { FileChange, Plan } from '../plan/plan.js';
import { relativePath } from '../text/path.js';
import { applyToSite } from './apply-to-site.js';
import { prepareCommit } from './commit-plan.js';
import { findStaleLinks, type StalePost } from './find-stale-links.js';
import { type ChangeOptions, isChange, type PostChange } from './post-change.js';
import { tellChanges } from './tell-changes.js';
import type { Workspace } from './workspace.js';

/** What a command does besides changing the posts themselves. */
export interface ChangeWork {
  /** For the commit: `Publish`. */
  readonly verb: string;
  /** Asset folders that move with their posts, and the like. */
  readonly along?: Plan;
  /** Posts that change for the sake of these: no command was about them. */
  readonly aside?: readonly PostChange[];
  /** Anything else to make sure of before the plan is carried out; false ends the work. */
  readonly beforehand?: (plan: Plan) => Promise<boolean>;
}

/**
 * Carry out changes of posts, all of them or none: links, plan, commit, and what is said about it.
 *
 * @returns `found` when something stood against it and nothing was done.
 */
export async function carryOutChanges(
  changes: readonly PostChange[],
  work: ChangeWork,
  options: ChangeOptions,
  host: Host,
  { loaded }: Workspace,
): Promise<ExitCode> {
  const { root } = loaded.found;
  const folders = movedFolders(work.along ?? [], root);
  const all = [...changes, ...(work.aside ?? [])];
  const stale = findStaleLinks(all, folders, loaded, host);
  const plan = [...planOf(all, stale, folders, root, options), ...(work.along ?? [])];
  const commit = options.commit && plan.length > 0 ? prepareCommit(host, root, plan) : undefined;
  if (work.beforehand && !(await work.beforehand(plan))) return exitCode.found;
  if (!options.dryRun) applyToSite(host, root, plan, options);
  const titles = changes
    .filter(isChange)
    .map(({ facts }) => ({ title: facts.title ?? facts.slug }));
  const message = options.message ?? commitMessage(work.verb, titles);
  const id = options.dryRun ? undefined : commit?.(message);
  tellChanges(
    { root, changes, plan, stale, ...(id !== undefined && { commit: id }) },
    options,
    host,
  );
  return options.exitCode && !changes.some(isChange) ? exitCode.unchanged : exitCode.ok;
}

function movedFolders(along: Plan, root: string): MovedFolder[] {
  return along.flatMap((change) =>
    change.kind === 'move-directory'
      ? [{ from: relativePath(root, change.from), path: relativePath(root, change.path) }]
      : [],
  );
}

function planOf(
  changes: readonly PostChange[],
  stale: readonly StalePost[],
  folders: readonly MovedFolder[],
  root: string,
  { updateLinks }: ChangeOptions,
): FileChange[] {
  const repaired = new Map(updateLinks ? stale.map((one) => [one.path, one]) : []);
  const own = changes.flatMap((change) =>
    fileChange(change, repaired.get(change.from)?.text ?? change.text, folders, root),
  );
  const others = [...repaired.values()].flatMap(({ path, text, read }): FileChange[] =>
    read
      ? [{ kind: 'update', path: `${root}/${path}`, before: read.bytes, bytes: read.encode(text) }]
      : [],
  );
  return [...own, ...others];
}

/** A post in a folder that moves is changed where it is, and taken along. */
function fileChange(
  { read, from, path }: PostChange,
  text: string,
  folders: readonly MovedFolder[],
  root: string,
): FileChange[] {
  const isTaken = folders.some((folder) => from.startsWith(`${folder.from}/`));
  const target = `${root}/${isTaken ? from : path}`;
  const bytes = read.encode(text);
  if (path !== from && !isTaken)
    return [{ kind: 'move', from: `${root}/${from}`, path: target, before: read.bytes, bytes }];
  if (text === read.post.source.text) return [];
  return [{ kind: 'update', path: target, before: read.bytes, bytes }];
}
