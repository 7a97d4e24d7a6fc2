import type { PresetName } from '../config/config.js';
import type { Severity } from '../lint/diagnostic.js';
import type { ColorChoice } from '../reporters/choose-style.js';
import type { ReporterName } from '../reporters/index.js';
import type { ReportFile } from './report-outputs.js';

/** What `post lint` was asked to do: argv as a value. */
export interface LintOptions {
  /** Files, folders or globs as typed; `-` is standard input. Empty: the site's posts. */
  readonly paths: readonly string[];
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  /** Show what `fix` would change, write nothing. */
  readonly diff: boolean;
  readonly only?: readonly string[];
  readonly disable?: readonly string[];
  readonly preset?: PresetName;
  /** Judge as if the posts were about to be published. */
  readonly publish: boolean;
  /** For standard output; the one that fits there when left out. */
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
  readonly noPlugins: boolean;
  readonly ignore: boolean;
  readonly allowEmpty: boolean;
  readonly stdinFilepath?: string;
  readonly staged: boolean;
  /** Lint what changed since this commit; `true`: since the work branched off. */
  readonly changed?: string | true;
  /** Threads that judge posts; as many as are worth it when left out. */
  readonly jobs?: number;
  /** Ask for links to other sites, too. */
  readonly online: boolean;
  readonly printConfig?: string;
  readonly listRules: boolean;
}
