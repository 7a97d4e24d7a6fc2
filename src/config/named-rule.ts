import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { pointerPart, refuse } from './check-config.js';
import type { RuleSetting } from './config.js';
import type { LoadedConfig } from './load-config.js';

/** A rule or plugin that somebody names, and where the configuration has it, if it does. */
export interface NamedRule {
  readonly name: string;
  readonly pointer?: string;
}

interface RuleInConfig extends NamedRule {
  readonly setting: RuleSetting;
}

/** Rules that the configuration names, in order, each place for itself. */
export function namedRules({ config }: LoadedConfig): readonly RuleInConfig[] {
  const layers = [
    { pointer: '/rules', rules: config.rules ?? {} },
    ...(config.overrides ?? []).map(({ rules }, index) => ({
      pointer: `/overrides/${index}/rules`,
      rules,
    })),
  ];
  return layers.flatMap(({ pointer, rules }) =>
    Object.entries(rules).map(([name, setting]) => ({
      name,
      pointer: `${pointer}/${pointerPart(name)}`,
      setting,
    })),
  );
}

interface RefusalOptions {
  readonly suggestion?: string | undefined;
  readonly hints?: readonly string[];
}

/** An error with a code frame when the configuration is to blame, else a sentence. */
export function refusal(
  { parsed }: LoadedConfig,
  { pointer }: NamedRule,
  message: string,
  { suggestion, hints = [] }: RefusalOptions = {},
): UserError {
  if (parsed && pointer !== undefined) {
    const part = pointer.startsWith('/plugins/') ? 'value' : 'key';
    return refuse(parsed, pointer, part, message, suggestion, hints);
  }
  const mean = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return new UserError(`${message}${mean}`, { hints });
}

/**
 * What a module of the project exports; `undefined` when there is none.
 *
 * @throws {UserError} when its code fails, told as a mistake of the configuration that names it.
 */
export async function importModule(
  host: Host,
  loaded: LoadedConfig,
  specifier: string,
  named: NamedRule,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return await host.loadModule(specifier, loaded.directory);
  } catch (cause) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    throw refusal(loaded, named, `"${specifier}" could not be loaded (${reason})`);
  }
}
