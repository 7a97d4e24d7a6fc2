import type { PostFacts } from '../site/facts.js';
import { foldTag } from '../site/tag-variants.js';
import { isLeak, type PostState, stateOf } from './post-state.js';

/** Which posts are wanted; what is left out does not matter. Several of a kind: any of them. */
export interface PostFilter {
  readonly states: readonly PostState[];
  /** Those that readers see though they were meant to be hidden, too, or alone. */
  readonly leaks: boolean;
  /** In whatever letter case, with hyphens or blanks. */
  readonly tags: readonly string[];
  /** An author id or a part of a name. */
  readonly authors: readonly string[];
  /** Words of title, slug or path; all of them. */
  readonly words: readonly string[];
  /** Milliseconds since 1970; a post without a date has no place in a span of time. */
  readonly since?: number | undefined;
  /** Exclusive. */
  readonly until?: number | undefined;
}

/** The posts that are wanted, the newest first; posts without a date are being written, and lead. */
export function selectPosts(posts: readonly PostFacts[], filter: PostFilter): PostFacts[] {
  const tags = filter.tags.map(foldTag);
  const authors = filter.authors.map(fold);
  const words = filter.words.flatMap((word) => fold(word).split(/\s+/).filter(Boolean));
  return posts
    .filter(
      (post) =>
        hasState(post, filter) &&
        isInTime(post, filter) &&
        hasAny(tags, post.tags.map(foldTag), (own, wanted) => own === wanted) &&
        hasAny(authors, post.authors.map(fold), (own, wanted) => own.includes(wanted)) &&
        words.every((word) => fold(`${post.title ?? ''} ${post.slug} ${post.path}`).includes(word)),
    )
    .sort(byNewest);
}

function byNewest(a: PostFacts, b: PostFacts): number {
  const [left, right] = [a.date ?? Number.POSITIVE_INFINITY, b.date ?? Number.POSITIVE_INFINITY];
  if (left !== right) return left > right ? -1 : 1;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

function hasState(post: PostFacts, { states, leaks }: PostFilter): boolean {
  if (states.length === 0 && !leaks) return true;
  return (leaks && isLeak(post)) || states.includes(stateOf(post));
}

function isInTime({ date }: PostFacts, { since, until }: PostFilter): boolean {
  if (since === undefined && until === undefined) return true;
  if (date === undefined) return false;
  return date >= (since ?? Number.NEGATIVE_INFINITY) && date < (until ?? Number.POSITIVE_INFINITY);
}

function hasAny(
  wanted: readonly string[],
  own: readonly string[],
  fits: (own: string, wanted: string) => boolean,
): boolean {
  return wanted.length === 0 || wanted.some((one) => own.some((other) => fits(other, one)));
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
