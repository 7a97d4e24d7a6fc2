import { ConfigError } from '../errors.js';
import { compiledSchemas } from '../generated/index.js';
import { didYouMean } from '../text/did-you-mean.js';
import type { Config, FrontMatterConfig, HostConfig, LinksConfig, Override } from './config.js';
import type { ParsedConfig } from './parse-config-text.js';

/** The names that a configuration may use. */
export interface ConfigNames {
  readonly rules: readonly string[];
  readonly profiles: readonly string[];
}

interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/**
 * A configuration that follows its schema.
 *
 * @throws {ConfigError} for the first thing that does not, with a suggestion where there is one.
 */
export async function checkConfig(parsed: ParsedConfig, names: ConfigNames): Promise<Config> {
  const load = compiledSchemas.config;
  if (!load) throw new Error('the schema of the configuration is not compiled');
  const { validate, keys } = await load();
  if (!validate(parsed.data)) {
    const errors = (validate.errors ?? []) as readonly SchemaError[];
    throw explain(worst(errors), parsed, { ...names, keys });
  }
  const config = parsed.data as Config;
  checkTimeZone(config, parsed);
  const profile = typeof config.profile === 'object' ? config.profile.extends : config.profile;
  if (profile !== undefined && !names.profiles.includes(profile))
    throw refuse(
      parsed,
      '/profile',
      'value',
      `unknown profile "${profile}"`,
      didYouMean(profile, names.profiles),
    );
  return config;
}

function checkTimeZone({ timeZone }: Config, parsed: ParsedConfig): void {
  if (timeZone === undefined || isTimeZone(timeZone)) return;
  const near = didYouMean(timeZone, Intl.supportedValuesOf('timeZone'));
  throw refuse(parsed, '/timeZone', 'value', `unknown time zone "${timeZone}"`, near);
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The keys of the objects in a configuration, by the places where these stand. */
const keysBelow: readonly (readonly [place: RegExp, keys: readonly string[]])[] = [
  [
    /^\/frontMatter$/,
    ['schema', 'prose', 'authors'] satisfies readonly (keyof FrontMatterConfig)[],
  ],
  [/^\/overrides\/\d+$/, ['files', 'rules'] satisfies readonly (keyof Override)[]],
  [/^\/links$/, ['ignore', 'hosts'] satisfies readonly (keyof LinksConfig)[]],
  [/^\/links\/hosts\/[^/]+$/, ['concurrency', 'interval'] satisfies readonly (keyof HostConfig)[]],
];

/** An unknown key says more than the `anyOf` around it. */
function worst(errors: readonly SchemaError[]): SchemaError {
  const found =
    errors.find(({ keyword }) => keyword === 'additionalProperties') ??
    errors.find(({ keyword }) => keyword === 'enum') ??
    errors[0];
  if (!found) throw new Error('a schema failed without an error');
  return found;
}

function explain(
  error: SchemaError,
  parsed: ParsedConfig,
  names: ConfigNames & { readonly keys: readonly string[] },
): ConfigError {
  const { instancePath, keyword, params } = error;
  if (keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const pointer = `${instancePath}/${pointerPart(key)}`;
    if (/(^|\/)rules$/.test(instancePath))
      return refuse(parsed, pointer, 'key', `unknown rule "${key}"`, didYouMean(key, names.rules));
    const keys = keysBelow.find(([place]) => place.test(instancePath))?.[1] ?? names.keys;
    return refuse(parsed, pointer, 'key', `unknown key "${key}"`, didYouMean(key, keys));
  }
  const allowed = params.allowedValues;
  if (Array.isArray(allowed))
    return refuse(parsed, instancePath, 'value', `this must be one of ${allowed.join(', ')}`);
  return refuse(parsed, instancePath, 'value', `this ${error.message ?? 'is not allowed'}`);
}

/** A key as a part of a JSON Pointer. */
export function pointerPart(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The error for a value of the configuration, or its key, with what was probably meant. */
export function refuse(
  { path, text, locate }: ParsedConfig,
  pointer: string,
  part: 'key' | 'value',
  message: string,
  suggestion?: string,
  hints: readonly string[] = [],
): ConfigError {
  const mean = suggestion === undefined ? '' : `; did you mean "${suggestion}"?`;
  return new ConfigError(`${message}${mean}`, { path, text, span: locate(pointer, part), hints });
}
