import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { failureOf, type RuleFailure } from '../lint/rule-failure.js';
import { runSiteRules } from '../lint/run-rules.js';
import type { LoadedSite } from '../site/load-site.js';
import { relativePath } from '../text/path.js';
import type { Judged } from './judge-post.js';

interface JudgeSitesOptions {
  /** Rules in force for an absolute path. */
  readonly rulesFor: (path: string) => readonly EnabledRule[];
  readonly onFailure: (failure: RuleFailure) => void;
}

/** What a rule that compares posts has to say about one of them. */
export interface SiteWide {
  readonly site: LoadedSite;
  readonly diagnostic: Diagnostic;
}

/** Run the rules that compare posts on each site, each for itself when one of them fails. */
export function judgeSites(
  host: Host,
  judged: readonly Judged[],
  options: JudgeSitesOptions,
): SiteWide[] {
  const sites = [...new Set(judged.map(({ file }) => file.site))];
  return sites.flatMap((site) => {
    const group = judged.filter(({ file }) => file.site === site);
    const linted = new Set(group.map(({ file }) => relativePath(site.found.root, file.path)));
    return judgeSite(host, site, linted, options).map((diagnostic) => ({ site, diagnostic }));
  });
}

/** Milliseconds for the rules of a site: they read facts, a few microseconds for each post. */
const timeLimit = 10_000;

function judgeSite(
  host: Host,
  site: LoadedSite,
  linted: ReadonlySet<string>,
  options: JudgeSitesOptions,
): Diagnostic[] {
  const rulesFor = (path: string): readonly EnabledRule[] =>
    options.rulesFor(`${site.found.root}/${path}`);
  const paths = [...linted];
  const run = (entries: (path: string) => readonly EnabledRule[]): Diagnostic[] =>
    host.withTimeLimit(timeLimit, () => runSiteRules(site.site, entries, linted));
  let found: Diagnostic[] = [];
  const failure = failureOf({ ruleId: undefined, path: undefined }, () => {
    found = run(rulesFor);
  });
  if (!failure) return found;
  site.site.posts();
  const ids = new Set(paths.flatMap((path) => rulesFor(path).flatMap(({ rule }) => rule.id)));
  return [...ids].flatMap((id) => {
    let own: Diagnostic[] = [];
    const failed = failureOf({ ruleId: id, path: undefined }, () => {
      own = run((path) => rulesFor(path).filter(({ rule }) => rule.id === id));
    });
    if (failed) options.onFailure(failed);
    return own;
  });
}
