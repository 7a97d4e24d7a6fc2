import { configFor } from '../commands/config-for.js';
import { createSiteOpener, type SiteOpener } from '../commands/open-site.js';
import type { Config } from '../config/config.js';
import type { LoadedConfig } from '../config/load-config.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { createNodeHost } from '../host/node-host.js';
import type { AnyRule } from '../lint/rule.js';
import type { Profile } from '../profiles/profile.js';
import type { PostFacts } from '../site/facts.js';
import type { SiteSettings } from '../site/site.js';
import { resolvePath } from '../text/path.js';
import { checkedConfig } from './checked-config.js';

export interface LoadSiteOptions {
  /** The path of a configuration, one as a value, or `false` for none; else the nearest is used. */
  readonly config?: string | Config | false;
  /** Rules of your own, beside those of `post` and of plugins. */
  readonly rules?: readonly AnyRule[];
  /** `false`: no code of the site's plugins is loaded. */
  readonly plugins?: boolean;
}

/** A blog on disk, for `lintSite`. */
export interface LoadedSite {
  /** Absolute path with `/`. */
  readonly root: string;
  /** What its generator does, and which signs spoke for that one. */
  readonly profile: Profile;
  readonly reasons: readonly string[];
  /** What was read from its own configuration. */
  readonly settings: SiteSettings;
  /** Facts of all its posts, read when first asked for. */
  posts(): readonly PostFacts[];
}

/** What `lintSite` needs of a site and nobody else. */
export interface SiteInside {
  readonly host: Host;
  readonly loaded: LoadedConfig;
  readonly openSite: SiteOpener;
  readonly options: LoadSiteOptions;
}

const insides = new WeakMap<LoadedSite, SiteInside>();

/**
 * Find the blog that a folder belongs to, as `post lint` would. Nothing of it is run but plugins that
 * its configuration names, and those only when it is linted.
 *
 * @throws {UserError} when there is no such folder, or the configuration is wrong.
 */
export async function loadSite(
  directory: string,
  options: LoadSiteOptions = {},
): Promise<LoadedSite> {
  const real = createNodeHost();
  const cwd = resolvePath(real.cwd, directory);
  const host: Host = { ...real, cwd };
  if (host.fs.stat(cwd)?.kind !== 'directory') throw new UserError(`no such folder: ${directory}`);
  const loaded = await configOf(options.config, host);
  const openSite = createSiteOpener(host, loaded);
  const site = await openSite(cwd);
  const { profile, settings } = site.site;
  const { root, detection } = site.found;
  const opened: LoadedSite = {
    root,
    profile,
    reasons: detection.reasons,
    settings,
    posts: () => site.site.posts(),
  };
  insides.set(opened, { host, loaded, openSite, options });
  return opened;
}

/** What belongs to a site that `loadSite` has made. */
export function insideOf(site: LoadedSite): SiteInside {
  const inside = insides.get(site);
  if (!inside) throw new TypeError('this site was not made by loadSite');
  return inside;
}

function configOf(config: LoadSiteOptions['config'], host: Host): Promise<LoadedConfig> {
  if (typeof config === 'object') return checkedConfig(config, host.cwd);
  if (config === undefined) return configFor({}, host);
  return configFor(config === false ? { noConfig: true } : { config }, host);
}
