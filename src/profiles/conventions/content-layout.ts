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
