import type { LintReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { displayWidth } from '../text/display-width.js';
import { wrapText } from '../text/display-wrap.js';
import { type Canvas, createCanvas } from './canvas.js';
import { placeOf, shownDiagnostics } from './diagnostic-place.js';
import { foldRepeats, type ShownItem, worstItems } from './fold-repeats.js';
import {
  diagnosticFrame,
  diagnosticHeader,
  otherPlaces,
  type PrettyContext,
} from './pretty-diagnostic.js';
import { cleanSummary, prettySummary } from './pretty-summary.js';
import type { ReportStyle } from './reporter.js';
import { sourceFinder } from './source-of.js';

/** Diagnostics of one line that are drawn in one frame. */
const mostShared = 3;

/**
 * The report for people: by file, each problem with its line, what is wrong underlined and what a
 * fix would put there. No line has more columns than the terminal, if that has 40.
 */
export function pretty(report: LintReport, style: ReportStyle): string {
  const canvas = createCanvas(style);
  const all = report.files.flatMap((file) => foldRepeats(file, shownDiagnostics(file, style)));
  if (all.length === 0) {
    const lines =
      style.terminal && report.files.length > 0 ? cleanSummary(report, style, canvas) : [];
    return toText(lines);
  }
  const shown = worstItems(all, style.maxDiagnostics);
  const sourceOf = sourceFinder(report);
  const lines = prettyItems(shown, { canvas, style, sourceOf });
  const left = countPlaces(all) - countPlaces(shown);
  if (left > 0) lines.push(...leftOut(left, canvas), '');
  if (!style.quiet) lines.push(...prettySummary(report, style, canvas));
  return toText(lines);
}

function toText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function countPlaces(items: readonly ShownItem[]): number {
  return items.reduce((sum, { others }) => sum + 1 + others.length, 0);
}

function leftOut(count: number, { glyphs, width }: Canvas): string[] {
  const where = 'see --format compact, or --max-diagnostics';
  return wrapText(`${glyphs.ellipsis} and ${count} more; ${where}`, width);
}

function prettyItems(items: readonly ShownItem[], context: PrettyContext): string[] {
  const lines: string[] = [];
  let path: string | undefined;
  for (const [index, block] of shareFrames(items, context.canvas).entries()) {
    const [item] = block;
    if (item === undefined) continue;
    if (item.file.path !== path) lines.push(...fileHeading(item, context), '');
    path = item.file.path;
    for (const shared of block) lines.push(...diagnosticHeader(shared, context));
    lines.push(...diagnosticFrame(block, footerOf(block, index === 0), context));
    for (const shared of block) lines.push(...otherPlaces(shared, context));
    lines.push('');
  }
  return lines;
}

function fileHeading({ file, first }: ShownItem, { canvas, style }: PrettyContext): string[] {
  const { line } = placeOf(first.span, file.source);
  const address = style.fileUrl?.(file.path, line);
  return wrapText(visibleText(file.path), canvas.width).map((part) =>
    canvas.link(canvas.paint('strong', part), address),
  );
}

/** Hints; the first frame of a report, if it has none, says where to read more. */
function footerOf(block: readonly ShownItem[], isFirst: boolean): string[] {
  const hints = block.flatMap(({ first }) => (first.hint === undefined ? [] : [first.hint]));
  if (hints.length > 0) return hints.map((hint) => visibleText(hint));
  return isFirst && block[0] ? [`post explain ${visibleText(block[0].first.ruleId)}`] : [];
}

/** Neighbours on one line whose spans can be seen together share a frame. */
function shareFrames(items: readonly ShownItem[], canvas: Canvas): ShownItem[][] {
  const blocks: ShownItem[][] = [];
  for (const item of items) {
    const block = blocks.at(-1);
    if (block !== undefined && canShare(block, item, canvas)) block.push(item);
    else blocks.push([item]);
  }
  return blocks;
}

function canShare(block: readonly ShownItem[], item: ShownItem, canvas: Canvas): boolean {
  const [head] = block;
  const last = block.at(-1);
  if (head === undefined || last === undefined || block.length >= mostShared) return false;
  if (head.file !== item.file || !isAlone(head) || !isAlone(item)) return false;
  const { source } = item.file;
  const from = head.first.span.start;
  const to = item.first.span.end;
  const room = canvas.width >> 1;
  if (last.first.span.end > item.first.span.start || to - from > room) return false;
  if (placeOf({ start: from, end: to }, source).endLine !== placeOf(head.first.span, source).line) {
    return false;
  }
  return displayWidth(visibleText(source.text.slice(from, to))) <= room;
}

function isAlone({ first, others }: ShownItem): boolean {
  return others.length === 0 && (first.related ?? []).length === 0 && first.hint === undefined;
}
