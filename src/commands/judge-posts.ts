import { TimeLimitError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { failingRules, failureOf, type RuleFailure, timeLimitFor } from '../lint/rule-failure.js';
import { relativePath } from '../text/path.js';
import {
  type Judged,
  type JudgeOptions,
  judgePost,
  parseRead,
  type ReadFile,
} from './judge-post.js';

export interface JudgePostsOptions extends Omit<JudgeOptions, 'enabled'> {
  /** Rules in force for an absolute path. */
  readonly rulesFor: (path: string) => readonly EnabledRule[];
  /** Told of a rule that threw or did not return; the others go on without it. */
  readonly onFailure: (failure: RuleFailure) => void;
}

/** Starting a clock takes about as long as linting a short post: one clock for so many. */
const batchSize = 128;
/** Stopped on so many posts, a rule is not tried on more: each of them takes seconds. */
const mostStops = 3;

/** Judge posts, a batch after the other. */
export function judgePosts(
  host: Host,
  files: readonly ReadFile[],
  options: JudgePostsOptions,
): Judged[] {
  return judgeBatches(host, batchesOf(files), options);
}

function* batchesOf(files: readonly ReadFile[]): Generator<readonly ReadFile[]> {
  for (let at = 0; at < files.length; at += batchSize) yield files.slice(at, at + batchSize);
}

/**
 * Judge posts. A rule that throws, or does not return in time, is found by running each rule alone on
 * the post at which it happened; that post is then judged without it.
 */
export function judgeBatches(
  host: Host,
  batches: Iterable<readonly ReadFile[]>,
  options: JudgePostsOptions,
): Judged[] {
  const stops = new Map<string, number>();
  const enabledFor = ({ file }: ReadFile): readonly EnabledRule[] => {
    const enabled = options.rulesFor(file.path);
    if (stops.size === 0) return enabled;
    return enabled.filter(({ rule }) => (stops.get(rule.id) ?? 0) < mostStops);
  };
  const onFailure = (failure: RuleFailure): void => {
    const { ruleId, error } = failure;
    if (ruleId !== undefined && error instanceof TimeLimitError)
      stops.set(ruleId, (stops.get(ruleId) ?? 0) + 1);
    options.onFailure(failure);
  };
  const judged: Judged[] = [];
  // One after the other: what a batch is may be settled only when its turn comes.
  for (const batch of batches)
    judged.push(...judgeBatch(host, batch, { ...options, onFailure, enabledFor }));
  return judged;
}

interface BatchOptions extends JudgePostsOptions {
  readonly enabledFor: (read: ReadFile) => readonly EnabledRule[];
}

function judgeBatch(host: Host, batch: readonly ReadFile[], options: BatchOptions): Judged[] {
  const judged: (Judged | undefined)[] = [];
  for (let at = 0; at < batch.length; ) {
    const failure = failureOf({ ruleId: undefined, path: undefined }, () =>
      host.withTimeLimit(timeLimitFor(lengthOf(batch.slice(at))), () => {
        for (; at < batch.length; at += 1) {
          const read = batch[at] as ReadFile;
          const { rules, fix, unsafeFixes } = options;
          const enabled = options.enabledFor(read);
          judged[at] = judgePost(read, { enabled, rules, fix, unsafeFixes });
        }
      }),
    );
    // The time may be up just when the last of them is done.
    if (!failure || at === batch.length) continue;
    const read = batch[at] as ReadFile;
    judged[at] = judgeApart(host, read, options.enabledFor(read), options);
    at += 1;
  }
  return judged.filter((one) => one !== undefined);
}

function lengthOf(files: readonly ReadFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Judge a post without the rules that fail on it; `undefined` when it cannot even be parsed. */
function judgeApart(
  host: Host,
  read: ReadFile,
  enabled: readonly EnabledRule[],
  options: JudgePostsOptions,
): Judged | undefined {
  const { site, found } = read.file.site;
  const path = relativePath(found.root, read.file.path);
  const { length } = read.bytes;
  const failures = failingRules(
    { path, length, parse: () => parseRead(read) },
    { site, enabled, withTimeLimit: host.withTimeLimit },
  );
  for (const failure of failures) options.onFailure(failure);
  const failing = new Set(failures.map(({ ruleId }) => ruleId));
  if (failing.has(undefined)) return undefined;
  const rest = enabled.filter(({ rule }) => !failing.has(rule.id));
  let judged: Judged | undefined;
  const again = failureOf({ ruleId: undefined, path }, () => {
    judged = host.withTimeLimit(30 * timeLimitFor(length), () =>
      judgePost(read, { ...options, enabled: rest }),
    );
  });
  if (again) options.onFailure(again);
  return judged;
}
