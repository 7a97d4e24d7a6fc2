import type { Consequence } from '../../profiles/profile.js';

/**
 * Who sees a post once its site is built.
 *
 * - `unlisted`: the page is there, nothing links to it
 * - `scheduled`: held back until a build after its date
 * - `expired`: taken down after a date
 * - `dropped`: the generator leaves it out, and says nothing or little
 * - `stops`: the build fails because of it
 */
export type Outcome =
  | 'shown'
  | 'hidden'
  | 'unlisted'
  | 'scheduled'
  | 'expired'
  | 'dropped'
  | 'stops';

/** What becomes of a post, why, and whether its author meant it so. */
export interface Visibility {
  readonly outcome: Outcome;
  /** What decided, the weightiest first; empty when nothing was said about it. */
  readonly reasons: readonly StatusReason[];
  /** What the author meant: `hidden` only where somebody said so. */
  readonly meant: 'shown' | 'hidden';
  /** `leak`: meant to be hidden, and shown. `lost`: meant to be shown, and not. */
  readonly mismatch?: 'leak' | 'lost';
  /** The site's own code decides about a flag here, and could not be read. */
  readonly uncertain?: boolean;
  /** What older versions make of it, where nothing tells the version and they differ. */
  readonly older?: Outcome;
}

export type StatusReason =
  | KeyReason
  | IgnoredKeyReason
  | { readonly kind: 'folder'; readonly folder: string }
  | FrontMatterReason
  | { readonly kind: 'file-name'; readonly pattern: string }
  | { readonly kind: 'future' | 'expired'; readonly key: string; readonly day: string }
  | { readonly kind: 'date'; readonly key: string; readonly becomes: Consequence }
  | { readonly kind: 'default'; readonly value: string };

/** A key that the generator, or the code of the site, reads. */
export interface KeyReason {
  readonly kind: 'key';
  readonly key: string;
  /** As written. */
  readonly raw: string;
  readonly says: 'hides' | 'unlists' | 'shows' | 'fails';
  /** Path of the file it is inherited from. */
  readonly from?: string;
}

/** A key by which somebody meant to decide, and which decides nothing. */
export interface IgnoredKeyReason {
  readonly kind: 'ignored-key';
  readonly key: string;
  readonly raw: string;
  /**
   * The generator does not know it, or not in this letter case; the site's code does not ask for it;
   * the value says nothing; or the front matter is not read at all.
   */
  readonly because: 'generator' | 'case' | 'site' | 'value' | 'unread';
}

/** The front matter is not there for the generator, or not readable. */
export interface FrontMatterReason {
  readonly kind: 'front-matter';
  readonly state: 'missing' | 'unseen' | 'broken';
  readonly becomes: Consequence;
}
