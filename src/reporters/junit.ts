import type { FileReport, LintReport } from '../lint/report.js';
import { type ListedPlace, placesIn } from './listed-places.js';
import type { ReportStyle } from './reporter.js';
import { xmlAttributes, xmlText } from './xml-text.js';

/** JUnit's XML: a suite for each file, a failed case for each diagnostic, a passed one if clean. */
export function junit(report: LintReport, style: ReportStyle): string {
  const suites = report.files.map((file) => ({ file, places: placesIn(file, style) }));
  const failures = suites.reduce((sum, { places }) => sum + places.length, 0);
  const tests = suites.reduce((sum, { places }) => sum + Math.max(1, places.length), 0);
  const head = xmlAttributes({
    name: style.tool.name,
    tests,
    failures,
    time: (report.elapsed / 1000).toFixed(3),
  });
  const body = suites.map(({ file, places }) => suite(file, places)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${head}>\n${body}</testsuites>\n`;
}

function suite(file: FileReport, places: readonly ListedPlace[]): string {
  const attributes = xmlAttributes({
    name: file.path,
    tests: Math.max(1, places.length),
    failures: places.length,
  });
  const cases =
    places.length === 0
      ? `    <testcase${xmlAttributes({ name: 'no problems', classname: file.path })}/>\n`
      : places.map((place) => failedCase(place)).join('');
  return `  <testsuite${attributes}>\n${cases}  </testsuite>\n`;
}

function failedCase({ file, diagnostic, place }: ListedPlace): string {
  const { ruleId, severity, message } = diagnostic;
  const point = `${place.line}:${place.column}`;
  const name = xmlAttributes({ name: `${ruleId} ${point}`, classname: file.path });
  const failure = xmlAttributes({ type: severity, message });
  const text = xmlText(`${file.path}:${point}: ${message}`);
  return `    <testcase${name}><failure${failure}>${text}</failure></testcase>\n`;
}
