import type { Setting, SettingName } from '../profiles/setting.js';
import type { FileIndex } from './file-index.js';
import { readSource } from './read-source.js';
import type { SiteSettings } from './site.js';

type SettingTable = Readonly<Partial<Record<SettingName, Setting>>>;

/** What a site's configuration decides, and where it says so. */
export interface FoundSettings {
  /** Each is read when it is first asked for. */
  readonly settings: SiteSettings;
  /** Where a setting comes from: a file, `configuration` (of post) or `default`. */
  originOf(name: SettingName): string | undefined;
}

interface Answer {
  readonly value: string;
  readonly origin: string;
}

/**
 * Read what the site's configuration decides. Configuration written in code is searched with the
 * profile's patterns, never run; what cannot be read keeps the generator's default.
 *
 * @param given settings that are stronger than those of the generator's own files
 */
export function readSettings(
  files: FileIndex,
  table: SettingTable,
  given: SiteSettings = {},
): FoundSettings {
  const answers = new Map<SettingName, Answer | undefined>();
  const parsed = new Map<string, unknown>();
  const settings: Partial<Record<SettingName, string>> = {};
  const names = new Set([...Object.keys(table), ...Object.keys(given)] as SettingName[]);
  const ask = (name: SettingName): Answer | undefined => {
    if (!answers.has(name)) answers.set(name, answer(name));
    return answers.get(name);
  };
  for (const name of names)
    Object.defineProperty(settings, name, { enumerable: true, get: () => ask(name)?.value });
  return { settings, originOf: (name) => ask(name)?.origin };

  function answer(name: SettingName): Answer | undefined {
    const said = given[name];
    if (said !== undefined) return { value: said, origin: 'configuration' };
    const setting = table[name];
    for (const source of setting?.from ?? []) {
      const found = readSource(files, parsed, source);
      if (found) return found;
    }
    return setting?.default === undefined
      ? undefined
      : { value: setting.default, origin: 'default' };
  }
}
