import { UserError } from '../errors.js';
import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import type { EnabledRule } from './enabled-rule.js';
import { runPostRules } from './run-rules.js';

/** A rule that threw or had to be stopped; the others went on without it. */
export interface RuleFailure {
  /** `undefined` when no rule is to blame: the post itself could not be read. */
  readonly ruleId: string | undefined;
  /** The post it was looking at, relative to the site root; `undefined` for a rule of all posts. */
  readonly path: string | undefined;
  readonly error: Error;
}

/** A post that something failed on. */
export interface SuspectPost {
  readonly path: string;
  /** Bytes of the file. */
  readonly length: number;
  readonly parse: () => Post;
}

interface Surroundings {
  readonly site: Site;
  readonly enabled: readonly EnabledRule[];
  /** Calls `run` for at most so many milliseconds; throws a `TimeLimitError` when it was stopped. */
  readonly withTimeLimit: <T>(milliseconds: number, run: () => T) => T;
}

/** Milliseconds a rule may take for a file of so many bytes: thousands of times what rules take. */
export function timeLimitFor(length: number): number {
  return 5000 + length / 1000;
}

/** What fails on a post: each rule is run alone, and stopped when it does not return. */
export function failingRules(
  { path, length, parse }: SuspectPost,
  { site, enabled, withTimeLimit }: Surroundings,
): RuleFailure[] {
  const limit = timeLimitFor(length);
  const attempt = (ruleId: string | undefined, milliseconds: number, run: () => unknown) =>
    failureOf({ ruleId, path }, () => withTimeLimit(milliseconds, run));
  let post: Post | undefined;
  const unreadable = attempt(undefined, 4 * limit, () => {
    post = parse();
    workOut(post, site);
  });
  if (unreadable) return [unreadable];
  return enabled.flatMap(
    (entry) => attempt(entry.rule.id, limit, () => runPostRules(post as Post, site, [entry])) ?? [],
  );
}

/**
 * How the call fails; `undefined` when it does not.
 *
 * @throws {UserError} what the user can put right.
 */
export function failureOf(
  what: Pick<RuleFailure, 'ruleId' | 'path'>,
  run: () => unknown,
): RuleFailure | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return { ...what, error: error instanceof Error ? error : new Error(String(error)) };
  }
}

/** What is worked out on first use: no rule is to be blamed for it. */
function workOut(post: Post, site: Site): readonly unknown[] {
  return [site.posts(), post.tree, post.prose, post.language];
}
