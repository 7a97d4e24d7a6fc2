import type { Consequence } from './front-matter-convention.js';

export interface DateConvention {
  readonly keys: readonly string[];
  /** Which reader of dates the generator uses: decides what a form means there. */
  readonly reader: DateReader;
  /** Whose time it is when a text names no zone and the parser does not take it for UTC. */
  readonly unzoned: 'utc' | 'site' | 'machine';
  /** In whose time a moment belongs to a day, for URLs and file names. */
  readonly dayIn: 'written' | 'site' | 'utc';
  /** Are addresses made with the clock of the machine that builds, whatever the site's zone is? */
  readonly machineAddresses?: boolean;
  /** May the date come from the file name? */
  readonly fromFileName: boolean;
  readonly mustAgreeWithFileName: boolean;
  /** What becomes of a post without any date. */
  readonly whenMissing: Consequence | 'file-time';
  /** What becomes of a post whose date the generator cannot read. */
  readonly whenUnreadable: Consequence | 'year-one' | 'now' | 'file-name';
  readonly future: 'hidden' | 'shown' | 'draft';
  /** Keys that say from when on readers see the post; `keys` when left out. */
  readonly publication?: readonly string[];
  /** Keys whose date, once past, hides the post. */
  readonly expiry: readonly string[];
  /** The form to write when no post shows another. */
  readonly write: string;
}

/**
 * - `jekyll`: Psych, then `Time.parse`
 * - `middleman`: Psych, then `Time.zone.parse`
 * - `hugo`: the list of layouts of Go's `cast`
 * - `hexo`: js-yaml, then JavaScript's `Date`
 * - `eleventy`: js-yaml, then ISO 8601 only
 * - `javascript`: js-yaml, then JavaScript's `Date`
 * - `date-object`: js-yaml's own dates and nothing else (`z.date()`)
 * - `text`: a text, read with JavaScript's `Date` (`z.string()`)
 * - `docusaurus`: js-yaml, then JavaScript's `Date` with a `Z` put behind it
 * - `python`: dateutil
 * - `zola`: TOML dates, `YYYY-MM-DD` and RFC 3339
 */
export type DateReader =
  | 'jekyll'
  | 'middleman'
  | 'hugo'
  | 'hexo'
  | 'eleventy'
  | 'javascript'
  | 'date-object'
  | 'text'
  | 'docusaurus'
  | 'python'
  | 'zola';
