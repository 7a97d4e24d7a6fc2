import { type ExitCode, exitCode } from '../exit-code.js';
import { type Severity, severities } from './diagnostic.js';
import type { LintReport } from './report.js';

export interface FailOptions {
  /** The least severity that fails; `never`: nothing does. */
  readonly failOn: Severity | 'never';
  /** More warnings than this fail; `undefined`: any number is fine. */
  readonly maxWarnings?: number | undefined;
}

/** The exit code that a report calls for: `ok` or `found`. */
export function exitCodeOf(report: LintReport, options: FailOptions): ExitCode {
  const found = report.files.flatMap((file) => file.diagnostics.map(({ severity }) => severity));
  const limit = options.failOn === 'never' ? -1 : severities.indexOf(options.failOn);
  if (found.some((severity) => severities.indexOf(severity) <= limit)) return exitCode.found;
  const warnings = found.filter((severity) => severity === 'warning').length;
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) return exitCode.found;
  return exitCode.ok;
}
