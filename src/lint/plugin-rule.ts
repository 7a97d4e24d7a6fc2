import type {
  PostRule,
  RuleContext,
  RuleDetails,
  RuleEssence,
  SiteRule,
  SiteRuleContext,
  Visitor,
} from './rule.js';

/** A rule of a project's own: a warning in the recommended preset, unless it says otherwise. */
export interface PluginPostRule<Options extends object, MessageId extends string>
  extends RuleEssence<MessageId>,
    Partial<RuleDetails<Options>> {
  create(context: RuleContext<Options, MessageId>): Visitor;
}

/** The same for a rule that compares posts. */
export interface PluginSiteRule<Options extends object, MessageId extends string>
  extends RuleEssence<MessageId>,
    Partial<RuleDetails<Options>> {
  checkSite(context: SiteRuleContext<Options, MessageId>): void;
}

const details: RuleDetails<object> = {
  rationale: '',
  severity: 'warning',
  preset: 'recommended',
  since: '',
  defaultOptions: {},
  examples: [],
};

/** A rule for a plugin; option and message types follow from what is written. */
export function defineRule<
  const MessageId extends string,
  Options extends object = Record<never, never>,
>(rule: PluginPostRule<Options, MessageId>): PostRule<Options, MessageId> {
  return completeRule(rule) as PostRule<Options, MessageId>;
}

/** Like `defineRule`, for a rule that compares posts. */
export function defineSiteRule<
  const MessageId extends string,
  Options extends object = Record<never, never>,
>(rule: PluginSiteRule<Options, MessageId>): SiteRule<Options, MessageId> {
  return completeRule(rule) as SiteRule<Options, MessageId>;
}

/** A rule with what it leaves out filled in. */
export function completeRule<Rule extends object>(rule: Rule): Rule & RuleDetails<object> {
  return { ...details, ...rule };
}
