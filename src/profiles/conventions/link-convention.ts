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
  /** Does an alias without a slash at the start stand beside the page, and not below the root? */
  readonly aliasesBesidePage?: boolean;
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
  /** Files that stand for pages which code makes: `[slug].astro` and `[pkg].md`, or Hugo's `_content.gotmpl`. */
  readonly dynamicRoutes?: 'brackets' | 'content-adapters';
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
