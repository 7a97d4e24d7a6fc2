import { editDistance } from '../text/did-you-mean.js';
import { authorDataOf } from './author-data.js';
import type { PostFacts } from './facts.js';
import type { Site } from './site.js';

/** Two ways to write what is probably one author. */
export interface NearAuthors {
  /** What more posts have, or the author data. */
  readonly usual: string;
  readonly other: string;
  /** Paths of the posts with the other way. */
  readonly posts: readonly string[];
  /** How many posts have the usual one. */
  readonly count: number;
}

const indexed = new WeakMap<readonly PostFacts[], ReadonlyMap<string, NearAuthors>>();

/** The authors of a site that are written in two ways, by the unusual one; once for each site. */
export function nearAuthorsOf(site: Site): ReadonlyMap<string, NearAuthors> {
  const posts = site.posts();
  const known = indexed.get(posts) ?? byOther(nearAuthors(posts, authorDataOf(site).ids));
  indexed.set(posts, known);
  return known;
}

function byOther(pairs: readonly NearAuthors[]): Map<string, NearAuthors> {
  return new Map(pairs.map((pair) => [pair.other, pair]));
}

type Authored = Pick<PostFacts, 'path' | 'authors'>;

/** Shorter names differ by a letter and are two people all the same: Jan and Jana. */
const longEnough = 7;
/** By so much the usual way must be more usual, where more than blanks and case differ. */
const majority = 3;

/**
 * Authors that differ by letter case, accents, blanks and punctuation only, or by one letter where
 * one way is far more usual. Those that the author data has are different people.
 *
 * Names within one letter of each other share what is left when one letter is taken away, so that
 * not every pair is compared (symmetric deletion, as SymSpell has it).
 */
export function nearAuthors(
  posts: readonly Authored[],
  known: ReadonlyMap<string, unknown> = new Map(),
): NearAuthors[] {
  const uses = usesOf(posts);
  const byKey = new Map<string, string[]>();
  const pairs: NearAuthors[] = [];
  for (const [author, own] of [...uses].sort((a, b) => b[1].length - a[1].length)) {
    const keys = keysOf(foldAuthor(author));
    const usual = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const found = [...usual].find((one) => isNear(one, author, known, uses));
    if (found !== undefined) {
      const pair = { usual: found, other: author, posts: own, count: uses.get(found)?.length ?? 0 };
      pairs.push(known.has(author) ? turned(pair, uses) : pair);
    }
    for (const key of keys) {
      const sharing = byKey.get(key);
      if (sharing) sharing.push(author);
      else byKey.set(key, [author]);
    }
  }
  return pairs;
}

/** What the author data has is the right one, however few posts have it. */
function turned(pair: NearAuthors, uses: ReadonlyMap<string, readonly string[]>): NearAuthors {
  return {
    usual: pair.other,
    other: pair.usual,
    posts: uses.get(pair.usual) ?? [],
    count: pair.posts.length,
  };
}

function usesOf(posts: readonly Authored[]): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { path, authors } of posts)
    for (const author of new Set(authors)) {
      const known = uses.get(author);
      if (known) known.push(path);
      else uses.set(author, [path]);
    }
  return uses;
}

/** What letter case, accents, blanks and punctuation do not change. */
function foldAuthor(author: string): string {
  const folded = author
    .slice(0, 60)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{P}\p{S}\s]+/gu, '');
  return folded === '' ? author.slice(0, 60) : folded;
}

function keysOf(fold: string): string[] {
  if (fold.length < longEnough) return [fold];
  const without = Array.from(fold, (_, index) => fold.slice(0, index) + fold.slice(index + 1));
  return [...new Set([fold, ...without])];
}

function isNear(
  usual: string,
  other: string,
  known: ReadonlyMap<string, unknown>,
  uses: ReadonlyMap<string, readonly string[]>,
): boolean {
  if (known.has(usual) && known.has(other)) return false;
  const [a, b] = [foldAuthor(usual), foldAuthor(other)];
  if (a === b) return true;
  const [more, fewer] = [uses.get(usual)?.length ?? 0, uses.get(other)?.length ?? 0];
  if (more < majority * fewer || /\d/.test(a + b)) return false;
  return Math.min(a.length, b.length) >= longEnough && editDistance(a, b, 1) === 1;
}
