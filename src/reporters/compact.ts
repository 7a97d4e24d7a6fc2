import type { LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { type ListedPlace, listedPlaces } from './listed-places.js';
import type { ReportStyle } from './reporter.js';

/**
 * One line for each diagnostic, as editors' and CI's problem matchers read them, never coloured:
 * `path:33:408-33:414: error: message [text/mojibake] (fixable)`.
 */
export function compact(report: LintReport, style: ReportStyle): string {
  return listedPlaces(report, style)
    .map((place) => `${compactLine(place)}\n`)
    .join('');
}

/** A diagnostic on one line, without the line's ending. */
export function compactLine({ file, diagnostic, place }: ListedPlace): string {
  const { ruleId, severity, message, fix } = diagnostic;
  const { line, column, endLine, endColumn, start, end } = place;
  const range = start === end ? `${line}:${column}` : `${line}:${column}-${endLine}:${endColumn}`;
  const label = severity === 'hygiene' ? 'info' : severity;
  const mark = fix === undefined ? '' : fixMarks[fix.applicability];
  return `${pathOf(file.path)}:${range}: ${label}: ${visibleText(message)} [${visibleText(ruleId)}]${mark}`;
}

/** A line that starts with two colons would be a command to GitHub Actions. */
function pathOf(path: string): string {
  return visibleText(path.startsWith(':') ? `./${path}` : path);
}

const fixMarks = { safe: ' (fixable)', unsafe: ' (fixable with --unsafe-fixes)' } as const;
