import type { Diagnostic, Fix, Severity } from '../../src/lint/diagnostic.js';
import type { FileReport, LintReport } from '../../src/lint/report.js';
import type { ReportStyle } from '../../src/reporters/reporter.js';
import { createSourceText } from '../../src/text/source-text.js';
import type { Span } from '../../src/text/span.js';

type Found = Omit<Partial<Diagnostic>, 'span'> & {
  /** The text it points at, or its span. */
  readonly at: string | Span;
};

/** A style for tests: 80 columns, no colours, Unicode. */
export function sampleStyle(style: Partial<ReportStyle> = {}): ReportStyle {
  return {
    terminal: true,
    colors: false,
    unicode: true,
    columns: 80,
    hyperlinks: false,
    quiet: false,
    maxDiagnostics: 50,
    showHygiene: false,
    tool: { name: 'postwright', version: '0.1.0' },
    docsUrl: (ruleId) => `https://docs.example/${ruleId}`,
    ...style,
  };
}

/** One linted file; `at` is looked up in the text. */
export function sampleFile(
  text: string,
  found: readonly Found[],
  path = 'posts/trip.md',
): FileReport {
  const diagnostics = found.map(({ at, ...rest }) => ({
    ruleId: 'text/sample',
    severity: 'warning' as Severity,
    message: 'something is off',
    path,
    span: typeof at === 'string' ? spanOf(text, at) : at,
    ...rest,
  }));
  return { path, status: 'draft', source: createSourceText(text), diagnostics };
}

export function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`not in the text: ${part}`);
  return { start, end: start + part.length };
}

export function sampleReport(...files: readonly FileReport[]): LintReport {
  return { files, fixed: [], notices: [], elapsed: 41 };
}

/** A fix by one edit. */
export function sampleFix(
  span: Span,
  newText: string,
  applicability: Fix['applicability'] = 'safe',
  title = 'Repair it',
): Fix {
  return { title, applicability, edits: [{ span, newText }] };
}
