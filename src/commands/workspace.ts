import type { LoadedConfig } from '../config/load-config.js';
import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { profiles } from '../profiles/index.js';
import type { LoadedSite } from '../site/load-site.js';
import { type Post, type PostFile, parsePost } from '../site/post.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { isInside, relativePath, resolvePath } from '../text/path.js';
import { configFor } from './config-for.js';
import { createSiteOpener } from './open-site.js';

/** Flags that all commands on a site have. */
export interface WorkspaceOptions {
  readonly site?: string;
  readonly config?: string;
  readonly noConfig?: boolean;
  /** Id of a profile, whatever the site looks like. */
  readonly generator?: string;
}

/** A site that a command works on. */
export interface Workspace {
  readonly loaded: LoadedSite;
  readonly configuration: LoadedConfig;
}

/**
 * Open the site around the working directory, or in the folder that was named. Where there is none,
 * but one in the folders below, it is that one.
 *
 * @throws {UserError} when there are several.
 */
export async function openWorkspace(
  host: Host,
  options: WorkspaceOptions,
  { frontMatterOnly = false } = {},
): Promise<Workspace> {
  const directory = resolvePath(host.cwd, options.site ?? '.');
  if (host.fs.stat(directory)?.kind !== 'directory')
    throw new UserError(`no such folder: ${options.site}`);
  const configuration = withGenerator(
    await configFor(options, host, directory),
    options,
    directory,
  );
  const open = createSiteOpener(host, configuration, { gitignore: true, frontMatterOnly });
  const loaded = await open(directory);
  const inner = await innerSite({ loaded, configuration }, host);
  return inner === undefined
    ? { loaded, configuration }
    : openWorkspace(host, { ...options, site: inner }, { frontMatterOnly });
}

/** The configuration with another generator, for the site in the folder that was named. */
function withGenerator(
  configuration: LoadedConfig,
  { generator }: WorkspaceOptions,
  directory: string,
): LoadedConfig {
  if (generator === undefined) return configuration;
  const known = profiles.map(({ id }) => id);
  if (!known.includes(generator))
    throw new UserError(`no generator is called "${generator}"`, { hints: [known.join(', ')] });
  const { config, path } = configuration;
  const home = path === undefined ? directory : configuration.directory;
  return { ...configuration, directory: home, config: { ...config, profile: generator } };
}

/** The only site below a folder that is none itself for certain, and has no posts elsewhere. */
async function innerSite(
  { loaded, configuration }: Workspace,
  host: Host,
): Promise<string | undefined> {
  const { found } = loaded;
  if (configuration.path !== undefined) return undefined;
  const { innerSites } = await import('./find-sites.js');
  const sites = innerSites(host, found);
  const inSite = (path: string): boolean =>
    sites.some(({ root }) => isInside(root, `${found.root}/${path}`));
  const [only, ...others] = sites;
  const isOnlyNamed = found.detection.weight > 0;
  if (!only || !(isOnlyNamed || loaded.postPaths().paths.every(inSite))) return undefined;
  if (others.length === 0) return only.root;
  throw new UserError('there are several sites here; name one with --site', {
    hints: sites.map(
      ({ root, detection }) =>
        `  --site ${relativePath(host.cwd, root)}  ${detection.profile.title}`,
    ),
  });
}

/** A post of the site, read and parsed, with its bytes. */
export interface ReadPost {
  readonly post: Post;
  readonly bytes: Uint8Array;
  /** The bytes of another text of this post, in the encoding of the file. */
  encode(text: string): Uint8Array;
}

/**
 * Read a post. Bytes that are not UTF-8 survive: such a file is read byte for byte, since what is
 * changed in front matter is plain ASCII.
 *
 * @throws {UserError} when the file is gone.
 */
export function readPost(host: Host, loaded: LoadedSite, path: string): ReadPost {
  const bytes = host.fs.readBytes(`${loaded.found.root}/${path}`);
  if (!bytes) throw new UserError(`no such post: ${path}`);
  const { text, invalidAt } = decodeUtf8(bytes);
  const binary = invalidAt !== undefined;
  const file: PostFile = { path, text: binary ? bytesAsText(bytes) : text };
  return {
    post: parsePost(file, loaded.site, loaded.engine),
    bytes,
    encode: (changed) => (binary ? textAsBytes(changed) : new TextEncoder().encode(changed)),
  };
}

/** One character a byte, so that nothing is lost on the way there and back. */
function bytesAsText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function textAsBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
