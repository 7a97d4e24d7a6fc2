import type { Diagnostic, RelatedInformation } from '../lint/diagnostic.js';
import type { FileReport, LintReport } from '../lint/report.js';
import { countDiagnostics } from './count-diagnostics.js';
import { listedDiagnostics, placeOf } from './diagnostic-place.js';
import { toJson } from './json-text.js';
import type { ReportStyle } from './reporter.js';
import { type SourceOf, sourceFinder } from './source-of.js';

/** `--format json`, version 1: the whole report for programs. Its shape is a promise. */
export function json(report: LintReport, style: ReportStyle): string {
  const sourceOf = sourceFinder(report);
  const files = report.files.map((file) => ({
    path: file.path,
    status: file.status,
    diagnostics: listedDiagnostics(file, style).map((diagnostic) =>
      diagnosticRecord(diagnostic, file, sourceOf, style),
    ),
  }));
  const counts = countDiagnostics(report.files.flatMap((file) => listedDiagnostics(file, style)));
  const summary = { files: files.length, ...counts };
  return `${toJson({ version: 1, tool: style.tool, files, summary }, 2)}\n`;
}

/** One diagnostic as `json` and `jsonl` write it. */
export function diagnosticRecord(
  diagnostic: Diagnostic,
  file: FileReport,
  sourceOf: SourceOf,
  style: ReportStyle,
): object {
  const { ruleId, severity, message, fix, related = [] } = diagnostic;
  return {
    ruleId,
    severity,
    message,
    ...placeOf(diagnostic.span, file.source),
    fix: fix === undefined ? null : fixRecord(fix),
    related: related.map((place) => relatedRecord(place, sourceOf)),
    docs: style.docsUrl(ruleId) ?? null,
  };
}

function fixRecord({ title, applicability, edits }: NonNullable<Diagnostic['fix']>): object {
  const flat = edits.map(({ span, newText }) => ({ start: span.start, end: span.end, newText }));
  return { title, applicability, edits: flat };
}

/** A place in a file that was not read has offsets only. */
function relatedRecord({ path, message, span }: RelatedInformation, sourceOf: SourceOf): object {
  const source = sourceOf(path);
  const place =
    source === undefined
      ? { line: null, column: null, endLine: null, endColumn: null, ...span }
      : placeOf(span, source);
  return { path, message, ...place };
}
