import { resolveRules } from '../config/resolve-rules.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { AnyRule } from '../lint/rule.js';
import { relativePath } from '../text/path.js';
import type { Workspace } from './workspace.js';

/** A date to come is no mistake of who publishes: when readers will see the post is told all the same. */
const toldOtherwise = 'front-matter/future-date';

/** The rules in force for a path of the site when it is about to be published. */
export function publishRulesOf(
  { loaded, configuration }: Workspace,
  rules: readonly AnyRule[],
): (path: string) => readonly EnabledRule[] {
  const wanted = rules.filter(({ id }) => id !== toldOtherwise);
  const rulesFor = resolveRules(configuration.config, { publishing: true }, wanted);
  return (path) => rulesFor(relativePath(configuration.directory, `${loaded.found.root}/${path}`));
}
