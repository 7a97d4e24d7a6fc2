import type { PostFacts } from '../../site/facts.js';
import { postsByPath } from '../../site/post-order.js';
import type { Site } from '../../site/site.js';

/** How many posts use each key, without the post at `path`. */
export interface KeyUse {
  /** Posts that were looked at. */
  readonly posts: number;
  /** Keys as the generator compares them. */
  readonly counts: ReadonlyMap<string, number>;
  /** Posts with a key that no other post has. */
  readonly loners: number;
}

interface SiteKeys {
  readonly counts: ReadonlyMap<string, number>;
  readonly loners: ReadonlySet<PostFacts>;
  readonly byPath: ReadonlyMap<string, PostFacts>;
}

const counted = new WeakMap<readonly PostFacts[], SiteKeys>();

/** Count the keys of the other posts; once for a site. */
export function keyUse(site: Site, path: string): KeyUse {
  const posts = site.posts();
  const known = counted.get(posts) ?? countKeys(posts, site);
  counted.set(posts, known);
  const own = known.byPath.get(path);
  const loners = known.loners.size - Number(own !== undefined && known.loners.has(own));
  if (!own) return { posts: posts.length, counts: known.counts, loners };
  const counts = new Map(known.counts);
  for (const key of keysOf(own, site)) counts.set(key, (counts.get(key) ?? 1) - 1);
  return { posts: posts.length - 1, counts, loners };
}

/** The key as the generator compares it. */
export function folded(key: string, site: Site): string {
  return site.profile.frontMatter.ignoreKeyCase ? key.toLowerCase() : key;
}

function countKeys(posts: readonly PostFacts[], site: Site): SiteKeys {
  const uses = new Map<string, { count: number; last: PostFacts }>();
  for (const post of posts)
    for (const fact of post.keys) {
      const key = folded(fact.key, site);
      const use = uses.get(key);
      if (!use) uses.set(key, { count: 1, last: post });
      // A key that is written twice is used by one post.
      else if (use.last !== post) {
        use.count += 1;
        use.last = post;
      }
    }
  const alone = [...uses.values()].filter(({ count }) => count === 1);
  return {
    counts: new Map([...uses].map(([key, { count }]) => [key, count])),
    loners: new Set(alone.map(({ last }) => last)),
    byPath: postsByPath(posts),
  };
}

function keysOf({ keys }: PostFacts, site: Site): ReadonlySet<string> {
  return new Set(keys.map(({ key }) => folded(key, site)));
}
