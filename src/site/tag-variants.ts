import type { PostFacts } from './facts.js';
import { postsByAge } from './post-order.js';

/** One way to spell a tag. */
export interface TagSpelling {
  readonly tag: string;
  /** Posts that spell it so. */
  readonly count: number;
  /** Place, by age, of the first post that does. */
  readonly first: number;
}

/** The tags of a site, and which of them are the same but for their spelling. */
export interface TagIndex {
  /** All spellings of a tag, the usual one first; empty for a tag nobody uses. */
  spellings(tag: string): readonly TagSpelling[];
  /** All tags, by fold; each with its spellings, the usual one first. */
  readonly groups: ReadonlyMap<string, readonly TagSpelling[]>;
}

const indexed = new WeakMap<readonly PostFacts[], TagIndex>();

/** What letter case, Unicode form, blanks, hyphens and underscores do not change in a tag. */
export function foldTag(tag: string): string {
  const folded = tag
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
  return folded === '' ? tag : folded;
}

/** Count the tags of posts; once for each list of posts. */
export function tagIndexOf(posts: readonly PostFacts[]): TagIndex {
  const known = indexed.get(posts);
  if (known) return known;
  const groups = countTags(posts);
  const made: TagIndex = { groups, spellings: (tag) => groups.get(foldTag(tag)) ?? [] };
  indexed.set(posts, made);
  return made;
}

function countTags(posts: readonly PostFacts[]): Map<string, TagSpelling[]> {
  const groups = new Map<string, Map<string, { count: number; first: number }>>();
  const folds = new Map<string, string>();
  for (const [age, post] of postsByAge(posts).entries())
    for (const tag of distinct(post.tags)) {
      const fold = folds.get(tag) ?? foldTag(tag);
      folds.set(tag, fold);
      const group = groups.get(fold) ?? new Map<string, { count: number; first: number }>();
      groups.set(fold, group);
      const known = group.get(tag);
      if (known) known.count += 1;
      else group.set(tag, { count: 1, first: age });
    }
  return new Map(
    [...groups].map(([fold, group]) => [
      fold,
      [...group].map(([tag, use]) => ({ tag, ...use })).sort(byUse),
    ]),
  );
}

/** Most posts have a few tags, none of them twice: no set is made for those. */
function distinct(tags: readonly string[]): Iterable<string> {
  const isShort = tags.length <= 8;
  return isShort && tags.every((tag, index) => tags.indexOf(tag) === index) ? tags : new Set(tags);
}

/** The usual spelling first: what most posts use, else what came first. */
function byUse(a: TagSpelling, b: TagSpelling): number {
  return b.count - a.count || a.first - b.first || (a.tag < b.tag ? -1 : 1);
}
