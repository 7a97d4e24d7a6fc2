import type { KeyFact, PostFacts } from '../site/facts.js';
import { textOf } from './value-traits.js';

/** A JSON Schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface InferOptions {
  /** Keys in whose place the generator takes any letter case. */
  readonly ignoreKeyCase: boolean;
  readonly tagKeys: readonly string[];
  readonly authorKeys: readonly string[];
  /** Ids that the site's author data defines; empty where it has none. */
  readonly authorIds: readonly string[];
  /** Keys whose values nobody chooses from a list: title, description, dates. */
  readonly freeKeys: readonly string[];
}

/** So many posts must have a key for it to be a must. */
const share = 0.95;
/** Of fewer posts nobody can tell what they have in common. */
const fewest = 10;
/** In more posts a key or value that is used once is a slip, perhaps. */
const many = 20;
const mostChoices = 10;

/**
 * The JSON Schema that the posts of a site follow: the keys that at least 95 % of them have are
 * required, each key may hold the kinds of values that it holds, and where all posts choose from a
 * few words, one of these.
 */
export function inferSchema(posts: readonly PostFacts[], options: InferOptions): JsonSchema {
  const shown = posts.filter(
    ({ status, keys }) => keys.length > 0 && (status === 'published' || status === 'scheduled'),
  );
  const columns = columnsOf(shown, options).filter(
    ({ facts }) => shown.length < many || facts.length > 1,
  );
  const required = columns.filter(
    ({ facts }) => shown.length >= fewest && facts.length >= share * shown.length,
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of the posts of this site',
    description: 'Inferred from the posts by `post init --infer`. Edit it as you like.',
    type: 'object',
    ...(required.length > 0 && { required: required.map(({ key }) => key) }),
    properties: Object.fromEntries(
      columns.map((column) => [column.key, valueSchema(column, shown, options)]),
    ),
  };
}

/** What all posts say under one key. */
interface Column {
  readonly key: string;
  readonly facts: readonly KeyFact[];
}

/** Keys in their usual order. */
function columnsOf(posts: readonly PostFacts[], { ignoreKeyCase }: InferOptions): Column[] {
  const found = new Map<string, { facts: KeyFact[]; place: number }>();
  for (const { keys } of posts)
    for (const [index, fact] of keys.entries()) {
      const name = ignoreKeyCase ? fact.key.toLowerCase() : fact.key;
      const column = found.get(name) ?? { facts: [], place: 0 };
      column.facts.push(fact);
      column.place += index / keys.length;
      found.set(name, column);
    }
  return [...found.values()]
    .sort((a, b) => a.place / a.facts.length - b.place / b.facts.length)
    .map(({ facts }) => ({ key: commonest(facts.map(({ key }) => key)), facts }));
}

function commonest(values: readonly string[]): string {
  const counts = countOf(values);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

function valueSchema(
  { key, facts }: Column,
  posts: readonly PostFacts[],
  options: InferOptions,
): JsonSchema {
  const types = [...new Set(facts.map(typeOf))].sort();
  const choices = choicesOf(key, facts, options);
  const words = key.toLowerCase() === 'title' ? { minLength: 1 } : {};
  const tags = options.tagKeys.includes(key) ? usualTags(posts) : [];
  return {
    type: types.length === 1 ? types[0] : types,
    ...(choices ? { enum: [...choices, ...(types.includes('null') ? [null] : [])] } : words),
    ...(types.includes('array') && {
      items: tags.length > 0 ? { examples: tags } : {},
    }),
  };
}

/** JSON has no dates: they are texts there. */
function typeOf({ kind, style }: KeyFact): string {
  if (kind === 'list') return 'array';
  if (kind === 'map') return 'object';
  if (style === 'empty' || kind === 'null') return 'null';
  if (kind === 'number' || kind === 'boolean') return kind;
  return 'string';
}

/** The few words that all posts choose from; `undefined` where they do not. */
function choicesOf(
  key: string,
  facts: readonly KeyFact[],
  { authorKeys, authorIds, freeKeys }: InferOptions,
): string[] | undefined {
  const values = facts.filter((fact) => typeOf(fact) === 'string').map(textOf);
  const isText = facts.every((fact) => ['string', 'null'].includes(typeOf(fact)));
  if (!isText || values.length === 0 || freeKeys.includes(key.toLowerCase())) return undefined;
  if (values.some((value) => value === undefined || value.length > 60)) return undefined;
  const counts = countOf(values as string[]);
  if (authorKeys.includes(key)) {
    const isKnown = [...counts.keys()].every((value) => authorIds.includes(value));
    return isKnown && authorIds.length > 0 ? [...authorIds].sort() : undefined;
  }
  const isChosen = [...counts.values()].every((count) => count > 1);
  if (values.length < many || counts.size > mostChoices || !isChosen) return undefined;
  return counts.size * mostChoices <= values.length ? [...counts.keys()].sort() : undefined;
}

/** For editors to complete, the most used first. */
function usualTags(posts: readonly PostFacts[]): string[] {
  const counts = countOf(posts.flatMap(({ tags }) => tags));
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, many)
    .map(([tag]) => tag);
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
