import type { PostFacts } from '../site/facts.js';
import { byAge } from '../site/post-order.js';
import { type DraftFolders, type Shelf, shelve } from './comparable-posts.js';
import { type Custom, customOf, mayAgree, memory } from './custom.js';
import { type Column, createGroup, type Group, orderOf } from './group.js';
import { canBeExpected, isAllExpectable, type Trait, type TraitKind } from './trait.js';

/** Something that a post does otherwise than the posts before it. */
export interface Deviation {
  /** What the post does. */
  readonly trait: Trait;
  /** What the others do. */
  readonly custom: Custom;
  /** The folder whose posts were counted; empty for the root. */
  readonly section: string;
  /** Of a missing key: the value that all recent posts give it, as written. */
  readonly usual?: string;
}

/** What the posts of a site have in common without anybody having written it down. */
export interface HouseStyle {
  /** Where a post leaves the customs of the comparable posts before it. */
  deviationsOf(post: PostFacts): readonly Deviation[];
}

export interface HouseStyleOptions {
  /** Keys that hold tags. */
  readonly tagKeys: readonly string[];
  readonly draftFolders: readonly DraftFolders[];
}

/** So many later posts that do the same excuse a post: it began a new custom. */
const followers = 5;

/** So many values tell whether it is worth gathering the others. */
const enough = 20;

/** Learn the customs of a site. Nothing is counted before somebody asks about a post. */
export function createHouseStyle(
  posts: readonly PostFacts[],
  options: HouseStyleOptions,
): HouseStyle {
  const shelfOf = shelve(posts, options.draftFolders);
  const groups = new Map<Shelf, Group>();
  const groupOf = (post: PostFacts): Group => {
    const shelf = shelfOf(post);
    const group = groups.get(shelf) ?? createGroup(shelf.section, shelf.posts, options.tagKeys);
    groups.set(shelf, group);
    return group;
  };
  // Two rules ask: one about tags, one about everything else.
  const judged = new WeakMap<PostFacts, readonly Deviation[]>();
  return {
    deviationsOf: (post) => {
      const known = judged.get(post) ?? judge(post, groupOf(post));
      judged.set(post, known);
      return known;
    },
  };
}

function judge(post: PostFacts, group: Group): Deviation[] {
  const before = positionOf(post, group);
  const traits = [...group.traitsOf(post, before).values()];
  return [
    ...missingKeys(post, group, before).map(
      (key): Trait => ({ kind: 'key', key, value: 'absent' }),
    ),
    ...traits.map((trait) => placed(trait, group, before)),
    ...orders(post),
  ].flatMap((trait) => {
    const deviation = compare(trait, post, group, before);
    return deviation ? [deviation] : [];
  });
}

/** Keys that one of the two posts before has: only those may be missed. */
function missingKeys({ keys, path }: PostFacts, group: Group, before: number): string[] {
  const own = new Set(keys.map(({ key }) => key));
  const others = group.posts.slice(Math.max(before - 3, 0), before);
  const found = new Set(
    others
      .filter((other) => other.path !== path)
      .flatMap((other) => other.keys.map(({ key }) => key)),
  );
  const missing = [...found].filter((key) => !own.has(key));
  return missing.length < 2 ? missing : [...group.keys()].filter((key) => missing.includes(key));
}

/** How many posts of the group are older. */
function positionOf(post: PostFacts, { posts }: Group): number {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byAge(posts[middle] as PostFacts, post) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a value is known depends on what came before. */
function placed(trait: Trait, group: Group, before: number): Trait {
  if (trait.kind !== 'vocabulary' && trait.kind !== 'tag-vocabulary') return trait;
  return { ...trait, value: group.isKnown(trait, before) ? 'known' : 'new' };
}

/** The order of neighbouring keys says all about the order. */
function orders(post: PostFacts): Trait[] {
  return post.keys.slice(1).map(({ key }, index): Trait => {
    const pair = [(post.keys[index] as { key: string }).key, key].sort().join('\n');
    return { kind: 'order', key: pair, value: orderOf(post, pair) ?? 'first' };
  });
}

function compare(
  trait: Trait,
  post: PostFacts,
  group: Group,
  before: number,
): Deviation | undefined {
  if (isAllExpectable(trait)) return undefined;
  const column = group.column(trait);
  const isOther = (index: number): boolean => group.posts[index]?.path !== post.path;
  const [earlier, last] = valuesBefore(column, before, isOther, 2);
  if (last === trait.value && earlier === trait.value) return undefined;
  const recent = valuesBefore(column, before, isOther, enough);
  if (!mayAgree(recent)) return undefined;
  const custom = customOf(valuesBefore(column, before, isOther, memory));
  if (!custom || custom.value === trait.value) return undefined;
  if (!canBeExpected({ kind: trait.kind, value: custom.value })) return undefined;
  if (subtle.has(trait.kind) && !isStrict(custom)) return undefined;
  if (isFollowed(column, before, trait.value, isOther)) return undefined;
  if (isUsualToday(column, before, trait.value)) return undefined;
  const usual = trait.kind === 'key' ? usualValue(group, trait.key, before) : undefined;
  return { trait, custom, section: group.section, ...(usual !== undefined && { usual }) };
}

/** What the last posts that have the key all give it. */
function usualValue({ posts }: Group, key: string, before: number): string | undefined {
  const values: string[] = [];
  for (let index = before - 1; index >= 0 && values.length < 20; index -= 1) {
    const fact = posts[index]?.keys.find((one) => one.key === key);
    if (fact) values.push(fact.raw);
  }
  return values.every((value) => value === values[0]) ? values[0] : undefined;
}

/** Hardly a custom: only what all of many posts do is worth a word. */
const subtle: ReadonlySet<TraitKind> = new Set(['order', 'tag-case', 'inner-extension']);

function isStrict({ agreeing, total }: Custom): boolean {
  return agreeing === total && total >= 100;
}

/** The last values before `end`, oldest first. */
function valuesBefore(
  column: Column,
  end: number,
  isOther: (index: number) => boolean,
  most: number,
): string[] {
  const values: string[] = [];
  for (let index = end - 1; index >= 0 && values.length < most; index -= 1) {
    const value = column.at(index);
    if (value !== undefined && isOther(index)) values.push(value);
  }
  return values.reverse();
}

/** So many of the newest posts tell what is usual now. */
const newest = 20;

/** Do half of the newest posts, all of them later, do the same? Then it was early, and is not wrong. */
function isUsualToday(column: Column, before: number, value: string): boolean {
  if (column.length - before < newest) return false;
  const values = valuesBefore(column, column.length, () => true, newest);
  const same = values.filter((one) => one === value).length;
  return values.length === newest && 2 * same >= newest;
}

/** Did the next posts do the same? */
function isFollowed(
  column: Column,
  start: number,
  value: string,
  isOther: (index: number) => boolean,
): boolean {
  let count = 0;
  for (let index = start; index < column.length && count < followers; index += 1) {
    const other = column.at(index);
    if (other === undefined || !isOther(index)) continue;
    if (other !== value) return false;
    count += 1;
  }
  return count === followers;
}
