import { type RemarkPlugin, runRemark } from './remark-rule.js';
import { type AnyPostRule, defineRule } from './rule.js';

/** The group of rules that run a remark-lint rule as it is. */
export const remarkGroup = 'remark-lint/';

/** The rule `remark-lint/<name>`: what `remark-lint-<name>` finds, in its own words. */
export function remarkLintRule(name: string, plugin: RemarkPlugin): AnyPostRule {
  return defineRule({
    id: `${remarkGroup}${name}`,
    description: `What remark-lint-${name} looks for`,
    rationale: `The package remark-lint-${name} says what it looks for and why.`,
    severity: 'warning',
    preset: 'off',
    since: '0.1.0',
    sources: [`remark-lint:${name}`],
    defaultOptions: { options: undefined as unknown },
    messages: { found: '{words}' },
    examples: [],
    create({ post, options, report }) {
      return {
        end() {
          for (const { message, span } of runRemark(post, plugin, options.options))
            report({ message: 'found', data: { words: message }, at: span });
        },
      };
    },
  });
}
