import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { parentOf, resolvePath } from '../text/path.js';
import { type ConfigNames, checkConfig } from './check-config.js';
import type { Config } from './config.js';
import { type ParsedConfig, parseConfigText } from './parse-config-text.js';

/** A configuration and the folder its paths are relative to. */
export interface LoadedConfig {
  readonly config: Config;
  /** Absolute path with `/`. */
  readonly directory: string;
  /** Absolute path of the file, `undefined` when there is none. */
  readonly path?: string;
  /** The file with the places of its values, for what can be judged only later. */
  readonly parsed?: ParsedConfig;
}

export const configFileNames = [
  'post.config.json',
  'post.config.jsonc',
  'post.config.yaml',
  'post.config.yml',
] as const;

/**
 * Find and read the configuration: the nearest one going up from `from`, or the file at `explicit`.
 *
 * @param names what a configuration may name, asked for once there is one
 * @throws {ConfigError} with a place, when it does not parse or does not follow its schema.
 * @throws {UserError} when `explicit` does not exist.
 */
export async function loadConfig(
  host: Host,
  from: string,
  names: () => Promise<ConfigNames>,
  explicit?: string,
): Promise<LoadedConfig> {
  if (explicit !== undefined) {
    const loaded = await read(host, resolvePath(host.cwd, explicit), names);
    if (loaded) return loaded;
    throw new UserError(`no such configuration file: ${explicit}`);
  }
  for (let directory = from; ; directory = parentOf(directory)) {
    for (const name of [...configFileNames, 'package.json']) {
      const loaded = await read(host, `${directory}/${name}`, names);
      if (loaded) return loaded;
    }
    if (host.fs.stat(`${directory}/.git`) || parentOf(directory) === directory) break;
  }
  return { config: {}, directory: from };
}

async function read(
  host: Host,
  path: string,
  names: () => Promise<ConfigNames>,
): Promise<LoadedConfig | undefined> {
  const bytes = host.fs.stat(path)?.kind === 'file' ? host.fs.readBytes(path) : undefined;
  if (!bytes) return undefined;
  const inPackage = path.endsWith('/package.json');
  const { text } = decodeUtf8(bytes);
  if (inPackage && !text.includes('"post"')) return undefined;
  const parsed = parseConfigText(path, text, inPackage ? ['post'] : []);
  if (inPackage && (typeof parsed.data !== 'object' || parsed.data === null)) return undefined;
  const config = await checkConfig(parsed, await names());
  return { config, directory: parentOf(path), path, parsed };
}
