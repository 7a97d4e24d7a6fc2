import type { LoadedConfig } from '../config/load-config.js';
import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { LoadedSite } from '../site/load-site.js';
import { type LintedFile, type LintFilesOptions, lintFiles } from './lint-files.js';
import { createSiteOpener, type SiteOpener } from './open-site.js';
import type { SelectedFile } from './select-files.js';

/** What is needed to lint posts that nobody changed. */
export interface FalloutContext {
  readonly files: readonly SelectedFile[];
  readonly loaded: LoadedConfig;
  readonly openSite: SiteOpener;
  readonly rules: LintFilesOptions['rules'];
  readonly rulesFor: (path: string) => readonly EnabledRule[];
}

export interface FalloutOptions extends FalloutContext {
  readonly host: Host;
  /** The same files as they were before the change. */
  readonly base: () => Host;
  /** Is this one of the posts to look at, and itself unchanged? Takes an absolute path. */
  readonly isWanted: (path: string) => boolean;
}

/** Rules about what links lead to: a change elsewhere can break them. */
const aboutTargets: ReadonlySet<string> = new Set([
  'link/missing-target',
  'link/missing-anchor',
  'link/to-draft',
  'image/missing-file',
]);

/**
 * Links in posts that nobody touched whose target was there before and is no more: deleted, renamed,
 * under another date or address, or without the heading. What was broken before is not reported.
 */
export async function lintFallout(options: FalloutOptions): Promise<readonly LintedFile[]> {
  const { host, files, openSite, isWanted, loaded } = options;
  const here = await openSite(host.cwd);
  const sites = new Set<LoadedSite>([here, ...files.map(({ site }) => site)]);
  const found = [...sites].flatMap((site) => lint(host, postsOf(site, isWanted), options));
  const broken = found.filter(({ report }) => report.diagnostics.length > 0);
  if (broken.length === 0) return [];
  const base = options.base();
  const openBaseSite = createSiteOpener(base, loaded);
  const before = await Promise.all(
    broken.map(async ({ file }) => ({ ...file, site: await openBaseSite(file.site.found.root) })),
  );
  const known = new Map(
    lint(base, before, options).map(({ file, report }) => [file.path, report.diagnostics]),
  );
  return broken.flatMap((one) => withoutKnown(one, known.get(one.file.path) ?? []));
}

function postsOf(site: LoadedSite, isWanted: (path: string) => boolean): readonly SelectedFile[] {
  return site
    .postPaths()
    .paths.map((path) => `${site.found.root}/${path}`)
    .filter(isWanted)
    .map((path) => ({ path, site, kind: 'post' }));
}

function lint(
  host: Host,
  files: readonly SelectedFile[],
  { rules, rulesFor }: FalloutOptions,
): readonly LintedFile[] {
  return lintFiles(host, files, {
    rules,
    rulesFor: (path) => rulesFor(path).filter(({ rule }) => aboutTargets.has(rule.id)),
    fix: false,
    unsafeFixes: false,
    onUnreadable: () => {},
    onFailure: () => {},
  });
}

/** The same text was linted before and after: what is at the same place was broken all along. */
function withoutKnown(linted: LintedFile, known: readonly Diagnostic[]): readonly LintedFile[] {
  const keys = new Set(known.map(keyOf));
  const diagnostics = linted.report.diagnostics.filter((one) => !keys.has(keyOf(one)));
  return diagnostics.length === 0 ? [] : [{ ...linted, report: { ...linted.report, diagnostics } }];
}

function keyOf({ ruleId, span }: Diagnostic): string {
  return `${ruleId} ${span.start} ${span.end}`;
}
