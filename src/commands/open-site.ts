import type { LoadedConfig } from '../config/load-config.js';
import { loadSchema } from '../config/load-schema.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { profiles } from '../profiles/index.js';
import plain from '../profiles/plain.js';
import type { Profile } from '../profiles/profile.js';
import { changeProfile } from '../site/apply-variants.js';
import { detectProfiles } from '../site/detect-profile.js';
import { discoverSite, type FoundSite, indexOf, listOnce } from '../site/discover-site.js';
import { type LoadedSite, loadSite } from '../site/load-site.js';
import type { SiteSettings } from '../site/site.js';
import { isInside, relativePath, resolvePath } from '../text/path.js';

/** Sites by folder, so that each is opened once. */
export type SiteOpener = (directory: string) => Promise<LoadedSite>;

export interface OpenSiteOptions {
  readonly gitignore: boolean;
  /** Is what stands below the front matter of no interest? Then nothing is loaded that reads it. */
  readonly frontMatterOnly?: boolean;
}

/** A function that opens the site a folder belongs to, as the configuration wants it. */
export function createSiteOpener(
  host: Host,
  loaded: LoadedConfig,
  options: OpenSiteOptions = { gitignore: true },
): SiteOpener {
  const byDirectory = new Map<string, FoundSite>();
  const byRoot = new Map<string, Promise<LoadedSite>>();
  return (directory) => {
    const found = byDirectory.get(directory) ?? findSite(host, loaded, directory);
    byDirectory.set(directory, found);
    const site = byRoot.get(found.root) ?? open(host, found, loaded, options);
    byRoot.set(found.root, site);
    return site;
  };
}

/** A profile named in the configuration is for the configuration's folder. */
function findSite(host: Host, { config, directory: home }: LoadedConfig, from: string): FoundSite {
  if (config.profile === undefined)
    return discoverSite(host, from, profiles, {
      fallback: isInside(home, from) ? home : from,
      plain,
    });
  const list = listOnce(host);
  const files = indexOf(host, home, list);
  const profile = configuredProfile(config.profile);
  const detection = { profile, weight: 0, reasons: ['the configuration says so'] };
  return { root: home, files, list, detection, others: detectProfiles(files, profiles) };
}

function configuredProfile(wanted: NonNullable<LoadedConfig['config']['profile']>): Profile {
  const id = typeof wanted === 'string' ? wanted : wanted.extends;
  const base = profiles.find((profile) => profile.id === id) ?? plain;
  if (typeof wanted === 'string') return base;
  const { extends: _base, ...change } = wanted;
  return changeProfile(base, change);
}

async function open(
  host: Host,
  found: FoundSite,
  loaded: LoadedConfig,
  { gitignore, frontMatterOnly }: OpenSiteOptions,
): Promise<LoadedSite> {
  const { config, directory } = loaded;
  const profile = withAuthors(found.detection.profile, loaded, found, host);
  const schemaPath = config.frontMatter?.schema;
  const schema = await loadSchema(
    host,
    profile.frontMatter.schema,
    schemaPath === undefined ? undefined : resolvePath(directory, schemaPath),
  );
  return loadSite(host, found, {
    profile,
    schema,
    settings: settingsOf(config),
    posts: config.posts === undefined ? undefined : listOf(config.posts),
    exclude: listOf(config.exclude ?? []),
    proseKeys: config.frontMatter?.prose ?? ['title', 'description'],
    words: config.words,
    gitignore,
    parser: frontMatterOnly ? 'none' : config.parser,
  });
}

/** The author data that the configuration names stands in for the generator's. */
function withAuthors(
  profile: Profile,
  { config, directory }: LoadedConfig,
  { root }: FoundSite,
  host: Host,
): Profile {
  const named = config.frontMatter?.authors;
  if (named === undefined) return profile;
  const path = resolvePath(directory, named);
  if (host.fs.stat(path)?.kind !== 'file') throw new UserError(`no such author data: ${path}`);
  return changeProfile(profile, { authors: { files: [relativePath(root, path)] } });
}

/** What the configuration says itself is stronger than what the generator's files say. */
function settingsOf(config: LoadedConfig['config']): SiteSettings {
  const { language, timeZone, baseUrl, permalink, staticRoots } = config;
  return {
    ...(language !== undefined && { language }),
    ...(timeZone !== undefined && { timeZone }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(permalink !== undefined && { permalink }),
    ...(staticRoots !== undefined && { staticRoots: staticRoots.join(',') }),
  };
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
