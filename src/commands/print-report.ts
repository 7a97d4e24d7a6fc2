import { UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { LintReport } from '../lint/report.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { fileAddress } from '../reporters/file-address.js';
import { loadReporter, type ReporterName, reporterNames } from '../reporters/index.js';
import type { ReportStyle } from '../reporters/reporter.js';
import { didYouMean } from '../text/did-you-mean.js';
import { visibleText } from '../text/display-escape.js';
import { docsUrl, tool } from '../tool.js';
import type { LintOptions } from './lint-options.js';

type PrintOptions = Pick<LintOptions, 'format' | 'color' | 'quiet' | 'maxDiagnostics' | 'hygiene'>;

/** The format that was asked for, else the one that fits where the report goes. */
export function formatOf(options: Pick<LintOptions, 'format'>, host: Host): ReporterName {
  const wanted = options.format ?? (host.stdout.isTerminal ? 'pretty' : 'compact');
  const found = reporterNames.find((name) => name === wanted);
  if (found) return found;
  const near = didYouMean(wanted, reporterNames);
  throw new UserError(
    `unknown format "${wanted}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
    { hints: [`Formats: ${reporterNames.join(', ')}`] },
  );
}

/** Print a report on standard output, and what else people should know on standard error. */
export async function printReport(
  report: LintReport,
  options: PrintOptions,
  host: Host,
): Promise<void> {
  const report$ = await loadReporter(formatOf(options, host));
  host.stdout.write(report$(report, styleOf(options, host)));
  for (const notice of report.notices) host.stderr.write(`post: ${visibleText(notice)}\n`);
}

/** How output is to look on this host. */
export function styleOf(options: PrintOptions, host: Host): ReportStyle {
  return {
    ...chooseStyle(host.env, host.stdout, options.color),
    quiet: options.quiet,
    maxDiagnostics: options.maxDiagnostics,
    showHygiene: options.hygiene,
    tool,
    docsUrl,
    fileUrl: (path, line) => fileAddress(`${host.cwd}/${path}`, line),
  };
}
