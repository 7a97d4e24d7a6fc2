import type { LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { encodeAddress } from './address-text.js';
import { countDiagnostics } from './count-diagnostics.js';
import { type ListedPlace, listedPlaces } from './listed-places.js';
import { severityCounts } from './pretty-summary.js';
import type { ReportStyle } from './reporter.js';

/** GitHub takes summaries up to a megabyte. */
const mostRows = 500;
const longestCell = 400;

/** A table in Markdown, for the summary of a CI job or a comment. */
export function markdown(report: LintReport, style: ReportStyle): string {
  const places = listedPlaces(report, style);
  const posts = report.files.length;
  if (places.length === 0) return `No problems in ${posts} ${posts === 1 ? 'post' : 'posts'}.\n`;
  const counts = severityCounts(countDiagnostics(places.map(({ diagnostic }) => diagnostic)));
  const files = new Set(places.map(({ file }) => file)).size;
  const rows = places.slice(0, mostRows).map((place) => row(place, style));
  const left = places.length - rows.length;
  return [
    `**${counts}** in ${files} of ${posts} ${posts === 1 ? 'post' : 'posts'}`,
    '',
    '| place | | problem | rule |',
    '|---|---|---|---|',
    ...rows,
    ...(left > 0 ? ['', `… and ${left} more`] : []),
    '',
  ].join('\n');
}

function row({ file, diagnostic, place }: ListedPlace, style: ReportStyle): string {
  const { severity, message, ruleId } = diagnostic;
  const rule = cell(ruleId);
  const url = style.docsUrl(ruleId);
  const linked = url === undefined ? rule : `[${rule}](${encodeAddress(url)})`;
  return `| ${cell(`${file.path}:${place.line}`)} | ${severity} | ${cell(message)} | ${linked} |`;
}

/** Text that Markdown takes for nothing but text: no markup, no mention, no cell border. */
function cell(text: string): string {
  const shown = visibleText(text.slice(0, longestCell));
  return shown.replace(/[!-/:-@[-`{-~]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
