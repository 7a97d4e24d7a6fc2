import type { PostFacts } from './facts.js';

/** Posts by something that few of them share. */
export interface PostGroups {
  of(key: string): readonly PostFacts[];
  /** The groups of more than one post. */
  readonly shared: readonly (readonly PostFacts[])[];
}

/** So few questions are answered sooner by looking through all posts than by grouping them. */
const few = 2;

/** Group posts; those without a key are left out. Nothing is grouped before it pays. */
export function groupPosts(
  posts: readonly PostFacts[],
  keyOf: (post: PostFacts) => string | undefined,
): PostGroups {
  let made: Groups | undefined;
  let asked = 0;
  const groups = (): Groups => {
    made ??= group(posts, keyOf);
    return made;
  };
  return {
    of(key) {
      asked += 1;
      if (!made && asked <= few) return posts.filter((post) => keyOf(post) === key);
      const alone = groups().first.get(key);
      return groups().several.get(key) ?? (alone ? [alone] : []);
    },
    get shared() {
      return [...groups().several.values()];
    },
  };
}

interface Groups {
  readonly first: ReadonlyMap<string, PostFacts>;
  readonly several: ReadonlyMap<string, readonly PostFacts[]>;
}

/** Most posts are alone, and no list is made for them. */
function group(
  posts: readonly PostFacts[],
  keyOf: (post: PostFacts) => string | undefined,
): Groups {
  const first = new Map<string, PostFacts>();
  const several = new Map<string, PostFacts[]>();
  for (const post of posts) {
    const key = keyOf(post);
    if (key === undefined) continue;
    const known = first.get(key);
    const others = several.get(key);
    if (others) others.push(post);
    else if (known) several.set(key, [known, post]);
    else first.set(key, post);
  }
  return { first, several };
}
