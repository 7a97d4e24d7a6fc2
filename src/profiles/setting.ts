/** What a site's own configuration may decide. All values are text. */
export type SettingName =
  | 'source'
  | 'posts'
  | 'exclude'
  | 'prefix'
  | 'timeZone'
  | 'language'
  | 'locales'
  | 'baseUrl'
  | 'basePath'
  | 'permalink'
  | 'prettyUrls'
  | 'fileName'
  | 'future'
  | 'staticRoots'
  | 'draftsHonoured'
  | 'strictFrontMatter'
  | 'defaultStatus'
  | 'dateSource'
  | 'dateType'
  | 'dateRequired'
  | 'titlePattern'
  | 'assetFolders'
  | 'redirects'
  | 'markdownEngine'
  | 'headingIds'
  | 'headingShift'
  | 'templateEngine'
  | 'includes'
  | 'layouts'
  | 'generatorVersion';

export interface Setting {
  /** Tried in order; the first that has an answer counts. */
  readonly from: readonly SettingSource[];
  readonly default?: string;
}

/** Files are relative to the root; `{a,b}` lists spellings, `*` may stand in the last part. */
export type SettingSource = KeyedSource | PatternSource | FolderSource;

/** A key of a data file: `a.b.c`, `*` for the first of a map or list. */
export interface KeyedSource {
  readonly file: string;
  readonly key: string;
  /** What it says when the key holds this. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A search in a code file: the group `value` or the first, or `value` when there is a match. */
export interface PatternSource {
  readonly file: string;
  /** Regular expression (`m` and `u` flags). */
  readonly pattern: string;
  readonly value?: string;
  /** All matches, joined by commas, instead of the first. */
  readonly all?: boolean;
}

/** A search in the code files below a folder. */
export interface FolderSource {
  readonly folder: string;
  readonly extensions: readonly string[];
  readonly pattern: string;
  readonly value?: string;
  readonly all?: boolean;
}
