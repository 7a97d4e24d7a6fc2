import type { Host } from '../host/host.js';
import type { AnyRule } from '../lint/rule.js';
import type { LoadedConfig } from './load-config.js';
import { importModule, refusal } from './named-rule.js';
import { pluginRules } from './plugin-rules.js';

/** One entry of `plugins` in a configuration. */
interface NamedPlugin {
  readonly specifier: string;
  readonly index: number;
}

/**
 * The rules of a plugin.
 *
 * @param ours the rules of `post`
 * @param taken the rules of the plugins before
 * @throws {UserError} when there is no such module, its code fails, or what it exports is no rule.
 */
export async function loadPlugin(
  host: Host,
  loaded: LoadedConfig,
  { specifier, index }: NamedPlugin,
  { ours, taken }: { readonly ours: readonly AnyRule[]; readonly taken: readonly AnyRule[] },
): Promise<readonly AnyRule[]> {
  const named = { name: specifier, pointer: `/plugins/${index}` };
  const module = await importModule(host, loaded, specifier, named);
  if (!module)
    throw refusal(loaded, named, `the plugin "${specifier}" was not found`, {
      hints: [howToGet(specifier)],
    });
  const rules = pluginRules(module, idsOf(ours), idsOf(taken));
  if ('problem' in rules)
    throw refusal(loaded, named, `the plugin "${specifier}" ${rules.problem}`);
  return rules;
}

function howToGet(specifier: string): string {
  const isPath = /^(?:\.{0,2}\/|[A-Za-z]:)/.test(specifier) || /\.[cm]?js$/.test(specifier);
  return isPath
    ? 'Paths begin with "./" and are relative to the folder of the configuration.'
    : `Install it: npm install --save-dev ${specifier}`;
}

function idsOf(rules: readonly AnyRule[]): string[] {
  return rules.map(({ id }) => id);
}
