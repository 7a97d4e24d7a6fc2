import { lintFiles } from '../commands/lint-files.js';
import { createSiteOpener } from '../commands/open-site.js';
import type { Config } from '../config/config.js';
import { createMemoryHost } from '../host/memory-host.js';
import { withTimeLimit } from '../host/node-time-limit.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { AnyRule } from '../lint/rule.js';
import { resolvePath } from '../text/path.js';
import { checkedConfig } from './checked-config.js';
import { type RuleChoice, ruleSetOf, throwFirst } from './rule-set.js';

export interface LintTextOptions extends RuleChoice {
  /** Path in the site, for rules about file names; `post.md` when left out. */
  readonly path?: string;
  /** As in a configuration file; `profile` is `plain` when left out, `plugins` are not loaded. */
  readonly config?: Config;
  /** Rules of your own, beside those of `post`. */
  readonly rules?: readonly AnyRule[];
  /** The time that counts as now; the clock's when left out. */
  readonly now?: Date;
}

/**
 * Lint one post that need not be a file: for editors, servers and tests. Reads nothing from disk or
 * network, and knows of no other posts.
 *
 * @returns what was found, in source order; spans are UTF-16 offsets into `text`
 * @throws {UserError} when the configuration is wrong or names a rule that there is not.
 * @throws what a rule of your own throws.
 */
export async function lintText(
  text: string,
  options: LintTextOptions = {},
): Promise<readonly Diagnostic[]> {
  const { path = 'post.md', now = new Date() } = options;
  const host = createMemoryHost({ [path]: text }, { cwd: '/site', now, withTimeLimit });
  const loaded = await checkedConfig({ profile: 'plain', ...options.config }, '/site');
  const site = await createSiteOpener(host, loaded)('/site');
  const { rules, rulesFor } = await ruleSetOf(options, loaded, host, false);
  const file = { path: resolvePath('/site', path), site, kind: 'post' } as const;
  const [linted] = lintFiles(host, [file], {
    rules,
    rulesFor,
    fix: false,
    unsafeFixes: false,
    onFailure: throwFirst,
  });
  return linted?.report.diagnostics ?? [];
}
