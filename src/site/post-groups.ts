import type { PostFacts } from './facts.js';

/** Posts by something that few of them share. */
export interface PostGroups {
  of(key: string): readonly PostFacts[];
  /** The groups of more than one post. */
  readonly shared: readonly (readonly PostFacts[])[];
}

/** Group posts; those without a key are left out. Most are alone, and no list is made for them. */
export function groupPosts(
  posts: readonly PostFacts[],
  keyOf: (post: PostFacts) => string | undefined,
): PostGroups {
  const first = new Map<string, PostFacts>();
  const groups = new Map<string, PostFacts[]>();
  for (const post of posts) {
    const key = keyOf(post);
    if (key === undefined) continue;
    const known = first.get(key);
    const group = groups.get(key);
    if (group) group.push(post);
    else if (known) groups.set(key, [known, post]);
    else first.set(key, post);
  }
  return {
    of(key) {
      const alone = first.get(key);
      return groups.get(key) ?? (alone ? [alone] : []);
    },
    shared: [...groups.values()],
  };
}
