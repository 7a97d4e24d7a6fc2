import type { Host } from '../host/host.js';
import { remarkGroup } from '../lint/remark-lint-rule.js';
import type { AnyRule } from '../lint/rule.js';
import { didYouMean } from '../text/did-you-mean.js';
import { checkPluginOptions } from './check-plugin-options.js';
import type { LoadedConfig } from './load-config.js';
import { loadPlugin } from './load-plugin.js';
import { loadRemarkRule } from './load-remark-rule.js';
import { type NamedRule, namedRules, refusal } from './named-rule.js';

export interface LoadRulesOptions {
  /** The rules of `post`. */
  readonly builtIn: readonly AnyRule[];
  /** May code of the project be loaded? */
  readonly plugins: boolean;
  /** Names from the command line: `remark-lint/…` among them are loaded, too. */
  readonly named?: readonly string[];
}

/** All rules there are in a run. */
export interface LoadedRules {
  readonly rules: readonly AnyRule[];
  /** What was left out and why, for people. */
  readonly notices: readonly string[];
}

/**
 * The rules of `post`, those of the plugins that the configuration names, and the remark-lint rules
 * that it or the command line names.
 *
 * @throws {UserError} for a plugin or rule that cannot be loaded, with what to do.
 */
export async function loadRules(
  host: Host,
  loaded: LoadedConfig,
  { builtIn, plugins, named = [] }: LoadRulesOptions,
): Promise<LoadedRules> {
  const wanted = loaded.config.plugins ?? [];
  const own: AnyRule[] = [];
  for (const [index, specifier] of (plugins ? wanted : []).entries()) {
    const others = { ours: builtIn, taken: own };
    own.push(...(await loadPlugin(host, loaded, { specifier, index }, others)));
  }
  await checkPluginOptions(loaded, own);
  const rules = [...builtIn, ...own];
  const notices = plugins ? [] : wanted.map(leftOut);
  const strangers = strangersTo(rules, [...namedRules(loaded), ...named.map((name) => ({ name }))]);
  for (const stranger of strangers) {
    if (stranger.name.startsWith(remarkGroup)) {
      const rule = await loadRemarkRule(host, loaded, stranger, plugins);
      if (rule) rules.push(rule);
      else notices.push(leftOut(stranger.name));
    } else if (stranger.pointer !== undefined && notices.length === 0) {
      throw unknownRule(loaded, stranger, rules);
    }
  }
  return { rules, notices };
}

function leftOut(what: string): string {
  return `"${what}" was left out, as --no-plugins says`;
}

/** Names that no rule so far has, each once. */
function strangersTo(rules: readonly AnyRule[], named: readonly NamedRule[]): NamedRule[] {
  const seen = new Set(idsOf(rules));
  return named.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function unknownRule(loaded: LoadedConfig, named: NamedRule, rules: readonly AnyRule[]): Error {
  return refusal(loaded, named, `unknown rule "${named.name}"`, {
    suggestion: didYouMean(named.name, idsOf(rules)),
    hints: ['A rule of your own comes from a module in "plugins".'],
  });
}

function idsOf(rules: readonly AnyRule[]): string[] {
  return rules.map(({ id }) => id);
}
