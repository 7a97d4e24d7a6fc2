import type { LintReport } from '../lint/report.js';
import { type ListedPlace, placesIn } from './listed-places.js';
import type { ReportStyle } from './reporter.js';
import { xmlAttributes } from './xml-text.js';

/** Checkstyle's XML, which most CI servers read. */
export function checkstyle(report: LintReport, style: ReportStyle): string {
  const files = report.files.map((file) => {
    const errors = placesIn(file, style).map(errorElement).join('');
    return `  <file${xmlAttributes({ name: file.path })}>\n${errors}  </file>\n`;
  });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n';
  return `${head}${files.join('')}</checkstyle>\n`;
}

function errorElement({ diagnostic, place }: ListedPlace): string {
  const { severity, message, ruleId } = diagnostic;
  const attributes = xmlAttributes({
    line: place.line,
    column: place.column,
    severity: severity === 'hygiene' ? 'info' : severity,
    message,
    source: ruleId,
  });
  return `    <error${attributes}/>\n`;
}
