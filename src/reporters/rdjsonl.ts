import type { Fix, Severity } from '../lint/diagnostic.js';
import type { FileReport, LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import type { Span } from '../text/span.js';
import { combineEdits } from './combine-edits.js';
import { toJson } from './json-text.js';
import { type ListedPlace, placesIn } from './listed-places.js';
import type { ReportStyle } from './reporter.js';
import { type BytePoint, createBytePoints } from './utf8-columns.js';

const severities: Record<Severity, string> = {
  error: 'ERROR',
  warning: 'WARNING',
  info: 'INFO',
  hygiene: 'INFO',
};

type RangeOf = (span: Span) => { readonly start: BytePoint; readonly end: BytePoint };

/** Reviewdog's Diagnostic Format, a line each; fixes become suggestions that a click applies. */
export function rdjsonl(report: LintReport, style: ReportStyle): string {
  return report.files.flatMap((file) => fileLines(file, style)).join('');
}

function fileLines(file: FileReport, style: ReportStyle): string[] {
  const pointAt = createBytePoints(file.source);
  const rangeOf: RangeOf = ({ start, end }) => ({ start: pointAt(start), end: pointAt(end) });
  return placesIn(file, style).map((place) => `${toJson(record(place, rangeOf, style))}\n`);
}

function record(
  { file, diagnostic, place }: ListedPlace,
  rangeOf: RangeOf,
  style: ReportStyle,
): object {
  const { ruleId, severity, message, fix } = diagnostic;
  const url = style.docsUrl(ruleId);
  const suggestions = fix ? suggestionsOf(fix, file, rangeOf) : [];
  return {
    message: visibleText(message),
    location: { path: file.path, range: rangeOf(place) },
    severity: severities[severity],
    source: { name: style.tool.name },
    code: { value: ruleId, ...(url !== undefined && { url }) },
    ...(suggestions.length > 0 && { suggestions }),
  };
}

/** Several suggestions would be alternatives, so the edits of a fix become one. */
function suggestionsOf({ edits }: Fix, file: FileReport, rangeOf: RangeOf): object[] {
  const edit = combineEdits(file.source.text, edits);
  return edit === undefined ? [] : [{ range: rangeOf(edit.span), text: edit.newText }];
}
