import type { PostFacts } from '../site/facts.js';
import type { Trait } from './trait.js';
import { textOf } from './value-traits.js';

/** What posts have used as the value of one key, or as tags. */
export interface Vocabulary {
  /** Has one of the posts before that one this value? */
  isUsedBefore(value: string, end: number): boolean;
}

/** So few questions are answered sooner by looking through the posts than by noting all values. */
const few = 6;

/** The vocabulary of posts, oldest first. Nothing is noted down before it pays. */
export function createVocabulary(
  posts: readonly PostFacts[],
  trait: Pick<Trait, 'kind' | 'key'>,
): Vocabulary {
  let first: ReadonlyMap<string, number> | undefined;
  let asked = 0;
  return {
    isUsedBefore(value, end) {
      asked += 1;
      if (asked > few) first ??= firstUses(posts, trait);
      return first ? (first.get(value) ?? end) < end : isUsed(value, posts, end, trait);
    },
  };
}

/** Are all lines of a value in use before that post? */
export function isKnown(value: string, end: number, vocabulary: Vocabulary): boolean {
  return value.split('\n').every((line) => vocabulary.isUsedBefore(line, end));
}

/** Looks at the newest posts first: what is known is mostly used often. */
function isUsed(
  value: string,
  posts: readonly PostFacts[],
  end: number,
  { kind, key }: Pick<Trait, 'kind' | 'key'>,
): boolean {
  for (let index = end - 1; index >= 0; index -= 1) {
    const { tags, keys } = posts[index] as PostFacts;
    if (kind === 'tag-vocabulary') {
      if (tags.includes(value)) return true;
      continue;
    }
    for (const fact of keys) {
      if (fact.key !== key || !fact.raw.includes(value)) continue;
      if (textOf(fact)?.split('\n').includes(value)) return true;
    }
  }
  return false;
}

/** At which post each value was used first. Of all posts, so without asking for all their traits. */
function firstUses(
  posts: readonly PostFacts[],
  { kind, key }: Pick<Trait, 'kind' | 'key'>,
): Map<string, number> {
  const first = new Map<string, number>();
  let last: string | undefined;
  const note = (value: string, index: number): void => {
    if (value === last) return;
    last = value;
    if (!first.has(value)) first.set(value, index);
  };
  for (const [index, { tags, keys }] of posts.entries()) {
    if (kind === 'tag-vocabulary') for (const tag of tags) note(tag, index);
    else for (const fact of keys) if (fact.key === key) noteWords(textOf(fact), index, note);
  }
  return first;
}

function noteWords(
  text: string | undefined,
  index: number,
  note: (value: string, index: number) => void,
): void {
  if (text === undefined) return;
  if (text.includes('\n')) for (const line of text.split('\n')) note(line, index);
  else note(text, index);
}
