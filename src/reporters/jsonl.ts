import type { LintReport } from '../lint/report.js';
import { listedDiagnostics } from './diagnostic-place.js';
import { diagnosticRecord } from './json.js';
import { toJson } from './json-text.js';
import type { ReportStyle } from './reporter.js';
import { sourceFinder } from './source-of.js';

/** `--format jsonl`: one JSON object on each line for each diagnostic, as in `json`, with its path. */
export function jsonl(report: LintReport, style: ReportStyle): string {
  const sourceOf = sourceFinder(report);
  return report.files
    .flatMap((file) =>
      listedDiagnostics(file, style).map((diagnostic) => {
        const record = diagnosticRecord(diagnostic, file, sourceOf, style);
        return `${toJson({ path: file.path, status: file.status, ...record })}\n`;
      }),
    )
    .join('');
}
