import type { Severity } from '../lint/diagnostic.js';
import type { ColorChoice } from '../reporters/choose-style.js';
import type { ReporterName } from '../reporters/index.js';
import type { ReportFile } from './report-outputs.js';

/** What decides which links are asked for, and how. */
export interface OnlineOptions {
  readonly archive: boolean;
  /** Patterns of hosts; empty: all. */
  readonly host: readonly string[];
  readonly ignoreLink: readonly string[];
  readonly recheck: boolean;
  readonly noCache: boolean;
  readonly cacheFile?: string;
  /** Seconds. */
  readonly maxTime?: number;
  readonly allowPrivate: readonly string[];
}

/** What `post links` was asked to do: argv as a value. */
export interface LinksOptions extends OnlineOptions {
  /** Files, folders or globs as typed. Empty: the site's posts. */
  readonly paths: readonly string[];
  readonly dryRun: boolean;
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  readonly requireOnline: boolean;
  readonly format?: ReporterName;
  readonly reports?: readonly ReportFile[];
  readonly failOn: Severity | 'never';
  readonly maxWarnings?: number;
  readonly maxDiagnostics: number;
  readonly quiet: boolean;
  readonly color: ColorChoice;
  readonly hygiene: boolean;
  readonly config?: string;
  readonly noConfig: boolean;
  readonly ignore: boolean;
  readonly allowEmpty: boolean;
}

/** `post lint --online`: as `post links` without flags of its own. */
export const plainOnline: OnlineOptions = {
  archive: false,
  host: [],
  ignoreLink: [],
  recheck: false,
  noCache: false,
  allowPrivate: [],
};
