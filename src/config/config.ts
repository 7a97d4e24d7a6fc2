import type { Severity } from '../lint/diagnostic.js';
import type { ProfileChange } from '../profiles/profile.js';

/** What people write in `post.config.{json,jsonc,yaml}` or `package.json#post`. Data only. */
export interface Config {
  readonly $schema?: string;
  /** Presets, later ones on top: `recommended`, `strict`, `publish`. */
  readonly extends?: PresetName | readonly PresetName[];
  /** The generator, if it should not be detected; or a profile with some fields replaced. */
  readonly profile?: string | (ProfileChange & { readonly extends: string });
  /** Globs of the posts, relative to the configuration; the profile's when left out. */
  readonly posts?: string | readonly string[];
  readonly exclude?: string | readonly string[];
  readonly language?: string;
  readonly timeZone?: string;
  readonly baseUrl?: string;
  readonly permalink?: string;
  readonly staticRoots?: readonly string[];
  readonly parser?: 'satteri' | 'remark';
  readonly frontMatter?: FrontMatterConfig;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly overrides?: readonly Override[];
  /** How links to other sites are checked. */
  readonly links?: LinksConfig;
  /** Words that spelling rules accept. */
  readonly words?: readonly string[];
  /** Code: modules of the project that export rules. */
  readonly plugins?: readonly string[];
}

export type PresetName = 'recommended' | 'strict' | 'publish';

export interface FrontMatterConfig {
  /** Path of a JSON Schema, relative to the configuration. */
  readonly schema?: string;
  /** Keys whose values are prose: checked like the body. */
  readonly prose?: readonly string[];
  /** Path of the author data. */
  readonly authors?: string;
}

/** What `post links` reads. Nothing here can open what is closed or ask faster than usual. */
export interface LinksConfig {
  /** Hosts (`*.example.org`) or URLs, `*` for anything, that are not asked for. */
  readonly ignore?: readonly string[];
  /** Hosts that want to be asked more slowly. */
  readonly hosts?: Readonly<Record<string, HostConfig>>;
}

export interface HostConfig {
  /** Requests at the same time, 4 at most. */
  readonly concurrency?: number;
  /** Milliseconds between two starts, 100 at least. */
  readonly interval?: number;
}

/** Off, a severity, or a severity with the rule's options. */
export type RuleSetting =
  | 'off'
  | Severity
  | ({ readonly severity?: 'off' | Severity } & Readonly<Record<string, unknown>>);

/** Other settings for some files. Later overrides win. */
export interface Override {
  readonly files: string | readonly string[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/** Identity: gives editors the type of a configuration. */
export function defineConfig(config: Config): Config {
  return config;
}
