/**
 * A respect in which posts can be alike.
 *
 * - `key`: is the key there?
 * - `filled`: has the key a value?
 * - `kind`: text, list, boolean … as the value of a key
 * - `quotes`: quotes around a text that needs none; `needed-quotes`: around one that does
 * - `form`: address, path from the root, relative path, one word, or text
 * - `date-form`: `YYYY-MM-DD hh:mm:ss UTC` …
 * - `list-form`: `[a, b]`, one item a line, or one text with commas
 * - `vocabulary`: has a post before used the value?
 * - `order`: which of two keys comes first
 * - `tag-blank`, `tag-case`, `tag-vocabulary`: what all tags of a post have in common
 * - `extension`, `inner-extension`, `dated-name`, `slug-case`, `slug-separator`: of the file name
 */
export type TraitKind =
  | 'key'
  | 'filled'
  | 'kind'
  | 'quotes'
  | 'needed-quotes'
  | 'form'
  | 'date-form'
  | 'list-form'
  | 'vocabulary'
  | 'order'
  | 'tag-blank'
  | 'tag-case'
  | 'tag-vocabulary'
  | 'extension'
  | 'inner-extension'
  | 'dated-name'
  | 'slug-case'
  | 'slug-separator';

/** What one post does in one respect. */
export interface Trait {
  readonly kind: TraitKind;
  /** The key of the front matter that is concerned; for `order` both, as `first second`. */
  readonly key: string;
  readonly value: string;
}

/** Two traits with the same id can be compared. */
export function traitId({ kind, key }: Pick<Trait, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/**
 * May posts be expected to do this because others do? Using no more than the usual keys, say, is no
 * custom, and neither is it one that every title is new.
 */
export function canBeExpected({ kind, value }: Pick<Trait, 'kind' | 'value'>): boolean {
  const only = expectable[kind];
  return only === undefined || only.includes(value);
}

/** Is there nothing else that posts may be expected to do in this respect? */
export function isAllExpectable({ kind, value }: Pick<Trait, 'kind' | 'value'>): boolean {
  const only = expectable[kind];
  return only?.length === 1 && only[0] === value;
}

const expectable: Readonly<Partial<Record<TraitKind, readonly string[]>>> = {
  key: ['present'],
  filled: ['filled'],
  vocabulary: ['known'],
  'tag-vocabulary': ['known'],
  'tag-blank': ['without'],
  'tag-case': ['lower', 'capital'],
  'slug-case': ['lower'],
  'slug-separator': ['-', '_'],
  form: ['address', 'root path', 'relative path', 'word'],
};
