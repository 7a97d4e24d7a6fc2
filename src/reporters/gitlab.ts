import type { Severity } from '../lint/diagnostic.js';
import type { LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { createFingerprints } from './fingerprint.js';
import { toJson } from './json-text.js';
import { listedPlaces } from './listed-places.js';
import type { ReportStyle } from './reporter.js';

const severities: Record<Severity, string> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
  hygiene: 'info',
};

/** GitLab's Code Quality report, which shows what a merge request adds. */
export function gitlab(report: LintReport, style: ReportStyle): string {
  const fingerprint = createFingerprints();
  const issues = listedPlaces(report, style).map((listed) => {
    const { file, diagnostic, place } = listed;
    return {
      description: visibleText(diagnostic.message),
      check_name: diagnostic.ruleId,
      fingerprint: fingerprint(listed),
      severity: severities[diagnostic.severity],
      location: {
        path: file.path,
        positions: {
          begin: { line: place.line, column: place.column },
          end: { line: place.endLine, column: place.endColumn },
        },
      },
    };
  });
  return `${toJson(issues, 2)}\n`;
}
