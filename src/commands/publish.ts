import {
  type PlannedPost,
  type PublishOptions,
  planPublish,
  type Refused,
} from '../authoring/plan-publish.js';
import { planUnpublish } from '../authoring/plan-unpublish.js';
import { readDateWords } from '../authoring/read-date-words.js';
import { companionFolder } from '../authoring/renamed-path.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { visibilityOf } from '../authoring/visibility.js';
import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import type { PostFacts } from '../site/facts.js';
import { parsePost } from '../site/post.js';
import { visibleText } from '../text/display-escape.js';
import { finishInterrupted } from './apply-to-site.js';
import { type ChangeWork, carryOutChanges } from './carry-out-changes.js';
import { choosePosts } from './choose-post.js';
import { folderMoves } from './folder-moves.js';
import { mayBePublished } from './lint-before-publishing.js';
import { refuseNoSite } from './no-site.js';
import type { PostChange } from './post-change.js';
import type { PublishCommandOptions } from './publish-options.js';
import { openWorkspace, type ReadPost, readPost, type Workspace } from './workspace.js';

/** `post publish`: lint as for readers, then flag, folder, name and date in one step. */
export async function publish(options: PublishCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  refuseNoSite(workspace);
  finishInterrupted(host, workspace.loaded.found.root, options);
  const paths = await choosePosts(options.posts, isHidden, host, workspace.loaded);
  const { site } = workspace.loaded;
  const date = await dateOption(options, workspace);
  const plan = { date, finalNewline: options.finalNewline, list: options.list ?? false };
  const planOne = ({ post }: ReadPost): PlannedPost | Refused => planPublish(post, site, plan);
  if (options.lint && !(await mayBePublished(paths, planOne, options, host, workspace)))
    return exitCode.found;
  return carryOut(paths, options, host, workspace, { verb: 'Publish', planOne });
}

/** `post unpublish`: the way back. */
export async function unpublish(options: PublishCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  refuseNoSite(workspace);
  finishInterrupted(host, workspace.loaded.found.root, options);
  const paths = await choosePosts(options.posts, isShown, host, workspace.loaded);
  const { site } = workspace.loaded;
  return carryOut(paths, options, host, workspace, {
    verb: 'Unpublish',
    planOne: (read) => planUnpublish(read.post, site, { dropDate: options.dropDate ?? false }),
    noteOf: ({ post: { facts } }) =>
      facts.status === 'published' && facts.url !== undefined
        ? [`${facts.url} was public: feeds and other sites may still lead there`]
        : [],
  });
}

/** Build a copy of the site as it will be; what is wrong stops the work unless it is forced. */
async function isBuiltRight(
  changes: readonly PostChange[],
  plan: Plan,
  options: PublishCommandOptions,
  host: Host,
  { loaded }: Workspace,
): Promise<boolean> {
  const { verifyBuild } = await import('./verify-build.js');
  const wrong = await verifyBuild(changes, plan, loaded, options, host);
  for (const problem of wrong)
    for (const line of problem.split('\n')) host.stderr.write(`post: ${visibleText(line)}\n`);
  if (wrong.length === 0) return true;
  host.stderr.write(
    options.force
      ? 'post: published in spite of it, as --force says\n'
      : 'post: not published, and nothing was written\n',
  );
  return options.force;
}

function isHidden({ status }: PostFacts): boolean {
  return status === 'draft';
}

function isShown(post: PostFacts): boolean {
  return !isHidden(post);
}

async function dateOption(
  { date }: PublishCommandOptions,
  { loaded: { site } }: Workspace,
): Promise<PublishOptions['date']> {
  if (date === undefined || date === 'keep') return 'keep';
  if (date === 'now') return site.now.getTime();
  return readDateWords(date, site.now.getTime(), timeZoneOf(site));
}

interface PublishWork extends ChangeWork {
  readonly planOne: (read: ReadPost) => PlannedPost | Refused;
  /** What else there is to say about a post, as it was. */
  readonly noteOf?: (read: ReadPost) => readonly string[];
}

/** Plan all posts, then write all of it or nothing. */
function carryOut(
  paths: readonly string[],
  options: PublishCommandOptions,
  host: Host,
  workspace: Workspace,
  work: PublishWork,
): Promise<ExitCode> {
  const { loaded } = workspace;
  const changes = paths.map((from): PostChange => {
    const read = readPost(host, loaded, from);
    const planned = work.planOne(read);
    if (planned.refused !== undefined)
      throw new UserError(`${from}: ${planned.refused}; nothing was written`);
    const { path, text, did } = planned;
    const after = parsePost({ path, text }, loaded.site, loaded.engine);
    return {
      read,
      from,
      path,
      text,
      did,
      facts: after.facts,
      notes: [...(work.noteOf?.(read) ?? []), ...visibilityOf(after, loaded.site)],
    };
  });
  const beforehand = (plan: Plan): Promise<boolean> =>
    isBuiltRight(changes, plan, options, host, workspace);
  const folders = changes.flatMap(
    ({ from, path }) => companionFolder(from, path, loaded.site) ?? [],
  );
  const along = folderMoves(folders, loaded.found.root);
  const all = { ...work, along, ...(options.verifyBuild && { beforehand }) };
  return carryOutChanges(changes, all, options, host, workspace);
}
