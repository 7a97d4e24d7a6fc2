import type { LoadedConfig } from '../config/load-config.js';
import { resolveRules } from '../config/resolve-rules.js';
import type { Host } from '../host/host.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { AnyRule } from '../lint/rule.js';
import { relativePath } from '../text/path.js';
import { configFor } from './config-for.js';
import type { LintOptions } from './lint-options.js';
import { rulesOf } from './rules-of.js';

/** What a lint needs before it looks at posts; every thread works it out alike. */
export interface LintSetup {
  readonly loaded: LoadedConfig;
  /** All rules there are. */
  readonly rules: readonly AnyRule[];
  /** Rules in force for an absolute path. */
  readonly rulesAt: (path: string) => readonly EnabledRule[];
  /** What was left out and why, for people. */
  readonly notices: readonly string[];
}

/**
 * The configuration and the rules that a lint was asked to use.
 *
 * @throws {UserError} when either is wrong or cannot be loaded
 */
export async function setUpLint(options: LintOptions, host: Host): Promise<LintSetup> {
  const loaded = await configFor(options, host);
  const { rules, notices } = await rulesOf(options, loaded, host);
  const rulesFor = resolveRules(loaded.config, { ...options, publishing: options.publish }, rules);
  const rulesAt = (path: string): readonly EnabledRule[] =>
    rulesFor(relativePath(loaded.directory, path));
  return { loaded, rules, rulesAt, notices };
}
