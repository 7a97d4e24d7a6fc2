export { type Config, defineConfig } from './config/config.js';
export type { Diagnostic, Fix, RelatedInformation, Severity } from './lint/diagnostic.js';
export { type AnyRule, defineRule, defineSiteRule } from './lint/rule.js';
export { profiles } from './profiles/index.js';
export type { Profile } from './profiles/profile.js';
export { rules } from './rules/index.js';
export type { Span } from './text/span.js';
export { applyEdits, type TextEdit } from './text/text-edit.js';
