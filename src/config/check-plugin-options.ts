import type { AnyRule } from '../lint/rule.js';
import { refuse } from './check-config.js';
import type { RuleSetting } from './config.js';
import type { LoadedConfig } from './load-config.js';
import { namedRules } from './named-rule.js';

/**
 * Do the options that a configuration gives to rules of plugins follow the rules' own schemas? (Ours
 * are in the schema of the configuration.)
 *
 * @throws {ConfigError} for the first that do not.
 */
export async function checkPluginOptions(
  loaded: LoadedConfig,
  rules: readonly AnyRule[],
): Promise<void> {
  const { parsed } = loaded;
  if (!parsed) return;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { name, pointer = '', setting } of namedRules(loaded)) {
    const rule = byId.get(name);
    const options = rule && optionsOf(setting);
    if (!options || Object.keys(options).length === 0) continue;
    const { validateOptions } = await import('./compile-schema.js');
    const problem = validateOptions(rule, options);
    if (problem)
      throw refuse(parsed, `${pointer}${problem.pointer}`, 'value', `this ${problem.message}`);
  }
}

function optionsOf(setting: RuleSetting): object | undefined {
  if (typeof setting === 'string') return undefined;
  const { severity: _severity, ...options } = setting;
  return options;
}
