import type { Host } from '../host/host.js';
import type { LintReport } from '../lint/report.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { fileAddress } from '../reporters/file-address.js';
import { loadReporter, type ReporterName } from '../reporters/index.js';
import type { ReportStyle } from '../reporters/reporter.js';
import { visibleText } from '../text/display-escape.js';
import { docsUrl, tool } from '../tool.js';
import type { LintOptions } from './lint-options.js';
import { writeReports } from './report-outputs.js';

type PrintOptions = Pick<
  LintOptions,
  'format' | 'reports' | 'color' | 'quiet' | 'maxDiagnostics' | 'hygiene'
>;

/** The format that was asked for, else the one that fits where the report goes. */
export function formatOf(options: Pick<LintOptions, 'format'>, host: Host): ReporterName {
  if (options.format) return options.format;
  if (host.stdout.isTerminal) return 'pretty';
  return host.env.GITHUB_ACTIONS === 'true' ? 'github' : 'compact';
}

/** Print a report on standard output, write others to files, and what is left to standard error. */
export async function printReport(
  report: LintReport,
  options: PrintOptions,
  host: Host,
): Promise<void> {
  const render = await loadReporter(formatOf(options, host));
  const style = styleOf(options, host);
  host.stdout.write(render(report, style));
  for (const notice of report.notices) host.stderr.write(`post: ${visibleText(notice)}\n`);
  await writeReports(report, options.reports ?? [], style, host);
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
