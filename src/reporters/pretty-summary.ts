import type { Diagnostic } from '../lint/diagnostic.js';
import type { LintReport } from '../lint/report.js';
import { wrapText } from '../text/display-wrap.js';
import type { Canvas } from './canvas.js';
import { countDiagnostics, type DiagnosticCounts, plural } from './count-diagnostics.js';
import { shownDiagnostics } from './diagnostic-place.js';
import type { ReportStyle } from './reporter.js';

/** Counts, what could be repaired, and the time. */
export function prettySummary(report: LintReport, style: ReportStyle, canvas: Canvas): string[] {
  const shown = report.files.map((file) => shownDiagnostics(file, style));
  const counts = countDiagnostics(shown.flat());
  const files = shown.filter((diagnostics) => diagnostics.length > 0).length;
  const total = report.files.length;
  const posts = total === 1 ? '1 post' : `${files} of ${total} posts`;
  const time = formatElapsed(report.elapsed);
  const repaired =
    report.fixed.length > 0 ? [`${plural(report.fixed.length, 'post')} repaired`] : [];
  const head = `${severityCounts(counts)} in ${posts}, ${[...repaired, time].join(', ')}`;
  const tone = counts.errors > 0 ? 'error' : counts.warnings > 0 ? 'warning' : 'info';
  const hidden = hiddenHygiene(report, style);
  return [
    ...wrapText(head, canvas.width).map((line) => canvas.paint(tone, line)),
    ...[fixSummary(counts), hidden].flatMap((line) =>
      line === undefined ? [] : wrapText(line, canvas.width),
    ),
  ];
}

/** `1 error, 2 warnings`; empty when there is nothing. */
export function severityCounts({ errors, warnings, infos, hygiene }: DiagnosticCounts): string {
  const parts = [
    errors > 0 ? plural(errors, 'error') : '',
    warnings > 0 ? plural(warnings, 'warning') : '',
    infos > 0 ? plural(infos, 'info', 'infos') : '',
    hygiene > 0 ? `${hygiene} hygiene` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function fixSummary({ safeFixes, unsafeFixes }: DiagnosticCounts): string | undefined {
  if (safeFixes === 0 && unsafeFixes === 0) return undefined;
  if (unsafeFixes === 0) return `${safeFixes} fixable with \`post lint --fix\``;
  if (safeFixes === 0)
    return `${unsafeFixes} fixable with \`post lint --unsafe-fixes\` (shown as fix?)`;
  const safe = `${safeFixes} fixable with \`post lint --fix\``;
  return `${safe}, ${unsafeFixes} more with \`--unsafe-fixes\` (shown as fix?)`;
}

/** Hygiene is not shown, so say that `--fix` will change it. */
function hiddenHygiene(report: LintReport, style: ReportStyle): string | undefined {
  if (style.showHygiene) return undefined;
  const isHidden = ({ severity, fix }: Diagnostic): boolean =>
    severity === 'hygiene' && fix?.applicability === 'safe';
  const count = report.files.reduce(
    (sum, { diagnostics }) => sum + diagnostics.filter(isHidden).length,
    0,
  );
  if (count === 0) return undefined;
  return `\`--fix\` also tidies ${plural(count, 'place')} that readers never see`;
}

/** The one line of a lint that shows nothing, for somebody who looks at it. */
export function cleanSummary(report: LintReport, style: ReportStyle, canvas: Canvas): string[] {
  const posts = plural(report.files.length, 'post');
  const done = canvas.paint('replacement', canvas.glyphs.done);
  const fixed = report.fixed.length > 0 ? `${report.fixed.length} repaired, ` : '';
  if (!style.quiet) {
    const rest = fixed === '' ? 'no problems' : 'no problems left';
    return [`${done} ${posts}, ${fixed}${rest} (${formatElapsed(report.elapsed)})`];
  }
  const counts = countDiagnostics(report.files.flatMap(({ diagnostics }) => diagnostics));
  const hidden = severityCounts({ ...counts, errors: 0, hygiene: 0 });
  if (hidden === '') return [];
  return wrapText(`${posts}, no errors; ${hidden} hidden by --quiet`, canvas.width - 4).map(
    (line, index) => (index === 0 ? `${done} ${line}` : line),
  );
}

/** `41 ms`, `0.9 s`, `12.0 s`. */
export function formatElapsed(milliseconds: number): string {
  if (milliseconds < 500) return `${Math.round(milliseconds)} ms`;
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
