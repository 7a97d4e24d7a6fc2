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
  /** Headings of level one below the title: none without this; the one that is the title; any, as all are moved down. */
  readonly levelOne?: 'one' | 'any';
  readonly templates: readonly TemplateKind[];
  /** Is template syntax run inside code, too? */
  readonly templatesInCode: boolean;
  /** Are `.md` files MDX? */
  readonly mdx: boolean;
}
