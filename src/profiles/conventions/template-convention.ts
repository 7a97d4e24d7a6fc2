import type { SpaceSign } from './link-convention.js';

/** What posts may ask of the generator's template engine. */
export interface TemplateConvention {
  /** The front matter turns templates off for a post where this key holds such a value. */
  readonly offBy?: { readonly key: string; readonly is: string };
  readonly tags?: TagVocabulary;
  readonly includes?: PartialConvention;
  readonly layouts?: LayoutConvention;
  /** Tags of other generators are shown to readers as they are, unless one of these signs says that something runs them. */
  readonly showsOthersUnless?: readonly UnseenSign[];
  /** The first of these words in a post ends its summary and is taken away, but for sites that choose another. */
  readonly summaryMark?: { readonly word: string; readonly unless: readonly UnseenSign[] };
}

/** Where more may come from than can be looked at: then nothing is said about what seems to be missing. */
interface Unseen {
  /** Signs that it may come from where nobody can look. */
  readonly unseenIf: readonly UnseenSign[];
  /** The same, in code. */
  readonly unseenIn: readonly CodeSearch[];
}

/** Which tags or shortcodes there are; one that is not among them stops the build. */
export interface TagVocabulary extends Unseen {
  /** Those of the generator, of its usual plugins, and words that only stand within blocks. */
  readonly builtIn: readonly string[];
  /** Files that make a tag each. */
  readonly files: readonly PathSearch[];
  /** Code of the site that registers tags; the first group is the name. */
  readonly code: readonly CodeSearch[];
}

/** Files below a folder whose path matches; the first group is a name. */
export interface PathSearch {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly path: string;
}

/** A search in the code files below a folder. */
export interface CodeSearch {
  readonly folder: string;
  readonly extensions: readonly string[];
  /** Regular expression (`g`, `m` and `u` flags). */
  readonly pattern: string;
}

/** Holds unless the folder that it names, `$1` for what the pattern caught, has something in it. */
export type UnseenSign = Omit<SpaceSign, 'opens'> & { readonly unlessFolder?: string };

/** Files that a tag of a post takes in; one that is not there stops the build. */
export interface PartialConvention extends Unseen {
  /** Tags whose first argument names the file. */
  readonly tags: readonly string[];
  /** Folders in which it may be, relative to the site. */
  readonly folders: readonly string[];
  /** What may be left out at the end of the name. */
  readonly extensions: readonly string[];
  /** Is a name without quotes a variable? */
  readonly variables: boolean;
}

/** The template of a whole page, as the front matter names it. */
export interface LayoutConvention extends Unseen {
  readonly key: string;
  readonly folders: readonly string[];
  /** Values that ask for no layout. */
  readonly none: string;
  /** What a layout that is not there does: end the build, or leave the page without a frame. */
  readonly whenMissing: 'stops' | 'bare';
}
