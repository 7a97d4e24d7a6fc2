/** Globs relative to the site root; `{source}` and other names stand for settings. */
export interface ContentLayout {
  readonly posts: readonly string[];
  /** Where posts are when those globs find none. */
  readonly otherwise?: readonly string[];
  readonly drafts: readonly string[];
  readonly ignore: readonly string[];
  /** A file in a folder whose entries, all or those below a key, hold for every post below it. */
  readonly inherits?: InheritedData;
  /** Configuration that lists values for the posts in a scope (Jekyll's `defaults`). */
  readonly defaults?: ScopedDefaults;
  /** Posts are entries of collections, whose names the site's code turns into addresses. */
  readonly collections?: CollectionConvention;
}

/** Of two entries of a collection with one name, only one is kept. */
export interface CollectionConvention {
  /** Folders of a collection each; `*` for any name, the deepest that fits counts. */
  readonly folders: readonly string[];
  /** Key of the front matter that is the name instead of the path within the folder. */
  readonly key: string;
  /** Code by which the site makes names of its own. */
  readonly unless: { readonly file: string; readonly contains: string };
}

export interface ScopedDefaults {
  readonly file: string;
  /** Key of the list. */
  readonly key: string;
}

export interface InheritedData {
  /** Name of the file; `{folder}` stands for the folder's. */
  readonly file: string;
  /** The key they stand under; empty: all. */
  readonly key: string;
  /** The same as code, which can only be searched: whether it decides about addresses. */
  readonly code?: string;
}
