import type { PostFacts } from '../../site/facts.js';
import type { Site } from '../../site/site.js';

/** How many posts use each key, without the post at `path`. */
export interface KeyUse {
  /** Posts that were looked at. */
  readonly posts: number;
  /** Keys as the generator compares them. */
  readonly counts: ReadonlyMap<string, number>;
}

interface SiteKeys {
  readonly counts: ReadonlyMap<string, number>;
  readonly byPath: ReadonlyMap<string, readonly string[]>;
}

const counted = new WeakMap<readonly PostFacts[], SiteKeys>();

/** Count the keys of the other posts; once for a site. */
export function keyUse(site: Site, path: string): KeyUse {
  const posts = site.posts();
  const known = counted.get(posts) ?? countKeys(posts, site);
  counted.set(posts, known);
  const own = known.byPath.get(path);
  if (!own) return { posts: posts.length, counts: known.counts };
  const counts = new Map(known.counts);
  for (const key of own) counts.set(key, (counts.get(key) ?? 1) - 1);
  return { posts: posts.length - 1, counts };
}

/** The key as the generator compares it. */
export function folded(key: string, site: Site): string {
  return site.profile.frontMatter.ignoreKeyCase ? key.toLowerCase() : key;
}

function countKeys(posts: readonly PostFacts[], site: Site): SiteKeys {
  const counts = new Map<string, number>();
  const byPath = new Map<string, readonly string[]>();
  for (const post of posts) {
    const keys = [...new Set(post.keys.map(({ key }) => folded(key, site)))];
    byPath.set(post.path, keys);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return { counts, byPath };
}
