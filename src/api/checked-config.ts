import { checkConfig } from '../config/check-config.js';
import type { Config } from '../config/config.js';
import type { LoadedConfig } from '../config/load-config.js';
import { parseConfigText } from '../config/parse-config-text.js';
import { profiles } from '../profiles/index.js';
import { rules } from '../rules/index.js';

/**
 * A configuration that was written as a value, as if read from a file in `directory`.
 *
 * @throws {ConfigError} when it does not follow the schema.
 */
export async function checkedConfig(config: Config, directory: string): Promise<LoadedConfig> {
  const parsed = parseConfigText('config', JSON.stringify(config, undefined, 2), []);
  const names = { rules: rules.map(({ id }) => id), profiles: profiles.map(({ id }) => id) };
  return { config: await checkConfig(parsed, names), directory, parsed };
}
