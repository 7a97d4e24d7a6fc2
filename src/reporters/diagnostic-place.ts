import type { Diagnostic } from '../lint/diagnostic.js';
import type { FileReport } from '../lint/report.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { ReportStyle } from './reporter.js';

/** A span as people and editors count: 1-based, in UTF-16 code units, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** Where a span stands. A span outside the text is moved to its end. */
export function placeOf(span: Span, source: SourceText): Place {
  const start = clamp(span.start, 0, source.text.length);
  const end = clamp(span.end, start, source.text.length);
  const from = source.pointAt(start);
  const to = start === end ? from : source.pointAt(end);
  return {
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    start,
    end,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** The diagnostics of a file that a format for programs lists: all, under `--quiet` the errors. */
export function listedDiagnostics(file: FileReport, style: ReportStyle): readonly Diagnostic[] {
  if (!style.quiet) return file.diagnostics;
  return file.diagnostics.filter(({ severity }) => severity === 'error');
}

/** The diagnostics of a file that are shown to people: not hygiene, unless asked for. */
export function shownDiagnostics(file: FileReport, style: ReportStyle): readonly Diagnostic[] {
  const listed = listedDiagnostics(file, style);
  if (style.showHygiene) return listed;
  return listed.filter(({ severity }) => severity !== 'hygiene');
}
