import type { LoadedConfig } from '../config/load-config.js';
import type { Host } from '../host/host.js';
import { cachePath } from '../links/cache-path.js';
import { checkLinks } from '../links/check-links.js';
import { createLinkWorld } from '../links/client/link-world.js';
import { collectLinks } from '../links/collect-links.js';
import { diagnoseLinks } from '../links/diagnose-links.js';
import type { LinkEnvironment, LinkOptions } from '../links/link-check.js';
import { createLinkFilter } from '../links/link-filter.js';
import type { LinkReport } from '../links/link-report.js';
import type { LinkUse } from '../links/plan-links.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { byPlace } from '../lint/lint-post.js';
import { suppressionsOf } from '../lint/suppress.js';
import { resolvePath } from '../text/path.js';
import { tool } from '../tool.js';
import type { OnlineOptions } from './links-options.js';
import { createProgress } from './links-progress.js';
import type { ParsedFile } from './parse-selected.js';

/** Everything a check of links needs, made from what was typed and configured. */
export interface OnlineSetting {
  readonly uses: readonly LinkUse[];
  readonly options: LinkOptions;
  readonly environment: LinkEnvironment;
}

/** What people want to know of a check beside its diagnostics. */
export interface OnlineResult {
  readonly report: LinkReport;
  /** By path, in source order. */
  readonly diagnostics: ReadonlyMap<string, readonly Diagnostic[]>;
}

/** Gather the links of posts and the world to ask. */
export function prepareOnline(
  parsed: readonly ParsedFile[],
  options: OnlineOptions,
  loaded: LoadedConfig,
  host: Host,
  signal: AbortSignal,
): OnlineSetting {
  const { links } = loaded.config;
  const language = loaded.config.language ?? parsed[0]?.file.site.site.settings.language;
  const { policy, ...environment } = createLinkWorld({
    now: () => host.now().getTime(),
    env: host.env,
    allowPrivate: options.allowPrivate,
    userAgent: `${tool.name}/${tool.version} (link check)`,
    language: language === undefined ? 'en' : `${language}, en;q=0.5`,
    cacheFile: options.noCache ? undefined : cacheFileOf(options, host),
    signal,
  });
  const pace = new Map(Object.entries(links?.hosts ?? {}));
  return {
    uses: usesOf(parsed, options, links?.ignore ?? []),
    environment,
    options: {
      policy,
      recheck: options.recheck,
      archive: options.archive,
      ...(options.maxTime !== undefined && { maxTime: options.maxTime * 1000 }),
      paceOf: (name) => {
        const own = pace.get(name);
        return own && { concurrency: own.concurrency ?? 4, interval: own.interval ?? 100 };
      },
    },
  };
}

/** Ask, and turn the answers into diagnostics; progress goes to a terminal. */
export async function checkOnline(
  parsed: readonly ParsedFile[],
  { uses, options, environment }: OnlineSetting,
  rulesFor: (path: string) => readonly EnabledRule[],
  host: Host,
): Promise<OnlineResult> {
  const progress = createProgress(host);
  const report = await checkLinks(uses, options, {
    ...environment,
    onProgress: progress.show,
  });
  progress.clear();
  const files = new Map(parsed.map((file) => [file.path, file]));
  const rulesByPath = new Map(parsed.map(({ path, file }) => [path, rulesFor(file.path)]));
  const found = diagnoseLinks(report.results, {
    rulesFor: (path) => rulesByPath.get(path) ?? [],
    textOf: (path) => files.get(path)?.post.source.text ?? '',
  });
  const byPath = new Map<string, Diagnostic[]>();
  for (const one of found) {
    const own = byPath.get(one.path);
    if (own) own.push(one);
    else byPath.set(one.path, [one]);
  }
  const diagnostics = new Map<string, readonly Diagnostic[]>();
  for (const [path, { post }] of files) {
    const own = byPath.get(path) ?? [];
    const suppressions = suppressionsOf(post, rulesByPath.get(path) ?? []);
    diagnostics.set(path, own.filter((one) => !suppressions.hides(one)).sort(byPlace));
  }
  return { report, diagnostics };
}

function cacheFileOf({ cacheFile }: OnlineOptions, host: Host): string | undefined {
  if (cacheFile !== undefined) return resolvePath(host.cwd, cacheFile);
  return cachePath(host.env, host.platform);
}

/** Links of all files, without those of the site to itself: an ordinary lint knows them better. */
function usesOf(
  parsed: readonly ParsedFile[],
  options: OnlineOptions,
  ignore: readonly string[],
): readonly LinkUse[] {
  const isIgnored = createLinkFilter([...ignore, ...options.ignoreLink]);
  const isWanted = options.host.length > 0 ? createLinkFilter(options.host) : () => true;
  return parsed.flatMap(({ path, post, file }) => {
    if (post.undecodable) return [];
    const own = originOf(file.site.site.settings.baseUrl);
    return collectLinks(post, path).filter(
      ({ url }) => isWanted(url) && !isIgnored(url) && (own === undefined || originOf(url) !== own),
    );
  });
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}
