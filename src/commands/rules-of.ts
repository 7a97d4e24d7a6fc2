import type { LoadedConfig } from '../config/load-config.js';
import { type LoadedRules, loadRules } from '../config/load-rules.js';
import type { Host } from '../host/host.js';
import { rules as builtIn } from '../rules/index.js';
import { checkRuleNames } from './check-rule-names.js';

/** Which rules a command may have. */
interface RuleChoice {
  readonly only?: readonly string[];
  readonly disable?: readonly string[];
  readonly noPlugins?: boolean;
}

/**
 * All rules that this run may use: ours, those of plugins, and remark-lint's as far as they are named.
 *
 * @throws {UserError} when the command line or the configuration names one that there is not.
 */
export async function rulesOf(
  { only = [], disable = [], noPlugins = false }: RuleChoice,
  loaded: LoadedConfig,
  host: Host,
): Promise<LoadedRules> {
  const named = only.filter((name) => name.includes('/'));
  const all = await loadRules(host, loaded, { builtIn, plugins: !noPlugins, named });
  checkRuleNames([...only, ...disable], all.rules);
  return all;
}
