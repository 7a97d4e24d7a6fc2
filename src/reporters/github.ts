import type { Severity } from '../lint/diagnostic.js';
import type { LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { compactLine } from './compact.js';
import { type ListedPlace, listedPlaces } from './listed-places.js';
import type { ReportStyle } from './reporter.js';

const commands: Record<Severity, 'error' | 'warning' | 'notice'> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hygiene: 'notice',
};

/** GitHub shows this many annotations of a level for a step, and drops the rest in silence. */
const mostAnnotations = 10;

/**
 * Workflow commands of GitHub Actions, which annotate the lines of a pull request: the errors first.
 * What GitHub would drop is printed as in `compact`, and counted in an annotation.
 */
export function github(report: LintReport, style: ReportStyle): string {
  const places = listedPlaces(report, style);
  const rest: ListedPlace[] = [];
  const lines: string[] = [];
  for (const command of ['error', 'warning', 'notice'] as const) {
    const level = places.filter(({ diagnostic }) => commands[diagnostic.severity] === command);
    // The last notice is for the count.
    const most = command === 'notice' ? mostAnnotations - 1 : mostAnnotations;
    lines.push(...level.slice(0, most).map((place) => annotation(command, place)));
    for (const place of level.slice(most)) rest.push(place);
  }
  if (rest.length > 0) {
    lines.push(`::notice title=${style.tool.name}::${rest.length} more in the log of this step`);
    for (const place of rest) lines.push(compactLine(place));
  }
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(command: string, { file, diagnostic, place }: ListedPlace): string {
  const properties = [
    `file=${property(file.path)}`,
    `line=${place.line}`,
    `col=${place.column}`,
    `endLine=${place.endLine}`,
    `endColumn=${place.endColumn}`,
    `title=${property(diagnostic.ruleId)}`,
  ];
  // The log shows the text alone, so it names the place, too.
  const text = `${file.path}:${place.line}:${place.column}: ${diagnostic.message}`;
  return `::${command} ${properties.join(',')}::${data(text)}`;
}

function data(text: string): string {
  return visibleText(text).replaceAll('%', '%25');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
