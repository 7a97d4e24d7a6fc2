import type { KeyFact, PostFacts } from '../site/facts.js';
import { mostCommon } from './most-common.js';

/** Keys that at least half of the posts have, in their usual order. */
export function usualKeys(posts: readonly PostFacts[]): string[] {
  const places = new Map<string, number[]>();
  for (const { keys } of posts)
    for (const [index, { key }] of keys.entries())
      places.set(key, [...(places.get(key) ?? []), index / keys.length]);
  return [...places]
    .filter(([, found]) => found.length * 2 >= posts.length)
    .sort((a, b) => average(a[1]) - average(b[1]))
    .map(([key]) => key);
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** Keys that 19 of 20 posts have, if there are enough to tell. */
export function everywhereKeys(posts: readonly PostFacts[]): ReadonlySet<string> {
  if (posts.length < 3) return new Set();
  const counts = byKey(posts, () => true);
  const common = [...counts].filter(([, found]) => found.length >= 0.95 * posts.length);
  return new Set(common.map(([key]) => key));
}

/** Keys that choose how a page is made: one neighbour is enough to follow. */
const templateKeys = new Set(['layout', 'template', 'type']);

/**
 * What at least nine in ten posts that have the key say, by key, as written: of keys that most posts
 * have, and that hold one plain value.
 */
export function constantsOf(posts: readonly PostFacts[]): Map<string, string> {
  const constants = new Map<string, string>();
  for (const [key, found] of byKey(posts, (fact) => fact)) {
    if (found.length * 2 < posts.length || !found.every(isScalar)) continue;
    const values = found.map(({ raw }) => raw);
    const value = mostCommon(values);
    const agreeing = values.filter((raw) => raw === value).length;
    const enough = found.length >= 3 || templateKeys.has(key.toLowerCase());
    if (value !== undefined && enough && agreeing >= 0.9 * found.length) constants.set(key, value);
  }
  return constants;
}

function isScalar({ kind, style, raw, length }: KeyFact): boolean {
  if (!['string', 'boolean', 'number'].includes(kind) || raw.length < length) return false;
  return style === 'plain' || style === 'single' || (style === 'double' && !raw.includes('\\'));
}

/** How the values of a key are written, `kind style`: the commonest by key. */
export function stylesOf(posts: readonly PostFacts[]): Map<string, string> {
  const styles = new Map<string, string>();
  for (const [key, found] of byKey(posts, ({ kind, style }) => `${kind} ${style}`))
    styles.set(key, mostCommon(found) ?? '');
  return styles;
}

function byKey<T>(posts: readonly PostFacts[], read: (fact: KeyFact) => T): Map<string, T[]> {
  const values = new Map<string, T[]>();
  for (const { keys } of posts)
    for (const fact of keys) values.set(fact.key, [...(values.get(fact.key) ?? []), read(fact)]);
  return values;
}
