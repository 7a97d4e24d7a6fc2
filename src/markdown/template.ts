import type { Span } from '../text/span.js';

/**
 * Template languages in posts. `shortcode`: Hugo's `{{< >}}` and `{{% %}}`. `tera`: `{{ name() }}`
 * and `{% name() %}`. `vue`: `{{ expression }}`, as in VitePress.
 */
export type TemplateKind = 'liquid' | 'nunjucks' | 'shortcode' | 'tera' | 'vue' | 'erb' | 'mdx';

/** A template tag, or with its content where that is no Markdown. */
export interface TemplateSpan extends Span {
  readonly kind: 'template';
  readonly language: TemplateKind;
  /** `block`: from an opening tag to its closing one, everything between is no Markdown. */
  readonly role: 'output' | 'tag' | 'comment' | 'block';
  /** Name of a tag, shortcode or called function. */
  readonly name?: string;
}

/** Template syntax that its engine cannot read. */
export interface TemplateProblem {
  /**
   * `unclosed-tag`: an opening delimiter without its closing one. `unclosed-block`: a block tag
   * that nothing ends. `unopened-block`: the end of a block that nothing began. `no-expression`: what
   * stands between the delimiters cannot be one, as in a tag of another engine.
   */
  readonly kind: 'unclosed-tag' | 'unclosed-block' | 'unopened-block' | 'no-expression';
  readonly language: TemplateKind;
  readonly span: Span;
  /** The delimiter or the name of the block, and what should have followed or preceded. */
  readonly found: string;
  readonly expected: string;
}

/** All template syntax of a text, in order. */
export interface TemplateScan {
  readonly spans: readonly TemplateSpan[];
  readonly problems: readonly TemplateProblem[];
}
