import { planUnpublish } from '../authoring/plan-unpublish.js';
import type { ExitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import type { PostFacts } from '../site/facts.js';
import { finishInterrupted } from './apply-to-site.js';
import { changePosts } from './change-posts.js';
import { choosePosts } from './choose-post.js';
import { refuseNoSite } from './no-site.js';
import type { UnpublishCommandOptions } from './publish-options.js';
import { type Redirection, redirectPosts } from './redirect-posts.js';
import { redirectTarget } from './redirect-target.js';
import { openWorkspace, type ReadPost, readPost } from './workspace.js';

/** `post unpublish`: the way back. */
export async function unpublish(options: UnpublishCommandOptions, host: Host): Promise<ExitCode> {
  const workspace = await openWorkspace(host, options);
  refuseNoSite(workspace);
  const { loaded } = workspace;
  finishInterrupted(host, loaded.found.root, options);
  const paths = await choosePosts(options.posts, isShown, host, loaded);
  const reads = paths.map((path) => readPost(host, loaded, path));
  const olds = reads.flatMap(({ post }) => publicAddress(post.facts) ?? []);
  const target =
    options.redirect === undefined
      ? undefined
      : redirectTarget(options.redirect, paths, host, loaded);
  const redirection = target && redirectPosts(olds, target, loaded, host);
  const { dropDate } = options;
  return changePosts(
    reads,
    {
      verb: 'Unpublish',
      planOne: ({ post }) => planUnpublish(post, loaded.site, { dropDate }),
      didFor: (read) => redirected(read, redirection),
      noteOf: (read) => leftBehind(read, redirection),
      ...redirection,
    },
    options,
    host,
    workspace,
  );
}

function isShown({ status }: PostFacts): boolean {
  return status !== 'draft';
}

/** The address that readers and other sites know. */
function publicAddress({ status, url }: PostFacts): string | undefined {
  return status === 'published' ? url : undefined;
}

function redirected({ post }: ReadPost, redirection: Redirection | undefined): string[] {
  const from = publicAddress(post.facts);
  const did = from === undefined ? undefined : redirection?.did(from);
  return did === undefined ? [] : [did];
}

/** What becomes of an address that leads nowhere. */
function leftBehind(read: ReadPost, redirection: Redirection | undefined): string[] {
  const { facts } = read.post;
  const from = publicAddress(facts);
  if (from === undefined)
    return redirection && facts.status === 'published' ? [redirection.unknown] : [];
  if (redirected(read, redirection).length > 0) return [];
  const gone = `${from} was public: feeds and other sites may still lead there`;
  return [redirection?.lost(from) ?? gone];
}
