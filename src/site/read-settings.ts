import { parse as parseJson } from 'jsonc-parser';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { parseDocument } from 'yaml';
import type { Setting, SettingName, SettingSource } from '../profiles/profile.js';
import { matchingFile } from './detect-profile.js';
import type { FileIndex } from './file-index.js';
import type { SiteSettings } from './site.js';

type SettingTable = Readonly<Partial<Record<SettingName, Setting>>>;

/**
 * Read what the site's configuration decides. Configuration written in code is searched with the
 * profile's patterns, never run; what cannot be read keeps the generator's default.
 */
export function readSettings(files: FileIndex, table: SettingTable): SiteSettings {
  const data = new Map<string, unknown>();
  const settings: Partial<Record<SettingName, string>> = {};
  for (const [name, setting] of Object.entries(table) as [SettingName, Setting][]) {
    const value =
      setting.from
        .map((source) => readSource(files, data, source))
        .find((it) => it !== undefined) ?? setting.default;
    if (value !== undefined) settings[name] = value;
  }
  return settings;
}

function readSource(
  files: FileIndex,
  data: Map<string, unknown>,
  source: SettingSource,
): string | undefined {
  const path = matchingFile(files, source.file);
  const text = path === undefined ? undefined : files.text(path);
  if (path === undefined || text === undefined) return undefined;
  if ('pattern' in source) return firstGroup(new RegExp(source.pattern, 'mu').exec(text));
  if (!data.has(path)) data.set(path, parseData(path, text));
  return textOf(valueAt(data.get(path), source.key));
}

function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

/** A configuration file as data, by its extension; `undefined` when it does not parse. */
export function parseData(path: string, text: string): unknown {
  try {
    if (/\.toml$/.test(path)) return getStaticTOMLValue(parseTOML(text));
    if (/\.(json|jsonc|json5)$/.test(path)) return parseJson(text);
    return parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** The value at `a.b.c`; `a.*` takes the first value of a map or list. */
export function valueAt(data: unknown, key: string): unknown {
  let value = data;
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    if (part === '*') value = Object.values(value)[0];
    else value = Object.hasOwn(value, part) ? (value as Record<string, unknown>)[part] : undefined;
  }
  return value;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(String).join(',');
  return undefined;
}
