import type { PostFacts } from '../site/facts.js';
import { byAge } from '../site/post-order.js';
import { type Trait, traitId } from './trait.js';
import { type Traits, traitsOf } from './traits-of.js';

/** The first posts of a blog have no vocabulary to draw on. */
const infancy = 20;

/** Comparable posts, oldest first, and what each of them does. */
export interface Group {
  /** For people: the folder. */
  readonly section: string;
  readonly posts: readonly PostFacts[];
  /** Every key that some post has. */
  readonly keys: ReadonlySet<string>;
  /** What each post does in a respect, in the order of `posts`; `undefined`: nothing to compare. */
  column(trait: Pick<Trait, 'kind' | 'key'>): readonly (string | undefined)[];
  /** Which values were new when the posts came, as `known` or `new`. */
  isKnown(trait: Trait, before: number): boolean;
}

/** Put posts together for comparison. Each column is worked out once. */
export function createGroup(
  section: string,
  members: readonly PostFacts[],
  tagKeys: readonly string[],
): Group {
  const posts = [...members].sort(byAge);
  const traits = posts.map((post) => traitsOf(post, tagKeys));
  const columns = new Map<string, readonly (string | undefined)[]>();
  const seen = new Map<string, ReadonlyMap<string, number>>();
  const firstSeen = (id: string): ReadonlyMap<string, number> => {
    const known = seen.get(id) ?? firstUses(traits, id);
    seen.set(id, known);
    return known;
  };
  return {
    section,
    posts,
    keys: new Set(posts.flatMap((post) => post.keys.map(({ key }) => key))),
    column: (trait) => {
      const id = traitId(trait);
      const made = columns.get(id) ?? columnOf(posts, traits, trait, firstSeen);
      columns.set(id, made);
      return made;
    },
    isKnown: (trait, before) => {
      const first = firstSeen(traitId(trait));
      return trait.value.split('\n').every((value) => (first.get(value) ?? before) < before);
    },
  };
}

function columnOf(
  posts: readonly PostFacts[],
  traits: readonly Traits[],
  { kind, key }: Pick<Trait, 'kind' | 'key'>,
  firstSeen: (id: string) => ReadonlyMap<string, number>,
): (string | undefined)[] {
  if (kind === 'order') return posts.map((post) => orderOf(post, key));
  const id = traitId({ kind, key });
  const values = traits.map((one) => one.get(id)?.value);
  if (kind === 'key') return values.map((value) => value ?? 'absent');
  if (kind !== 'vocabulary' && kind !== 'tag-vocabulary') return values;
  const first = firstSeen(id);
  return values.map((value, index) => {
    if (value === undefined || index < infancy) return undefined;
    const isNew = value.split('\n').some((one) => first.get(one) === index);
    return isNew ? 'new' : 'known';
  });
}

/** At which post each value was used first. */
function firstUses(traits: readonly Traits[], id: string): Map<string, number> {
  const first = new Map<string, number>();
  for (const [index, one] of traits.entries())
    for (const value of one.get(id)?.value.split('\n') ?? [])
      if (!first.has(value)) first.set(value, index);
  return first;
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
