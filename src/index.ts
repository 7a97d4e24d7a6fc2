export { type LintSiteOptions, lintSite, type SiteReport } from './api/lint-site.js';
export { type LintTextOptions, lintText } from './api/lint-text.js';
export { type LoadedSite, type LoadSiteOptions, loadSite } from './api/load-site.js';
export type { RuleChoice } from './api/rule-set.js';
export { type Config, defineConfig, type RuleSetting } from './config/config.js';
export { ConfigError, UserError } from './errors.js';
export type { FrontMatter } from './front-matter/front-matter.js';
export type { Diagnostic, Fix, RelatedInformation, Severity } from './lint/diagnostic.js';
export {
  defineRule,
  defineSiteRule,
  type PluginPostRule,
  type PluginSiteRule,
} from './lint/plugin-rule.js';
export type { FileReport } from './lint/report.js';
export type {
  AnyRule,
  PostRule,
  RelatedPlace,
  RuleContext,
  RuleReport,
  SiteRule,
  SiteRuleContext,
  Visitor,
} from './lint/rule.js';
export type { RuleFailure } from './lint/rule-failure.js';
export type { ProseBlock } from './markdown/prose-block.js';
export { profiles } from './profiles/index.js';
export type { Profile } from './profiles/profile.js';
export { rules } from './rules/index.js';
export type { PostFacts } from './site/facts.js';
export type { Post } from './site/post.js';
export type { PostStatus } from './site/post-status.js';
export type { Site, SiteSettings } from './site/site.js';
export { findMojibake, type Mojibake, safeConfidence } from './text/mojibake/find-mojibake.js';
export { repairMojibake } from './text/mojibake/repair-mojibake.js';
export type { SourceText } from './text/source-text.js';
export type { Span } from './text/span.js';
export { applyEdits, type TextEdit } from './text/text-edit.js';
