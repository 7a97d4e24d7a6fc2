import type { TemplateKind, TemplateSpan } from './template.js';

/** How a piece of template syntax begins and ends. */
export interface Delimiter {
  readonly language: TemplateKind;
  readonly open: string;
  readonly close: string;
  readonly role: TemplateSpan['role'];
  /** Comments may hold blank lines; elsewhere a blank line says that the tag was never closed. */
  readonly acrossBlankLines?: boolean;
  /** Where the same delimiters mean something else unless this matches, from `open` on. */
  readonly only?: RegExp;
}

/** Longer delimiters stand before those they begin with. */
export const delimiters: readonly Delimiter[] = [
  { language: 'shortcode', open: '{{</*', close: '*/>}}', role: 'comment', acrossBlankLines: true },
  { language: 'shortcode', open: '{{%/*', close: '*/%}}', role: 'comment', acrossBlankLines: true },
  { language: 'shortcode', open: '{{<', close: '>}}', role: 'tag' },
  { language: 'shortcode', open: '{{%', close: '%}}', role: 'tag' },
  { language: 'nunjucks', open: '{#', close: '#}', role: 'comment', acrossBlankLines: true },
  { language: 'nunjucks', open: '{{', close: '}}', role: 'output' },
  { language: 'nunjucks', open: '{%', close: '%}', role: 'tag' },
  { language: 'liquid', open: '{{', close: '}}', role: 'output' },
  { language: 'liquid', open: '{%', close: '%}', role: 'tag' },
  { language: 'tera', open: '{{/*', close: '*/}}', role: 'comment', acrossBlankLines: true },
  { language: 'tera', open: '{%/*', close: '*/%}', role: 'comment', acrossBlankLines: true },
  { language: 'tera', open: '{{', close: '}}', role: 'output', only: /\{\{\s*\w+\s*\(/y },
  { language: 'tera', open: '{%', close: '%}', role: 'tag', only: /\{%\s*(?:end\s*%\}|\w+\s*\()/y },
  { language: 'vue', open: '{{', close: '}}', role: 'output' },
  { language: 'erb', open: '<%#', close: '%>', role: 'comment', acrossBlankLines: true },
  { language: 'erb', open: '<%', close: '%>', role: 'tag', only: /<%(?!%)/y },
];

/** What a language does with the content of block tags. */
export interface BlockTags {
  /** The content is shown as it is and read as Markdown, but holds no template syntax. */
  readonly raw: ReadonlySet<string>;
  /** The content is no Markdown. */
  readonly opaque: ReadonlySet<string>;
  /** Tags that must be closed, besides those. */
  readonly paired: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Block tags by language, from the documentation of Liquid, Jekyll, Nunjucks, Hexo and Hugo. */
export const blockTags: Partial<Record<TemplateKind, BlockTags>> = {
  liquid: {
    raw: new Set(['raw']),
    opaque: new Set(['comment', 'highlight', 'javascript', 'stylesheet', 'style', 'schema']),
    paired: new Set(['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'form', 'paginate']),
  },
  nunjucks: {
    raw: new Set(['raw', 'verbatim']),
    opaque: new Set(['highlight', 'codeblock', 'code', 'comment', 'mermaid']),
    paired: new Set(['if', 'for', 'macro', 'call', 'filter', 'block', 'asyncEach', 'asyncAll']),
  },
  shortcode: {
    raw: none,
    opaque: new Set(['highlight', 'mermaid', 'katex', 'math']),
    paired: new Set(['highlight']),
  },
};
