import type { PostFacts } from './facts.js';
import { groupPosts, type PostGroups } from './post-groups.js';
import { postsByAge } from './post-order.js';

const indexed = new WeakMap<readonly PostFacts[], PostGroups>();

/** Posts that are to be seen by title, oldest first; letter case and blanks do not count. */
export function postsByTitle(posts: readonly PostFacts[]): PostGroups {
  const known =
    indexed.get(posts) ??
    groupPosts(postsByAge(posts), ({ title, visibility }) =>
      title === undefined || visibility.meant === 'hidden' ? undefined : foldTitle(title),
    );
  indexed.set(posts, known);
  return known;
}

/** All posts with that title. */
export function postsWithTitle(posts: readonly PostFacts[], title: string): readonly PostFacts[] {
  return postsByTitle(posts).of(foldTitle(title));
}

/** Printable ASCII with single blanks, as most titles are. */
const simple = /^[!-~]+(?: [!-~]+)*$/;

function foldTitle(title: string): string {
  if (simple.test(title)) return title.toLowerCase();
  return title.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
