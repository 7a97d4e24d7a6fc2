import type { Host } from '../host/host.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { KeptJudgement } from '../lint/kept-judgements.js';
import { rules as builtIn } from '../rules/index.js';
import type { LoadedSite } from '../site/load-site.js';
import type { Observations } from '../site/observed-files.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { digestOfText } from '../text/digest.js';
import { once } from '../text/once.js';
import { relativePath } from '../text/path.js';
import { createSourceText } from '../text/source-text.js';
import { type Judged, parseRead } from './judge-post.js';
import { readOrTell } from './lint-files.js';
import { sitesOf } from './lint-share.js';
import type { LintTogetherOptions } from './lint-together.js';
import type { SelectedFile } from './select-files.js';
import { openSiteJudgements, type SiteJudgements } from './site-judgements.js';

/** Posts that an earlier run has judged, and that would be judged alike today. */
export interface KnownPosts {
  find(file: SelectedFile): Judged | undefined;
  /**
   * Keep what was found for the next run.
   *
   * @param elsewhere what other threads have asked about sites, by their roots
   */
  keep(
    judged: readonly Judged[],
    elsewhere: readonly (readonly [root: string, Observations])[],
  ): void;
}

/** So few posts, or so small a share of a site, is judged faster than what is kept of all is read. */
const fewPosts = 16;
const smallShare = 0.02;

/**
 * Open what is kept about posts; `undefined` where nothing can be kept, or where rules come from
 * elsewhere: nobody knows what they look at.
 */
export function openKnownPosts(
  host: Host,
  files: readonly SelectedFile[],
  options: LintTogetherOptions,
): KnownPosts | undefined {
  if (host.build === undefined || options.rules.length !== builtIn.length) return undefined;
  const sites = openSites(host, files, options);
  const versionOf = versionFinder(options);
  return {
    find(file) {
      const path = relativePath(file.site.found.root, file.path);
      const version = file.site.versionOf(path);
      const kept = version && sites.get(file.site)?.get(path, versionOf(file, version));
      if (!kept || (options.fix && kept.diagnostics.some(({ fix }) => fix))) return undefined;
      return asJudged(host, file, version, kept);
    },
    keep(judged, elsewhere) {
      if (options.fix) return;
      for (const one of judged) {
        const { file, version } = one;
        const path = relativePath(file.site.found.root, file.path);
        if (version) sites.get(file.site)?.put(path, versionOf(file, version), one);
      }
      for (const [site, kept] of sites)
        kept.keep(elsewhere.flatMap(([root, found]) => (root === site.found.root ? [found] : [])));
    },
  };
}

/** Who chooses rules does it for a while: that does not push out what is kept about all rules. */
function openSites(
  host: Host,
  files: readonly SelectedFile[],
  { asked: { only = [], disable = [] } }: LintTogetherOptions,
): ReadonlyMap<LoadedSite, SiteJudgements> {
  const name = only.length + disable.length > 0 ? 'judgements-chosen' : 'judgements';
  return new Map(
    sitesOf(files).flatMap((site) => {
      const opened = areMany(site, files) ? openSiteJudgements(host, site, name) : undefined;
      return opened ? [[site, opened]] : [];
    }),
  );
}

function areMany(site: LoadedSite, files: readonly SelectedFile[]): boolean {
  const count = files.filter((file) => file.site === site).length;
  return count >= fewPosts && count >= smallShare * site.postPaths().paths.length;
}

/** The version of a file, and of the rules that judge it. */
function versionFinder({ rulesFor }: LintTogetherOptions) {
  const digests = new Map<readonly EnabledRule[], string>();
  return ({ path, kind }: SelectedFile, version: string): string => {
    const enabled = rulesFor(path);
    const digest = digests.get(enabled) ?? digestOfRules(enabled);
    digests.set(enabled, digest);
    return `${version}-${kind}-${digest}`;
  };
}

function digestOfRules(enabled: readonly EnabledRule[]): string {
  const settings = enabled.map(({ rule, ...rest }) => ({ id: rule.id, ...rest }));
  return digestOfText(JSON.stringify(settings));
}

/**
 * As if it had been judged in this run; `undefined` when it has just changed. Where nothing was found, the
 * file is read only if somebody asks for what is in it.
 */
function asJudged(
  host: Host,
  file: SelectedFile,
  version: string,
  { status, diagnostics }: KeptJudgement,
): Judged | undefined {
  const read = once(() => readOrTell(host, file, () => {}) ?? { file, bytes: new Uint8Array() });
  if (diagnostics.length > 0 && read().version !== version) return undefined;
  return {
    file,
    status,
    bytes: () => read().bytes,
    source: createSourceText(() => decodeUtf8(read().bytes).text),
    post: () => parseRead(read()),
    diagnostics,
    notices: [],
  };
}
