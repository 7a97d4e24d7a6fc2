import type { PostFacts } from './facts.js';
import { groupPosts, type PostGroups } from './post-groups.js';

const indexed = new WeakMap<readonly PostFacts[], PostGroups>();

/** Posts by URL, those together that a server or disk may not tell apart; once for each list. */
export function postsByUrl(posts: readonly PostFacts[]): PostGroups {
  const known =
    indexed.get(posts) ??
    groupPosts(posts, ({ url }) => (url === undefined ? undefined : foldUrl(url)));
  indexed.set(posts, known);
  return known;
}

/** All posts that have that URL. */
export function postsWithUrl(posts: readonly PostFacts[], url: string): readonly PostFacts[] {
  return postsByUrl(posts).of(foldUrl(url));
}

/** A URL as most are: nothing in it has other forms or other letters. */
const simple = /^[a-z\d/._-]*$/;

/** What letter case, Unicode form and the name of an index page do not change in a URL. */
function foldUrl(url: string): string {
  const folded = simple.test(url) ? url : url.normalize('NFC').toLowerCase();
  return folded.replace(/\/(?:index\.html?)?$/, '');
}
