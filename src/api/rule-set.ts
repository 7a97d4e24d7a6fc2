import type { PresetName } from '../config/config.js';
import type { LoadedConfig } from '../config/load-config.js';
import { loadRules } from '../config/load-rules.js';
import { resolveRules } from '../config/resolve-rules.js';
import type { Host } from '../host/host.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { AnyRule } from '../lint/rule.js';
import type { RuleFailure } from '../lint/rule-failure.js';
import { rules as builtIn } from '../rules/index.js';
import { relativePath } from '../text/path.js';

/** What a call says about rules; it is stronger than the configuration. */
export interface RuleChoice {
  /** Ids or groups: nothing else runs. */
  readonly only?: readonly string[];
  readonly disable?: readonly string[];
  readonly preset?: PresetName;
  /** Judge as if about to be published. */
  readonly publishing?: boolean;
}

interface RuleSet {
  readonly rules: readonly AnyRule[];
  /** Rules in force for an absolute path. */
  readonly rulesFor: (path: string) => readonly EnabledRule[];
}

/** The rules of `post`, of the caller and, if they may be loaded, of plugins. */
export async function ruleSetOf(
  choice: RuleChoice & { readonly rules?: readonly AnyRule[] },
  loaded: LoadedConfig,
  host: Host,
  plugins: boolean,
): Promise<RuleSet> {
  const named = (choice.only ?? []).filter((name) => name.includes('/'));
  const known = [...builtIn, ...(choice.rules ?? [])];
  const { rules } = await loadRules(host, loaded, { builtIn: known, plugins, named });
  const { only, disable, preset, publishing = false } = choice;
  const selection = {
    publishing,
    ...(only && { only }),
    ...(disable && { disable }),
    ...(preset && { preset }),
  };
  const enabledAt = resolveRules(loaded.config, selection, rules);
  return { rules, rulesFor: (path) => enabledAt(relativePath(loaded.directory, path)) };
}

/** For callers that cannot go on without a rule. */
export function throwFirst({ ruleId, path, error }: RuleFailure): never {
  const what = ruleId === undefined ? 'reading' : `rule "${ruleId}"`;
  throw new Error(`${what} failed on ${path ?? 'the site'}: ${error.message}`, { cause: error });
}
