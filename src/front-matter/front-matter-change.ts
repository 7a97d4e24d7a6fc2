import type { ValueStyle, WritableValue } from './writable-value.js';

/** One change to the front matter of a post. */
export type FrontMatterChange =
  | {
      /** Give a key this value; a key that is not there is inserted. */
      readonly kind: 'set';
      /** A top-level key, or a JSON Pointer (`/extra/draft`, `/tags/1`) to a value that is there. */
      readonly key: string;
      readonly value: WritableValue;
      /** How a new value should look; an old one keeps its quotes and list form unless this says otherwise. */
      readonly style?: ValueStyle;
      /** Insert after the last of these keys that is there; else before the first of `before`; else at the end. */
      readonly after?: readonly string[];
      readonly before?: readonly string[];
    }
  | {
      /** Take a top-level key away, with its lines. A key that is not there changes nothing. */
      readonly kind: 'remove';
      readonly key: string;
    };

/** Why a change is not made. */
export type RefusalReason =
  /** The block has syntax errors: what stands where is not certain. */
  | 'broken'
  /** The generator does not see the block, or rejects it. */
  | 'not-accepted'
  /** The format cannot hold the value. */
  | 'not-representable'
  /** The value is written in a way that cannot be changed without losing something: comments in a list, an anchor others use. */
  | 'not-understood'
  /** The pointer leads nowhere. */
  | 'no-such-value'
  /** The planned text would not read as intended. */
  | 'check-failed';

/** A change that was not made, and why. */
export interface Refusal {
  readonly reason: RefusalReason;
  readonly key: string;
  /** In plain words. */
  readonly message: string;
}
