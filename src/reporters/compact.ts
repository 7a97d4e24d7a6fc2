import type { Diagnostic } from '../lint/diagnostic.js';
import type { FileReport, LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { placeOf, shownDiagnostics } from './diagnostic-place.js';
import type { ReportStyle } from './reporter.js';

/**
 * One line for each diagnostic, as editors' and CI's problem matchers read them, never coloured:
 * `path:33:408-33:414: error: message [text/mojibake] (fixable)`.
 */
export function compact(report: LintReport, style: ReportStyle): string {
  return report.files
    .flatMap((file) => shownDiagnostics(file, style).map((diagnostic) => line(diagnostic, file)))
    .join('');
}

function line(diagnostic: Diagnostic, file: FileReport): string {
  const { ruleId, severity, message, fix } = diagnostic;
  const { line, column, endLine, endColumn, start, end } = placeOf(diagnostic.span, file.source);
  const range = start === end ? `${line}:${column}` : `${line}:${column}-${endLine}:${endColumn}`;
  const label = severity === 'hygiene' ? 'info' : severity;
  const mark = fix === undefined ? '' : fixMarks[fix.applicability];
  const path = visibleText(file.path);
  return `${path}:${range}: ${label}: ${visibleText(message)} [${visibleText(ruleId)}]${mark}\n`;
}

const fixMarks = { safe: ' (fixable)', unsafe: ' (fixable with --unsafe-fixes)' } as const;
