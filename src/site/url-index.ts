import type { PostFacts } from './facts.js';

const indexed = new WeakMap<readonly PostFacts[], ReadonlyMap<string, readonly PostFacts[]>>();

/** Posts by URL, those together that a server or disk may not tell apart; once for each list. */
export function postsByUrl(posts: readonly PostFacts[]): ReadonlyMap<string, readonly PostFacts[]> {
  const known = indexed.get(posts) ?? byUrl(posts);
  indexed.set(posts, known);
  return known;
}

/** All posts that have that URL. */
export function postsWithUrl(posts: readonly PostFacts[], url: string): readonly PostFacts[] {
  return postsByUrl(posts).get(foldUrl(url)) ?? [];
}

function byUrl(posts: readonly PostFacts[]): Map<string, PostFacts[]> {
  const index = new Map<string, PostFacts[]>();
  for (const post of posts) {
    if (post.url === undefined) continue;
    const fold = foldUrl(post.url);
    const group = index.get(fold);
    if (group) group.push(post);
    else index.set(fold, [post]);
  }
  return index;
}

/** What letter case, Unicode form and the name of an index page do not change in a URL. */
function foldUrl(url: string): string {
  return url
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/(?:index\.html?)?$/, '');
}
