import type { SettingTest } from './setting-test.js';

export type DraftConvention = DraftKey | DraftFolder;

/** A key in the front matter: `draft: true`, `published: false`, `Status: draft`. */
export interface DraftKey {
  readonly kind: 'key';
  /** `a.b` for a key within a map. */
  readonly key: string;
  /** The value that hides the post, and the one that shows it. */
  readonly hidden: boolean | string;
  readonly shown: boolean | string;
  /** How the generator, or the code of the site, makes a decision of the value. */
  readonly reader: FlagReader;
  /** Is it the generator's own, or only a custom that a site may or may not honour? */
  readonly by: 'generator' | 'site';
  /** `unlisted`: the page is built, but nothing links to it. */
  readonly effect: 'hidden' | 'unlisted';
  /** Folder of the output into which a post with that value is built all the same. */
  readonly builtBelow?: string;
  /** Other words that hide the post, for `word`. */
  readonly otherHidden?: readonly string[];
  /** A post is shown by taking the key away: no other value stands for that. */
  readonly removable?: boolean;
  /** Keys that count for nothing once this one has an answer. */
  readonly overrides?: readonly string[];
  /** What makes this convention void. */
  readonly unless?: SettingTest;
  /** What a site does to have drafts where it is void: an order, for people. */
  readonly remedy?: string;
}

/**
 * - `ruby-false`: only `false` counts as false (Middleman)
 * - `ruby-falsy`: `false` and nothing (Jekyll)
 * - `go-cast`: `true`, `"true"`, `1`, `"t"` …; other words are no answer (Hugo)
 * - `warehouse`: as JavaScript, but `"false"` and `"0"` are false, nothing is no answer (Hexo)
 * - `truthy`: as JavaScript: every text but the empty one is true (Eleventy and sites' own code)
 * - `boolean`: nothing but a boolean, else the build stops (Astro, Zola)
 * - `joi`: a boolean or the words `true` and `false` in quotes, else the build stops (Docusaurus)
 * - `word`: one of a few words, else the post is left out (Pelican)
 * - `exact`: the very value hides, any other does not
 * - `words`: what a person means by it, where no generator is known
 */
export type FlagReader =
  | 'ruby-false'
  | 'ruby-falsy'
  | 'go-cast'
  | 'warehouse'
  | 'truthy'
  | 'boolean'
  | 'joi'
  | 'word'
  | 'exact'
  | 'words';

/** A folder: the file moves from one to the other. */
export interface DraftFolder {
  readonly kind: 'folder';
  readonly drafts: string;
  readonly posts: string;
  readonly unless?: SettingTest;
}
