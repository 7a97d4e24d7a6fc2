import type { Diagnostic } from '../lint/diagnostic.js';
import type { FileReport, LintReport } from '../lint/report.js';
import { type Place, placeOf, shownDiagnostics } from './diagnostic-place.js';
import type { ReportStyle } from './reporter.js';

/** A diagnostic, its file and where it stands. */
export interface ListedPlace {
  readonly file: FileReport;
  readonly diagnostic: Diagnostic;
  readonly place: Place;
}

/** What formats for CI list, in the order of the report: all that people are shown. */
export function listedPlaces(report: LintReport, style: ReportStyle): ListedPlace[] {
  return report.files.flatMap((file) => placesIn(file, style));
}

/** Those of one file. */
export function placesIn(file: FileReport, style: ReportStyle): ListedPlace[] {
  return shownDiagnostics(file, style).map((diagnostic) => ({
    file,
    diagnostic,
    place: placeOf(diagnostic.span, file.source),
  }));
}
