import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { LintReport } from '../lint/report.js';
import { loadReporter, type ReporterName, reporterNames } from '../reporters/index.js';
import type { ReportStyle } from '../reporters/reporter.js';
import { didYouMean } from '../text/did-you-mean.js';
import { resolvePath } from '../text/path.js';

/** A report that goes to a file. */
export interface ReportFile {
  readonly format: ReporterName;
  /** As typed: relative to the working directory. */
  readonly path: string;
}

/** Where the reports of a run go. */
export interface ReportOutputs {
  /** For standard output; `undefined`: what fits there. */
  readonly format?: ReporterName;
  readonly reports: readonly ReportFile[];
}

/**
 * What `-f` says, once or more often: `pretty`, `sarif:out.sarif`.
 *
 * @throws {UserError} for a format that does not exist, or two for standard output.
 */
export function readFormats(values: readonly string[]): ReportOutputs {
  const reports: ReportFile[] = [];
  const direct: ReporterName[] = [];
  for (const value of values) {
    const colon = value.indexOf(':');
    const format = knownFormat(colon < 0 ? value : value.slice(0, colon));
    if (colon < 0) direct.push(format);
    else reports.push({ format, path: fileName(value, colon) });
  }
  const [format, second] = direct;
  if (second !== undefined)
    throw new UserError(`"${format}" and "${second}" cannot both go to standard output`, {
      hints: [`Write one to a file: -f ${second}:report.txt`],
    });
  return format === undefined ? { reports } : { format, reports };
}

function fileName(value: string, colon: number): string {
  const path = value.slice(colon + 1);
  if (path === '') throw new UserError(`"${value}" names no file behind the colon`);
  return path;
}

function knownFormat(wanted: string): ReporterName {
  const found = reporterNames.find((name) => name === wanted);
  if (found) return found;
  const near = didYouMean(wanted, reporterNames);
  const mean = near === undefined ? '' : `; did you mean "${near}"?`;
  throw new UserError(`unknown format "${wanted}"${mean}`, {
    hints: [`Formats: ${reporterNames.join(', ')}`],
  });
}

/** Write the reports that go to files: without colours, else as the others are. */
export async function writeReports(
  report: LintReport,
  files: readonly ReportFile[],
  style: ReportStyle,
  host: Host,
): Promise<void> {
  const plain = { ...style, terminal: false, colors: false, hyperlinks: false, unicode: true };
  for (const { format, path } of files) {
    const render = await loadReporter(format);
    writeReport(path, render(report, plain), host);
  }
}

/** Write a report to a file, named as it was typed. */
export function writeReport(path: string, text: string, host: Host): void {
  const bytes = new TextEncoder().encode(text);
  const absolute = resolvePath(host.cwd, path);
  if (host.fs.stat(absolute)) host.fs.replace(absolute, bytes);
  else host.fs.create(absolute, bytes);
}
