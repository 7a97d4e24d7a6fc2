import { lintFiles } from '../commands/lint-files.js';
import { prepareDictionaries } from '../commands/prepare-dictionaries.js';
import { selectFiles } from '../commands/select-files.js';
import type { FileReport } from '../lint/report.js';
import type { RuleFailure } from '../lint/rule-failure.js';
import { insideOf, type LoadedSite } from './load-site.js';
import { type RuleChoice, ruleSetOf } from './rule-set.js';

export interface LintSiteOptions extends RuleChoice {
  /** Files, folders or globs, relative to the folder that was loaded; all posts when left out. */
  readonly paths?: readonly string[];
}

/** What linting a site has shown. */
export interface SiteReport {
  /** Every file that was linted, clean ones too; paths are relative to the folder that was loaded. */
  readonly files: readonly FileReport[];
  /** Rules that threw or did not return; the others went on. */
  readonly failures: readonly RuleFailure[];
  /** What was passed over and why, for people. */
  readonly notices: readonly string[];
}

/**
 * Lint the posts of a site. Changes nothing: repairs are in the diagnostics, for `applyEdits`.
 *
 * @throws {UserError} for a path that does not exist, or a rule or plugin that cannot be loaded.
 */
export async function lintSite(
  site: LoadedSite,
  options: LintSiteOptions = {},
): Promise<SiteReport> {
  const { host, loaded, openSite, options: loading } = insideOf(site);
  const { rules: own = [], plugins = true } = loading;
  const { rules, rulesFor } = await ruleSetOf({ ...options, rules: own }, loaded, host, plugins);
  const { files, notices } = await selectFiles(host, options.paths ?? [], openSite);
  const dictionaries = await prepareDictionaries(files, rulesFor);
  const unreadable: string[] = [];
  const failures: RuleFailure[] = [];
  const linted = lintFiles(host, files, {
    rules,
    rulesFor,
    fix: false,
    unsafeFixes: false,
    onUnreadable: ({ message }) => void unreadable.push(message),
    onFailure: (failure) => void failures.push(failure),
  });
  return {
    files: linted.map(({ report }) => report),
    failures,
    notices: [...notices, ...unreadable, ...dictionaries.notices()],
  };
}
