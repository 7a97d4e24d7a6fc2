import type { Host, Thread } from '../host/host.js';
import type { Observations } from '../site/observed-files.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { createSourceText } from '../text/source-text.js';
import { type Judged, parseRead, type ReadFile } from './judge-post.js';
import { judgeBatches, judgePosts } from './judge-posts.js';
import { openKnownPosts } from './known-posts.js';
import { type LintedFile, type LintFilesOptions, lintJudged, readOrTell } from './lint-files.js';
import type { LintOptions } from './lint-options.js';
import {
  handful,
  type JudgedElsewhere,
  type LintShare,
  type ShareResult,
  sitesOf,
  takeFiles,
} from './lint-share.js';
import type { SelectedFile } from './select-files.js';

/** A thread starts as a whole program, and learns by itself what is slow at first: that takes many posts. */
const worthAThread = 150;
/** More threads wait for memory longer than they save. */
const mostThreads = 4;

export interface LintTogetherOptions extends LintFilesOptions {
  readonly asked: LintOptions;
  /** Told what a thread has to say to people. */
  readonly onNotice: (notice: string) => void;
}

/**
 * Lint files in as many threads as are worth it, this one among them. What is found does not depend on
 * how many there are, nor on what an earlier run has kept.
 */
export async function lintTogether(
  host: Host,
  files: readonly SelectedFile[],
  options: LintTogetherOptions,
): Promise<LintedFile[]> {
  const known = openKnownPosts(host, files, options);
  const judged = new Map<SelectedFile, Judged>(
    files.flatMap((file) => {
      const found = known?.find(file);
      return found ? [[file, found]] : [];
    }),
  );
  const left = files.filter((file) => !judged.has(file));
  let failed = false;
  const onFailure: LintTogetherOptions['onFailure'] = (failure) => {
    failed = true;
    options.onFailure(failure);
  };
  const { posts, observations } = await judgeTogether(host, left, { ...options, onFailure });
  for (const post of posts) judged.set(post.file, post);
  for (const { keptAnchors } of sitesOf(files)) keptAnchors?.keep();
  if (!failed) known?.keep(posts, observations);
  return lintJudged(
    host,
    files.flatMap((file) => judged.get(file) ?? []),
    options,
  );
}

/** Posts, and what other threads have asked about their sites. */
interface JudgedTogether {
  readonly posts: readonly Judged[];
  readonly observations: readonly (readonly [root: string, Observations])[];
}

async function judgeTogether(
  host: Host,
  files: readonly SelectedFile[],
  options: LintTogetherOptions,
): Promise<JudgedTogether> {
  const count = threadsFor(host, files.length, options.asked.jobs);
  if (count > 1) return judgeInThreads(host, files, options, count);
  const read = files.flatMap((file) => readOrTell(host, file, options.onUnreadable) ?? []);
  return { posts: judgePosts(host, read, options), observations: [] };
}

/** What a thread has taken and not given back is judged here. */
async function judgeInThreads(
  host: Host,
  files: readonly SelectedFile[],
  options: LintTogetherOptions,
  count: number,
): Promise<JudgedTogether> {
  const share = shareOf(host, files, options.asked);
  const threads = Array.from({ length: count - 1 }, () => host.threads?.start(share) as Thread);
  const judged = new Map<number, Judged | undefined>();
  const read = (file: SelectedFile, at: number): ReadFile | undefined => {
    judged.set(at, undefined);
    return readOrTell(host, file, options.onUnreadable);
  };
  const places = new Map(files.map((file, at) => [file, at]));
  const keep = (one: Judged): void => void judged.set(places.get(one.file) as number, one);
  judgeBatches(host, takeFiles(files, share.taken, read), options).forEach(keep);
  const results = await gather(threads, files, judged, options);
  const left = files.flatMap((file, at) => (judged.has(at) ? [] : (read(file, at) ?? [])));
  judgePosts(host, left, options).forEach(keep);
  return {
    posts: files.flatMap((_, at) => judged.get(at) ?? []),
    observations: results.flatMap(({ sites }) =>
      sites.map(({ root, observations }) => [root, observations] as const),
    ),
  };
}

/** How many threads are worth it, or wanted. */
function threadsFor({ threads }: Host, files: number, jobs: number | undefined): number {
  if (!threads) return 1;
  if (jobs !== undefined) return Math.min(jobs, Math.ceil(files / handful));
  const wanted = Math.min(mostThreads, Math.floor(files / worthAThread));
  return wanted < 2 ? 1 : Math.min(wanted, threads.most);
}

function shareOf(host: Host, files: readonly SelectedFile[], options: LintOptions): LintShare {
  return {
    options,
    cwd: host.cwd,
    caches: host.build !== undefined,
    now: host.now().getTime(),
    files: files.map(({ path, kind, site }) => ({ path, kind, root: site.found.root })),
    taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT),
  };
}

/** Add what the other threads have judged; they are not waited for when nothing is missing. */
async function gather(
  threads: readonly Thread[],
  files: readonly SelectedFile[],
  judged: Map<number, Judged | undefined>,
  options: LintTogetherOptions,
): Promise<readonly ShareResult[]> {
  const results: ShareResult[] = [];
  for (const thread of threads) {
    // One that failed gives nothing back: what it took is judged again, where its failure is told.
    const result =
      judged.size < files.length ? await thread.result.catch(() => undefined) : undefined;
    if (!result) thread.stop();
    else results.push(result as ShareResult);
  }
  for (const result of results) add(result, files, judged, options);
  return results;
}

function add(
  { seen, posts, unreadable, failures, notices, sites }: ShareResult,
  files: readonly SelectedFile[],
  judged: Map<number, Judged | undefined>,
  options: LintTogetherOptions,
): void {
  for (const at of seen) judged.set(at, undefined);
  for (const post of posts) judged.set(post.at, takeOver(post, files[post.at] as SelectedFile));
  for (const message of unreadable) options.onUnreadable?.({ message });
  for (const failure of failures) options.onFailure(failure);
  for (const notice of notices) options.onNotice(notice);
  for (const { root, anchors } of sites)
    sitesOf(files)
      .find((site) => site.found.root === root)
      ?.keptAnchors?.addAll(anchors);
}

/** What another thread has judged, as if it had been judged here. */
function takeOver({ at: _at, bytes, ...post }: JudgedElsewhere, file: SelectedFile): Judged {
  const text = post.repaired ?? decodeUtf8(bytes).text;
  return {
    file,
    bytes: () => bytes,
    source: createSourceText(text),
    post: () => parseRead({ file, bytes }, text),
    ...post,
  };
}
