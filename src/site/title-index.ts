import type { PostFacts } from './facts.js';
import { postsByAge } from './post-order.js';

const indexed = new WeakMap<readonly PostFacts[], ReadonlyMap<string, readonly PostFacts[]>>();

/** Posts that are to be seen by title, oldest first; letter case and blanks do not count. */
export function postsByTitle(
  posts: readonly PostFacts[],
): ReadonlyMap<string, readonly PostFacts[]> {
  const known = indexed.get(posts) ?? byTitle(posts);
  indexed.set(posts, known);
  return known;
}

/** All posts with that title. */
export function postsWithTitle(posts: readonly PostFacts[], title: string): readonly PostFacts[] {
  return postsByTitle(posts).get(foldTitle(title)) ?? [];
}

function byTitle(posts: readonly PostFacts[]): Map<string, PostFacts[]> {
  const index = new Map<string, PostFacts[]>();
  for (const post of postsByAge(posts)) {
    if (post.title === undefined || post.visibility.meant === 'hidden') continue;
    const fold = foldTitle(post.title);
    const group = index.get(fold);
    if (group) group.push(post);
    else index.set(fold, [post]);
  }
  return index;
}

function foldTitle(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
