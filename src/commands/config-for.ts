import { type LoadedConfig, loadConfig } from '../config/load-config.js';
import type { Host } from '../host/host.js';
import { profiles } from '../profiles/index.js';

/** Which configuration a command is to use. */
export interface ConfigChoice {
  readonly config?: string;
  readonly noConfig?: boolean;
}

/**
 * The configuration that holds for this run: the one that was named, else the nearest going up from
 * `from`. The rules are loaded only when there is one that may name them.
 */
export async function configFor(
  { config, noConfig }: ConfigChoice,
  host: Host,
  from: string = host.cwd,
): Promise<LoadedConfig> {
  if (noConfig) return { config: {}, directory: from };
  return loadConfig(host, from, namesOf, config);
}

async function namesOf(): Promise<{
  readonly rules: readonly string[];
  readonly profiles: readonly string[];
}> {
  const { rules } = await import('../rules/index.js');
  return { rules: rules.map(({ id }) => id), profiles: profiles.map(({ id }) => id) };
}
