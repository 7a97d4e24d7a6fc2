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
