import type { PostFacts } from '../site/facts.js';

/** What a few typed words may mean. */
export interface FoundPosts {
  /** The posts that fit best; one of them, or somebody has to choose. */
  readonly posts: readonly PostFacts[];
}

/**
 * Posts by path, slug or words of the title, best fit first: the exact path, then the exact slug,
 * then the whole title, then a part of slug or title. Case does not count.
 */
export function findPosts(posts: readonly PostFacts[], typed: string): FoundPosts {
  const wanted = typed.toLowerCase().normalize('NFC');
  const tests: readonly ((post: PostFacts) => boolean)[] = [
    ({ path }) => path.toLowerCase() === wanted,
    ({ slug }) => slug.toLowerCase() === wanted,
    ({ title }) => title?.toLowerCase() === wanted,
    ({ path }) => path.toLowerCase().endsWith(`/${wanted}`),
    ({ slug, title }) => holdsAll(`${slug} ${title ?? ''}`, wanted),
  ];
  for (const test of tests) {
    const found = posts.filter(test);
    if (found.length > 0) return { posts: found };
  }
  return { posts: [] };
}

/** Are all words in it, in any order? `dojo-cern` is two words, too. */
function holdsAll(text: string, wanted: string): boolean {
  const known = text.toLowerCase().normalize('NFC');
  return known.includes(wanted) || wanted.split(/[\s-]+/).every((word) => known.includes(word));
}
