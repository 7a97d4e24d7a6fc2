import { resolveRules } from '../config/resolve-rules.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { AnyRule } from '../lint/rule.js';
import { relativePath } from '../text/path.js';
import type { Workspace } from './workspace.js';

/** The rules in force for a path of the site when it is about to be published. */
export function publishRulesOf(
  { loaded, configuration }: Workspace,
  rules: readonly AnyRule[],
): (path: string) => readonly EnabledRule[] {
  const rulesFor = resolveRules(configuration.config, { publishing: true }, rules);
  return (path) => rulesFor(relativePath(configuration.directory, `${loaded.found.root}/${path}`));
}
