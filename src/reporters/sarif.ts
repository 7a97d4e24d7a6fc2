import type { Fix, RelatedInformation, Severity } from '../lint/diagnostic.js';
import type { LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import { encodePath } from './address-text.js';
import { placeOf } from './diagnostic-place.js';
import { createFingerprints } from './fingerprint.js';
import { toJson } from './json-text.js';
import { type ListedPlace, listedPlaces } from './listed-places.js';
import type { ReportStyle } from './reporter.js';
import { type SourceOf, sourceFinder } from './source-of.js';

const levels: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hygiene: 'note',
};

/** SARIF 2.1.0, as code scanning services read it. Columns are UTF-16 code units. */
export function sarif(report: LintReport, style: ReportStyle): string {
  const places = listedPlaces(report, style);
  const sourceOf = sourceFinder(report);
  const ids = [...new Set(places.map(({ diagnostic }) => diagnostic.ruleId))].sort();
  const ruleIndex = new Map(ids.map((id, index) => [id, index]));
  const fingerprint = createFingerprints();
  const run = {
    tool: { driver: { ...style.tool, rules: ids.map((id) => ruleRecord(id, style)) } },
    columnKind: 'utf16CodeUnits',
    results: places.map((listed) => ({
      ruleIndex: ruleIndex.get(listed.diagnostic.ruleId),
      ...result(listed, sourceOf),
      partialFingerprints: { 'place/v1': fingerprint(listed) },
    })),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${toJson({ $schema, version: '2.1.0', runs: [run] }, 2)}\n`;
}

function ruleRecord(id: string, style: ReportStyle): object {
  const helpUri = style.docsUrl(id);
  return helpUri === undefined ? { id } : { id, helpUri };
}

function result({ file, diagnostic }: ListedPlace, sourceOf: SourceOf): object {
  const { ruleId, severity, message, span, related = [], fix } = diagnostic;
  return {
    ruleId,
    level: levels[severity],
    message: { text: visibleText(message) },
    locations: [location(file.path, span, file.source)],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => relatedLocation(place, id, sourceOf)),
    }),
    ...(fix && { fixes: [fixRecord(fix, file.path, file.source)] }),
  };
}

function location(path: string, span: Span, source: SourceText | undefined): object {
  const artifactLocation = { uri: encodePath(path) };
  if (source === undefined) return { physicalLocation: { artifactLocation } };
  return { physicalLocation: { artifactLocation, region: region(span, source) } };
}

function relatedLocation(
  { path, span, message }: RelatedInformation,
  id: number,
  sourceOf: SourceOf,
): object {
  return {
    id,
    ...location(path, span, sourceOf(path)),
    message: { text: visibleText(message) },
  };
}

function region(span: Span, source: SourceText): object {
  const { line, column, endLine, endColumn, start, end } = placeOf(span, source);
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  };
}

function fixRecord({ title, edits }: Fix, path: string, source: SourceText): object {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: region(span, source),
    insertedContent: { text: newText },
  }));
  const change = { artifactLocation: { uri: encodePath(path) }, replacements };
  return { description: { text: visibleText(title) }, artifactChanges: [change] };
}
