import type { FrontMatterDialect } from '../front-matter/dialect.js';
import type { FrontMatterProblemKind } from '../front-matter/problem.js';
import type { Setting, SettingName } from './setting.js';

/**
 * What `post` needs to know of a site generator.
 *
 * Data only: it survives `JSON.parse(JSON.stringify(profile))`, so a configuration can extend or
 * replace any field, and `--print-config` can print it. Where a generator computes something, the
 * profile names the algorithm.
 */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** Where the generator documents these conventions. */
  readonly docs: string;
  /** Signs of the generator in a folder; the profile with the highest sum of weights wins. */
  readonly detect: readonly DetectionSign[];
  /** What the site's own configuration decides, and where it stands. Read statically, never run. */
  readonly settings: Readonly<Partial<Record<SettingName, Setting>>>;
  readonly content: ContentLayout;
  readonly frontMatter: FrontMatterConvention;
  /** How a draft is told from a published post; all that apply hold together. */
  readonly drafts: readonly DraftConvention[];
  readonly fileName: FileNameConvention;
  readonly dates: DateConvention;
  readonly tags: TagConvention;
  /** Where categories shape URLs. */
  readonly categories?: TagConvention;
  readonly authors: AuthorConvention;
  readonly links: LinkConvention;
  readonly markdown: MarkdownConvention;
  /** How the site is built; missing where nobody knows. */
  readonly build?: BuildConvention;
  /** What older versions, and settings of a site, make different; later ones on top. */
  readonly variants: readonly ProfileVariant[];
}

/** A file that speaks for the generator, perhaps only with certain words in it. */
export interface DetectionSign {
  /** Path relative to the folder; `{a,b}` lists spellings, `*` may stand in the last part. */
  readonly file: string;
  /** Regular expression (`u` and `m` flags) that the file must match. */
  readonly contains?: string;
  /** Signs of together `decisiveWeight` make a folder the root of a site. */
  readonly weight: number;
  /** For people: "package.json names hexo". */
  readonly because: string;
}

/** Less than this may be chance: a folder above with better signs is preferred. */
export const decisiveWeight = 10;

/** A difference that a version or a setting makes. */
export interface ProfileVariant {
  readonly when: SettingTest;
  readonly change: ProfileChange;
}

export interface SettingTest {
  readonly setting: SettingName;
  /** The setting is known and matches this regular expression (`u` flag). */
  readonly is?: string;
  /** The setting is a version lower than this one. An unknown version is taken for the newest. */
  readonly below?: string;
}

/** Parts of a profile; lists replace lists. */
export type ProfileChange = DeepPartial<Omit<Profile, 'id' | 'variants' | 'detect'>>;

type DeepPartial<T> = {
  readonly [K in keyof T]?: T[K] extends readonly unknown[]
    ? T[K]
    : T[K] extends object
      ? DeepPartial<T[K]>
      : T[K];
};

/** Globs relative to the site root; `{source}` and other names stand for settings. */
export interface ContentLayout {
  readonly posts: readonly string[];
  /** Where posts are when those globs find none. */
  readonly otherwise?: readonly string[];
  readonly drafts: readonly string[];
  readonly ignore: readonly string[];
  /** A file in a folder whose entries, all or those below a key, hold for every post below it. */
  readonly inherits?: InheritedData;
}

export interface InheritedData {
  /** Name of the file; `{folder}` stands for the folder's. */
  readonly file: string;
  /** The key they stand under; empty: all. */
  readonly key: string;
  /** The same as code, which can only be searched: whether it decides about addresses. */
  readonly code?: string;
}

/** What becomes of a post: shown as if it had no front matter, left out, or no site at all. */
export type Consequence = 'publishes' | 'drops' | 'stops';

export interface FrontMatterConvention extends FrontMatterDialect {
  /** What the generator does with a post that has no front matter. */
  readonly whenMissing: Consequence;
  /** What it does with a block that it sees and cannot read. */
  readonly whenBroken: Consequence;
  /** Problems for which it does not even see the block: then it counts as missing. */
  readonly unseen: readonly FrontMatterProblemKind[];
  /** File in `schemas/` that the front matter must satisfy. */
  readonly schema: string;
  /** Code of the site whose Zod schemas it must satisfy, too; `{a,b}` lists spellings. */
  readonly codeSchema?: string;
  /** What it does with a key it does not know. */
  readonly unknownKeys: 'pass' | 'ignored' | 'fail';
}

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
  /** Other words that hide the post, for `word`. */
  readonly otherHidden?: readonly string[];
  /** Keys that count for nothing once this one has an answer. */
  readonly overrides?: readonly string[];
  /** What makes this convention void. */
  readonly unless?: SettingTest;
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

export interface FileNameConvention {
  /** `{year}-{month}-{day}-{slug}`, without extension. */
  readonly pattern: string;
  /** What becomes of a post named otherwise. */
  readonly whenOther: 'ignored' | 'accepted';
  /** Those that the generator takes for Markdown. */
  readonly extensions: readonly string[];
  /** `slug/index.md` is the post `slug`. */
  readonly bundles: boolean;
  /** Is a date before the slug taken out of it? */
  readonly datePrefix: 'removed' | 'kept';
  /** Algorithm that makes a slug of a title or a name. */
  readonly slug: SlugAlgorithm;
  /** What the slug comes from when the front matter has none. */
  readonly slugFrom: 'file-name' | 'title';
}

export type SlugAlgorithm =
  | 'jekyll'
  | 'middleman'
  | 'hexo'
  | 'hugo'
  | 'github'
  | 'pelican'
  | 'ascii'
  | 'none';

export interface DateConvention {
  readonly keys: readonly string[];
  /** Which reader of dates the generator uses: decides what a form means there. */
  readonly reader: DateReader;
  /** Whose time it is when a text names no zone and the parser does not take it for UTC. */
  readonly unzoned: 'utc' | 'site' | 'machine';
  /** In whose time a moment belongs to a day, for URLs and file names. */
  readonly dayIn: 'written' | 'site' | 'utc';
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

export interface TagConvention {
  readonly keys: readonly string[];
  /** How a plain string is split, or what becomes of it. */
  readonly string: 'comma' | 'space' | 'single' | 'fails';
  /** Does a list work? */
  readonly list: boolean;
  readonly write: 'flow' | 'block' | 'comma';
}

export interface AuthorConvention {
  readonly keys: readonly string[];
  /** Data files that define author ids: as top-level keys, or named like the author (`*`). */
  readonly files: readonly string[];
  /** Does an id that is in none of those files stop the build? */
  readonly mustBeKnown: boolean;
}

export interface LinkConvention {
  /** URL of a post, in this generator's own placeholders; empty when it cannot be known. */
  readonly permalink: string;
  readonly permalinkSyntax: 'colon' | 'braces' | 'python';
  /** Key of the front matter that names the URL or a part of it. */
  readonly permalinkKeys: readonly PermalinkKey[];
  /** Are URLs written in lower case? */
  readonly lowerCase: boolean;
  /** Folders whose files are copied to the root of the site. */
  readonly staticRoots: readonly string[];
  readonly aliases: readonly string[];
  /** Relative links: resolved from the page's URL, or rewritten from the source file. */
  readonly relative: 'url' | 'source';
  /** Relative images: the same; `both` where themes and plugins decide. */
  readonly images: 'url' | 'source' | 'both';
  readonly space: AddressSpaceConvention;
  readonly headingIds: HeadingIdAlgorithm;
  /** The generator's own link syntax. */
  readonly native: readonly NativeLink[];
}

/** What is below the site's address besides posts and static files. */
export interface AddressSpaceConvention {
  /** Folders of pages, and the address that each comes out under. */
  readonly pages: readonly PageFolder[];
  /** A folder beside a post, `{stem}` for its name, whose files come out below the post's address. */
  readonly companion?: string;
  /** Globs of addresses for which the generator makes pages that no file tells of. */
  readonly open: readonly string[];
  /** Signs of code or settings that make more pages; `$1` in a glob is what the pattern caught. */
  readonly openIf: readonly SpaceSign[];
  /** Has every folder of pages an address, with a list of what is in it? */
  readonly sections: boolean;
  /** Signs of a theme or module that may bring files in folders which the site does not have. */
  readonly themeIf: readonly Omit<SpaceSign, 'opens'>[];
  /** Folders in which such a theme is when the site has a copy of it. */
  readonly themes: readonly string[];
}

export interface PageFolder {
  /** `{source}` and other names stand for settings. */
  readonly folder: string;
  /** Address without a slash at the end; empty for the root. */
  readonly at: string;
}

/** Paths relative to the root; `{a,b}` lists spellings, `*` may stand in the last part. */
export interface SpaceSign {
  readonly file: string;
  /** Regular expression (`g`, `m` and `u` flags); each match opens its globs. */
  readonly contains: string;
  readonly opens: readonly string[];
}

/** A key that decides about the URL: all of it, the whole path, or its last part. */
export interface PermalinkKey {
  readonly key: string;
  readonly sets: 'url' | 'slug' | 'path';
}

/**
 * - `kramdown-gfm`, `kramdown`: kramdown with its GFM and with its own parser
 * - `goldmark`, `goldmark-ascii`, `goldmark-blackfriday`: Hugo's `autoHeadingIDType`s
 * - `github`: github-slugger on the rendered text, as GitHub itself
 * - `astro`, `astro-compatible`: before version 6, and since or with `headingIdCompat`
 * - `docusaurus`: github-slugger and `{#id}`
 * - `hexo`, `hexo-lower-case`, `hexo-upper-case`: by `marked.modifyAnchors`
 * - `vitepress`, `markdown-it-anchor`: markdown-it plugins
 * - `eleventy-id-attribute`: Eleventy's IdAttributePlugin
 * - `python-markdown`, `python-markdown-toc`: without and with the `toc` extension
 * - `zola`, `zola-safe`, `zola-off`: by `slugify.anchors`
 * - `none`: headings get no ids; `unknown`: nobody can say which
 */
export type HeadingIdAlgorithm =
  | 'kramdown-gfm'
  | 'kramdown'
  | 'goldmark'
  | 'goldmark-ascii'
  | 'goldmark-blackfriday'
  | 'github'
  | 'astro'
  | 'astro-compatible'
  | 'docusaurus'
  | 'hexo'
  | 'hexo-lower-case'
  | 'hexo-upper-case'
  | 'vitepress'
  | 'markdown-it-anchor'
  | 'eleventy-id-attribute'
  | 'python-markdown'
  | 'python-markdown-toc'
  | 'zola'
  | 'zola-safe'
  | 'zola-off'
  | 'none'
  | 'unknown';

export type NativeLink =
  | 'post_url'
  | 'jekyll-link'
  | 'hugo-ref'
  | 'hexo-post-link'
  | 'zola-at'
  | 'pelican-filename'
  | 'markdown-path';

export type TemplateKind = 'liquid' | 'nunjucks' | 'shortcode' | 'erb' | 'mdx' | 'vue' | 'tera';

export interface MarkdownConvention {
  /** The engine decides bare URLs, blank lines before lists and heading ids. */
  readonly engine:
    | 'kramdown'
    | 'goldmark'
    | 'marked'
    | 'markdown-it'
    | 'remark'
    | 'python-markdown'
    | 'pulldown-cmark'
    | 'commonmark'
    | 'redcarpet';
  readonly linksBareUrls: boolean;
  /** Do lists, headings and fences need a blank line before them? */
  readonly needsBlankLines: boolean;
  readonly templates: readonly TemplateKind[];
  /** Is template syntax run inside code, too? */
  readonly templatesInCode: boolean;
  /** Are `.md` files MDX? */
  readonly mdx: boolean;
}

export interface BuildConvention {
  /** The word by which a script of `package.json` can be told to build the site. */
  readonly tool: string;
  /** Tried in order: the first whose file is there, or that needs none. No shell is involved. */
  readonly commands: readonly BuildCommand[];
  /** Folders into which the site is built, where it is not told otherwise. */
  readonly output: readonly string[];
}

export interface BuildCommand {
  /** A file that must be there, relative to the site. */
  readonly file?: string;
  readonly run: readonly string[];
}
