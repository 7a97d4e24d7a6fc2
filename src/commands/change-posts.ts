import type { PlannedPost, Refused } from '../authoring/plan-publish.js';
import { companionFolder } from '../authoring/renamed-path.js';
import { visibilityOf } from '../authoring/visibility.js';
import { UserError } from '../errors.js';
import type { ExitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { Plan } from '../plan/plan.js';
import type { PostFacts } from '../site/facts.js';
import { parsePost } from '../site/post.js';
import { type ChangeWork, carryOutChanges } from './carry-out-changes.js';
import { folderMoves } from './folder-moves.js';
import type { ChangeOptions, PostChange } from './post-change.js';
import type { ReadPost, Workspace } from './workspace.js';

/** What a command does to posts, each by itself. */
export interface PostsWork extends Omit<ChangeWork, 'beforehand'> {
  readonly planOne: (read: ReadPost) => PlannedPost | Refused;
  /** What else is done about a post, as it was, in words. */
  readonly didFor?: (read: ReadPost) => readonly string[];
  /** What else there is to say about it; with what is known of it afterwards. */
  readonly noteOf?: (read: ReadPost, after: PostFacts) => readonly string[];
  /** Anything to make sure of, with all changes at hand, before they are carried out. */
  readonly check?: (changes: readonly PostChange[], plan: Plan) => Promise<boolean>;
}

/** Plan all posts, then write all of it or nothing. */
export function changePosts(
  reads: readonly ReadPost[],
  work: PostsWork,
  options: ChangeOptions,
  host: Host,
  workspace: Workspace,
): Promise<ExitCode> {
  const { site, found } = workspace.loaded;
  const changes = reads.map((read) => changeOf(read, work, workspace));
  const folders = changes.flatMap(({ from, path }) => companionFolder(from, path, site) ?? []);
  const along = [...folderMoves(folders, found.root), ...(work.along ?? [])];
  const { check } = work;
  const beforehand = check && { beforehand: check.bind(undefined, changes) };
  return carryOutChanges(changes, { ...work, along, ...beforehand }, options, host, workspace);
}

function changeOf(
  read: ReadPost,
  { planOne, didFor, noteOf }: PostsWork,
  { loaded: { site, engine } }: Workspace,
): PostChange {
  const planned = planOne(read);
  const from = read.post.path;
  if (planned.refused !== undefined)
    throw new UserError(`${from}: ${planned.refused}; nothing was written`);
  const { path, text, did } = planned;
  const after = parsePost({ path, text }, site, engine);
  const all = did.length > 0 ? [...did, ...(didFor?.(read) ?? [])] : [];
  const notes = [...(noteOf?.(read, after.facts) ?? []), ...visibilityOf(after, site)];
  return { read, from, path, text, did: all, facts: after.facts, notes };
}
