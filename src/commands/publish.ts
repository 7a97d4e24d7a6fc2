import {
  type PlannedPost,
  type PublishOptions,
  planPublish,
  type Refused,
} from '../authoring/plan-publish.js';
import { readDateWords } from '../authoring/read-date-words.js';
import { timeZoneOf } from '../authoring/site-dates.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import type { PostFacts } from '../site/facts.js';
import { visibleText } from '../text/display-escape.js';
import { finishInterrupted } from './apply-to-site.js';
import { changePosts, type PostsWork } from './change-posts.js';
import { choosePosts } from './choose-post.js';
import { ledAway } from './led-away.js';
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
  const reads = paths.map((path) => readPost(host, workspace.loaded, path));
  const check = (changes: readonly PostChange[], plan: Plan): Promise<boolean> =>
    isBuiltRight(changes, plan, options, host, workspace);
  const work: PostsWork = {
    verb: 'Publish',
    planOne,
    noteOf: (_read, facts) => ledAway(facts, workspace.loaded),
    ...(options.verifyBuild && { check }),
  };
  return changePosts(reads, work, options, host, workspace);
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

async function dateOption(
  { date }: PublishCommandOptions,
  { loaded: { site } }: Workspace,
): Promise<PublishOptions['date']> {
  if (date === undefined || date === 'keep') return 'keep';
  if (date === 'now') return site.now.getTime();
  return readDateWords(date, site.now.getTime(), timeZoneOf(site));
}
