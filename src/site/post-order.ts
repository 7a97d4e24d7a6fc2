import type { PostFacts } from './facts.js';

const sorted = new WeakMap<readonly PostFacts[], readonly PostFacts[]>();

/** The posts of a site, oldest first; sorted once for each list of posts. */
export function postsByAge(posts: readonly PostFacts[]): readonly PostFacts[] {
  const known = sorted.get(posts) ?? [...posts].sort(byAge);
  sorted.set(posts, known);
  return known;
}

const found = new WeakMap<readonly PostFacts[], ReadonlyMap<string, PostFacts>>();

/** The posts of a site by their paths; once for each list of posts. */
export function postsByPath(posts: readonly PostFacts[]): ReadonlyMap<string, PostFacts> {
  const known = found.get(posts) ?? new Map(posts.map((post) => [post.path, post]));
  found.set(posts, known);
  return known;
}

/** Oldest first; posts without a date last, for they are being written. */
export function byAge(
  a: Pick<PostFacts, 'date' | 'path'>,
  b: Pick<PostFacts, 'date' | 'path'>,
): number {
  const [left, right] = [a.date ?? Number.POSITIVE_INFINITY, b.date ?? Number.POSITIVE_INFINITY];
  if (left !== right) return left < right ? -1 : 1;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
