import { didYouMean } from '../text/did-you-mean.js';
import { foldTag, type TagIndex, type TagSpelling } from './tag-variants.js';

/** A tag that fewer posts have is not usual enough to be meant. */
const usualFrom = 3;
/** Shorter words are too near to each other. */
const shortest = 5;

const known = new WeakMap<TagIndex, ReadonlyMap<string, readonly string[]>>();

/**
 * The usual tag that is a letter away from a tag that no other post has. Both are single words: a digit tells
 * versions apart, an `s` the plural, and what begins otherwise is another word.
 */
export function nearUsualTag(index: TagIndex, tag: string): TagSpelling | undefined {
  const fold = foldTag(tag);
  if (!isWord(fold) || usesOf(index, fold) > 1) return undefined;
  const usual = known.get(index) ?? usualWords(index);
  known.set(index, usual);
  const near = (usual.get(fold.charAt(0)) ?? []).filter((one) => !isPlural(one, fold));
  const meant = didYouMean(fold, near, 1);
  return meant === undefined ? undefined : index.groups.get(meant)?.[0];
}

/** Usual tags by their first letter. */
function usualWords(index: TagIndex): ReadonlyMap<string, readonly string[]> {
  const folds = [...index.groups.keys()];
  const usual = folds.filter((fold) => isWord(fold) && usesOf(index, fold) >= usualFrom);
  const byLetter = new Map<string, string[]>();
  for (const fold of usual) {
    const same = byLetter.get(fold.charAt(0));
    if (same) same.push(fold);
    else byLetter.set(fold.charAt(0), [fold]);
  }
  return byLetter;
}

function usesOf({ groups }: TagIndex, fold: string): number {
  return (groups.get(fold) ?? []).reduce((sum, { count }) => sum + count, 0);
}

function isWord(fold: string): boolean {
  return fold.length >= shortest && /^\p{L}+$/u.test(fold);
}

function isPlural(one: string, other: string): boolean {
  return `${one}s` === other || `${other}s` === one;
}
