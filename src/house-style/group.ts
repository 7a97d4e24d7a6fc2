import type { PostFacts } from '../site/facts.js';
import { byAge } from '../site/post-order.js';
import { type Trait, traitId } from './trait.js';
import { type Traits, traitsOf } from './traits-of.js';
import { createVocabulary, isKnown, type Vocabulary } from './vocabulary.js';

/** The first post of a blog has no vocabulary to draw on. */
const infancy = 1;

/** What each post of a group does in one respect, oldest first; worked out when asked for. */
export interface Column {
  readonly length: number;
  /** `undefined`: nothing to compare. */
  at(index: number): string | undefined;
}

/** Comparable posts, oldest first, and what each of them does. */
export interface Group {
  /** For people: the folder. */
  readonly section: string;
  readonly posts: readonly PostFacts[];
  /** Every key that some post has, those of the oldest posts first; worked out when asked for. */
  keys(): ReadonlySet<string>;
  /** All that a post shows; `place`: where it stands if it is one of the group. */
  traitsOf(post: PostFacts, place: number): Traits;
  column(trait: Pick<Trait, 'kind' | 'key'>): Column;
  /** Has some of the posts before that one each of the values? */
  isKnown(trait: Trait, before: number): boolean;
}

/** Put posts together for comparison. What a post does is worked out once, and only when needed. */
export function createGroup(
  section: string,
  members: readonly PostFacts[],
  tagKeys: readonly string[],
): Group {
  const posts = [...members].sort(byAge);
  const traits: Traits[] = [];
  const traitsAt = (index: number): Traits => {
    traits[index] ??= traitsOf(posts[index] as PostFacts, tagKeys);
    return traits[index];
  };
  const vocabularies = new Map<string, Vocabulary>();
  const vocabularyOf = (trait: Pick<Trait, 'kind' | 'key'>): Vocabulary => {
    const id = traitId(trait);
    const known = vocabularies.get(id) ?? createVocabulary(posts, trait);
    vocabularies.set(id, known);
    return known;
  };
  let keys: ReadonlySet<string> | undefined;
  const columns = new Map<string, Column>();
  const columnOf = (trait: Pick<Trait, 'kind' | 'key'>): Column => {
    const id = traitId(trait);
    const known = columns.get(id);
    if (known) return known;
    const at = remembered(valueIn(posts, traitsAt, trait, () => vocabularyOf(trait)));
    const made = { length: posts.length, at };
    columns.set(id, made);
    return made;
  };
  return {
    section,
    posts,
    keys: () => {
      keys ??= keysOf(posts);
      return keys;
    },
    traitsOf: (post, place) => (posts[place] === post ? traitsAt(place) : traitsOf(post, tagKeys)),
    column: columnOf,
    isKnown: (trait, before) => isKnown(trait.value, before, vocabularyOf(trait)),
  };
}

/** The same, worked out once for each index: every post is compared with those before it. */
function remembered(at: Column['at']): Column['at'] {
  const values = new Map<number, string | undefined>();
  return (index) => {
    const known = values.get(index);
    if (known !== undefined || values.has(index)) return known;
    const value = at(index);
    values.set(index, value);
    return value;
  };
}

function keysOf(posts: readonly PostFacts[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { keys } of posts) for (const { key } of keys) found.add(key);
  return found;
}

function valueIn(
  posts: readonly PostFacts[],
  traitsAt: (index: number) => Traits,
  { kind, key }: Pick<Trait, 'kind' | 'key'>,
  vocabulary: () => Vocabulary,
): Column['at'] {
  if (kind === 'order') return (index) => orderOf(posts[index] as PostFacts, key);
  const id = traitId({ kind, key });
  const valueAt = (index: number): string | undefined => traitsAt(index).get(id)?.value;
  if (kind === 'key') return (index) => valueAt(index) ?? 'absent';
  if (kind !== 'vocabulary' && kind !== 'tag-vocabulary') return valueAt;
  return (index) => {
    const value = index < infancy ? undefined : valueAt(index);
    if (value === undefined) return undefined;
    return isKnown(value, index, vocabulary()) ? 'known' : 'new';
  };
}

/** `first` or `second`: which of the two keys stands above the other. */
export function orderOf(post: PostFacts, pair: string): string | undefined {
  const [first = '', second = ''] = pair.split('\n');
  const positions = positionsOf(post);
  const [a, b] = [positions.get(first), positions.get(second)];
  if (a === undefined || b === undefined) return undefined;
  return a < b ? 'first' : 'second';
}

const knownPositions = new WeakMap<PostFacts, ReadonlyMap<string, number>>();

/** Where each key stands first: asked for once a pair of keys, so worked out once a post. */
function positionsOf(post: PostFacts): ReadonlyMap<string, number> {
  const known = knownPositions.get(post);
  if (known) return known;
  const positions = new Map<string, number>();
  for (const [index, { key }] of post.keys.entries()) {
    if (!positions.has(key)) positions.set(key, index);
  }
  knownPositions.set(post, positions);
  return positions;
}
