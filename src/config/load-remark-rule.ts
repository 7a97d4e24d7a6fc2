import type { Host } from '../host/host.js';
import { remarkGroup, remarkLintRule } from '../lint/remark-lint-rule.js';
import type { RemarkPlugin } from '../lint/remark-rule.js';
import type { AnyRule } from '../lint/rule.js';
import { didYouMean } from '../text/did-you-mean.js';
import type { LoadedConfig } from './load-config.js';
import { importModule, type NamedRule, refusal } from './named-rule.js';
import { ownRemarkRules } from './own-remark-rules.js';
import { remarkRuleNames } from './remark-rule-names.js';

const neverEnds = 'no-paragraph-content-indent';
const whyRefused = 'it never ends where a list item goes on in the next line';

/**
 * The rule `remark-lint/<name>`: one of those that come with `post`, else the package
 * `remark-lint-<name>` of the project, which is code like a plugin.
 *
 * @param plugins may code of the project be loaded?
 * @returns `undefined` when it may not, and would have to be
 * @throws {UserError} when there is no such package, with what was meant and how to get it.
 */
export async function loadRemarkRule(
  host: Host,
  loaded: LoadedConfig,
  named: NamedRule,
  plugins: boolean,
): Promise<AnyRule | undefined> {
  const name = named.name.slice(remarkGroup.length);
  if (name === neverEnds) throw refusal(loaded, named, `${named.name} is refused: ${whyRefused}`);
  const own = Object.hasOwn(ownRemarkRules, name) ? ownRemarkRules[name] : undefined;
  if (!own && !plugins) return undefined;
  const packageName = `remark-lint-${name}`;
  const module = own ? await own() : await importPackage(host, loaded, packageName, named);
  if (!module) throw notInstalled(loaded, named, name);
  if (typeof module.default !== 'function')
    throw refusal(loaded, named, `the package ${packageName} exports no remark-lint rule`);
  return remarkLintRule(name, module.default as RemarkPlugin);
}

/** A name that is no name of a package would be a path. */
async function importPackage(
  host: Host,
  loaded: LoadedConfig,
  packageName: string,
  named: NamedRule,
): ReturnType<typeof importModule> {
  if (!/^[a-z0-9][a-z0-9-]*$/.test(packageName)) return undefined;
  return importModule(host, loaded, packageName, named);
}

function notInstalled(loaded: LoadedConfig, named: NamedRule, name: string): Error {
  const near = didYouMean(name, remarkRuleNames());
  const install = (wanted: string): string =>
    `Install it: npm install --save-dev remark-lint-${wanted}`;
  if (near === name) {
    const message = `the package remark-lint-${name} is not installed`;
    return refusal(loaded, named, message, { hints: [install(name)] });
  }
  return refusal(loaded, named, `unknown rule "${named.name}": no package remark-lint-${name}`, {
    suggestion: near === undefined ? undefined : `${remarkGroup}${near}`,
    hints: near === undefined ? [install(name)] : [],
  });
}
