import type { FrontMatterDialect } from '../front-matter/dialect.js';

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
  readonly authors: AuthorConvention;
  readonly links: LinkConvention;
  readonly markdown: MarkdownConvention;
}

/** A file that speaks for the generator, perhaps only with certain words in it. */
export interface DetectionSign {
  /** Path relative to the folder, `*` allowed in the last part. */
  readonly file: string;
  /** Regular expression (`u` flag, `m` flag) that the file must match. */
  readonly contains?: string;
  readonly weight: number;
  /** For people: "package.json names hexo". */
  readonly because: string;
}

export type SettingName =
  | 'source'
  | 'posts'
  | 'timeZone'
  | 'language'
  | 'baseUrl'
  | 'basePath'
  | 'permalink'
  | 'fileName'
  | 'future'
  | 'staticRoots'
  | 'draftsHonoured'
  | 'strictFrontMatter'
  | 'defaultStatus'
  | 'titlePattern'
  | 'assetFolders'
  | 'generatorVersion';

export interface Setting {
  readonly from: readonly SettingSource[];
  readonly default?: string;
}

/** A key of a data file (`a.b.c`), or the first group of a regular expression in a code file. */
export type SettingSource =
  | { readonly file: string; readonly key: string }
  | { readonly file: string; readonly pattern: string };

/** Globs relative to the site root; `{source}` and `{posts}` stand for the settings. */
export interface ContentLayout {
  readonly posts: readonly string[];
  readonly drafts: readonly string[];
  readonly ignore: readonly string[];
}

export interface FrontMatterConvention extends FrontMatterDialect {
  /** Does the generator need a block at all? */
  readonly required: boolean;
  /** What it does with a block it cannot read: shows the post as if it had none, loses it, or stops. */
  readonly whenBroken: 'publishes' | 'drops' | 'stops';
  /** File in `schemas/` that the front matter must satisfy. */
  readonly schema: string;
  readonly keysIgnoreCase: boolean;
  /** `;;;`, `+++` … that the generator shows as text instead. */
  readonly unknownKeys: 'pass' | 'ignored' | 'fail';
}

export type DraftConvention = DraftKey | DraftFolder;

/** A key in the front matter: `draft: true`, `published: false`, `Status: draft`. */
export interface DraftKey {
  readonly kind: 'key';
  readonly key: string;
  /** The value that hides the post, and the one that shows it. */
  readonly hidden: boolean | string;
  readonly shown: boolean | string;
  /** Is it the generator's own, or only a custom that a site may or may not honour? */
  readonly by: 'generator' | 'site';
}

/** A folder: the file moves from one to the other. */
export interface DraftFolder {
  readonly kind: 'folder';
  readonly drafts: string;
  readonly posts: string;
}

export interface FileNameConvention {
  /** `{year}-{month}-{day}-{slug}`, without extension. */
  readonly pattern: string;
  /** What becomes of a post named otherwise. */
  readonly whenOther: 'ignored' | 'accepted';
  readonly extensions: readonly string[];
  readonly slug: SlugAlgorithm;
}

export type SlugAlgorithm =
  | 'jekyll'
  | 'middleman'
  | 'hexo'
  | 'hugo'
  | 'github'
  | 'pelican'
  | 'ascii';

export interface DateConvention {
  readonly keys: readonly string[];
  /** Which reader of dates the generator uses: decides what a form means there. */
  readonly reader: DateReader;
  /** May the date come from the file name? */
  readonly fromFileName: boolean;
  readonly mustAgreeWithFileName: boolean;
  readonly required: boolean;
  readonly future: 'hidden' | 'shown';
  /** The form to write when no post shows another. */
  readonly write: string;
}

export type DateReader =
  | 'ruby'
  | 'hugo'
  | 'hexo'
  | 'luxon'
  | 'javascript'
  | 'docusaurus'
  | 'python'
  | 'toml';

export interface TagConvention {
  readonly keys: readonly string[];
  /** How a plain string is split, or what becomes of it. */
  readonly string: 'comma' | 'space' | 'single' | 'fails';
  /** Does a YAML list work? */
  readonly list: boolean;
  readonly write: 'flow' | 'block' | 'comma';
}

export interface AuthorConvention {
  readonly keys: readonly string[];
  /** Data files that define author ids as top-level keys. */
  readonly files: readonly string[];
}

export interface LinkConvention {
  /** URL of a post, from `{year} {month} {day} {slug} {path} {categories} {section} {lang}`. */
  readonly permalink: string;
  /** Folders whose files are copied to the root of the site. */
  readonly staticRoots: readonly string[];
  readonly aliases: readonly string[];
  /** Relative links: resolved from the page's URL, or rewritten from the source file. */
  readonly relative: 'url' | 'source';
  readonly headingIds: HeadingIdAlgorithm;
  /** The generator's own link syntax. */
  readonly native: readonly NativeLink[];
}

export type HeadingIdAlgorithm =
  | 'kramdown'
  | 'goldmark'
  | 'github'
  | 'hexo'
  | 'eleventy'
  | 'vitepress'
  | 'zola'
  | 'none';

export type NativeLink =
  | 'post_url'
  | 'jekyll-link'
  | 'hugo-ref'
  | 'hexo-post-link'
  | 'zola-at'
  | 'pelican-filename'
  | 'markdown-path';

export type TemplateKind = 'liquid' | 'nunjucks' | 'shortcode' | 'erb' | 'mdx';

export interface MarkdownConvention {
  /** The engine decides bare URLs, blank lines before lists and heading ids. */
  readonly engine:
    | 'kramdown'
    | 'goldmark'
    | 'marked'
    | 'markdown-it'
    | 'remark'
    | 'python-markdown'
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
