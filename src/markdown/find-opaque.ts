import type { Span } from '../text/span.js';
import { findMath } from './find-math.js';
import { findTemplates, type TemplateOptions } from './find-templates.js';
import { mergeSpans } from './mask.js';
import type { OpaqueSpan } from './parse-markdown.js';
import type { TemplateScan } from './template.js';

/** What of a body is not Markdown. */
export interface OpaqueScan {
  /** Templates and formulas, sorted, not overlapping. */
  readonly spans: readonly OpaqueSpan[];
  readonly templates: TemplateScan;
}

/** Find templates and formulas; a formula within a template belongs to it. */
export function findOpaque(text: string, options: TemplateOptions): OpaqueScan {
  const templates = findTemplates(text, options);
  const math = findMath(text, options.from);
  return { templates, spans: mergeSpans<OpaqueSpan & Span>(templates.spans, math) };
}
