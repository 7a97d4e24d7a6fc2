import type { PostFacts } from './facts.js';

/** Oldest first; posts without a date last, for they are being written. */
export function byAge(
  a: Pick<PostFacts, 'date' | 'path'>,
  b: Pick<PostFacts, 'date' | 'path'>,
): number {
  const [left, right] = [a.date ?? Number.POSITIVE_INFINITY, b.date ?? Number.POSITIVE_INFINITY];
  if (left !== right) return left < right ? -1 : 1;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
