import type { Diagnostic, RelatedInformation, Severity } from '../lint/diagnostic.js';
import type { FileReport } from '../lint/report.js';
import { visibleText } from '../text/display-escape.js';
import { displayWidth } from '../text/display-width.js';
import { clipText, wrapText } from '../text/display-wrap.js';
import type { SourceText } from '../text/source-text.js';
import type { Canvas } from './canvas.js';
import { codeFrame, type FrameMark, type FrameSection } from './code-frame.js';
import { fixLabel } from './diagnostic-label.js';
import { placeOf } from './diagnostic-place.js';
import type { ShownItem } from './fold-repeats.js';
import type { ReportStyle } from './reporter.js';
import type { SourceOf } from './source-of.js';

/** What drawing a diagnostic needs beside it. */
export interface PrettyContext {
  readonly canvas: Canvas;
  readonly style: ReportStyle;
  /** Texts of all linted files, by path. */
  readonly sourceOf: SourceOf;
}

const labels: Record<Severity, string> = {
  error: 'error',
  warning: 'warn',
  info: 'info',
  hygiene: 'hygiene',
};

const longestMessage = 800;
const mostRelated = 3;
const mostLines = 12;
const mostOthers = 8;

/** Severity, rule, message and mark; the message wrapped below itself. */
export function diagnosticHeader(item: ShownItem, { canvas, style }: PrettyContext): string[] {
  const { paint, link, width } = canvas;
  const { ruleId, severity } = item.first;
  const label = labels[severity].padEnd(5);
  const mark = fixMark(item);
  const indent = label.length + 4;
  const markWidth = mark === '' ? 0 : mark.length + 2;
  const rule = clipText(visibleText(ruleId), width - indent - markWidth, canvas.glyphs.ellipsis);
  const message = clipText(visibleText(messageOf(item)), longestMessage, canvas.glyphs.ellipsis);
  const left = indent + displayWidth(rule) + 2;
  const [first = '', ...rest] = wrapText(message, width - indent, width - left - markWidth);
  const used = first === '' ? left - 2 : left + displayWidth(first);
  const gap = ' '.repeat(Math.max(0, width - used - mark.length));
  const head = `  ${paint(severity, label)}  ${link(paint('strong', rule), style.docsUrl(ruleId))}`;
  const tail = mark === '' ? '' : `${gap}${paint('replacement', mark)}`;
  const line = `${head}${first === '' ? '' : `  ${first}`}${tail}`;
  return [line, ...rest.map((text) => ' '.repeat(indent) + text)];
}

/** `fix` is safe, `fix?` needs `--unsafe-fixes`. */
function fixMark({ first, others }: ShownItem): string {
  const fixes = [first, ...others].map(({ fix }) => fix?.applicability);
  if (fixes.includes('safe')) return 'fix';
  return fixes.includes('unsafe') ? 'fix?' : '';
}

function messageOf({ file, first, others }: ShownItem): string {
  if (others.length === 0) return first.message;
  if (hasVariants(first, others)) return `${first.message} (and ${others.length} more)`;
  return `${first.message} (${lineList([first, ...others], file.source)})`;
}

function hasVariants(first: Diagnostic, others: readonly Diagnostic[]): boolean {
  return others.some(({ message }) => message !== first.message);
}

/** `lines 16, 31, 45`; beyond a dozen the rest is a number. */
function lineList(diagnostics: readonly Diagnostic[], source: SourceText): string {
  const lines = [...new Set(diagnostics.map(({ span }) => placeOf(span, source).line))];
  if (lines.length === 1) return `${diagnostics.length} times in line ${lines[0]}`;
  const more = lines.length > mostLines ? ` and ${lines.length - mostLines} more` : '';
  return `lines ${lines.slice(0, mostLines).join(', ')}${more}`;
}

/** The places of a folded rule that say something else each, one line each. */
export function otherPlaces({ file, first, others }: ShownItem, context: PrettyContext): string[] {
  if (!hasVariants(first, others)) return [];
  const { paint, width, glyphs } = context.canvas;
  const lines = others.slice(0, mostOthers).map(({ span, message }) => {
    const { line, column } = placeOf(span, file.source);
    const point = `${line}:${column}`;
    const text = clipText(visibleText(message), width - 6 - point.length, glyphs.ellipsis);
    return `    ${paint('faint', point)}  ${text}`;
  });
  const rest = others.slice(mostOthers);
  if (rest.length === 0) return lines;
  const text = `${glyphs.ellipsis} and ${rest.length} more: ${lineList(rest, file.source)}`;
  return [...lines, ...wrapText(text, width - 4).map((line) => `    ${paint('faint', line)}`)];
}

/** The frame of one diagnostic, or of some that share a line. */
export function diagnosticFrame(
  items: readonly ShownItem[],
  footer: readonly string[],
  context: PrettyContext,
): string[] {
  const [item] = items;
  if (item === undefined) return [];
  const { file } = item;
  const shared = items.length > 1;
  const related = items.flatMap(({ first }) => first.related ?? []);
  const here = related.filter(({ path }) => path === file.path).slice(0, mostRelated);
  const marks = items.map(({ first }) => diagnosticMark(first, file, shared));
  const elsewhere = related.filter(({ path }) => path !== file.path).slice(0, mostRelated);
  const sections: FrameSection[] = [
    { source: file.source, marks: [...marks, ...here.map(relatedMark)] },
    ...elsewhere.flatMap((place) => relatedSection(place, context)),
  ];
  const unread = elsewhere.filter(({ path }) => context.sourceOf(path) === undefined);
  const notes = unread.map(({ path, message }) => visibleText(`${message} (${path})`));
  return codeFrame(sections, [...notes, ...footer], context.canvas);
}

function diagnosticMark(diagnostic: Diagnostic, file: FileReport, shared: boolean): FrameMark {
  const { span, severity, fix, ruleId } = diagnostic;
  const name = shared ? ({ text: visibleText(ruleId), tone: severity } as const) : undefined;
  return { span, tone: severity, label: fixLabel(file.source.text, span, fix) ?? name };
}

function relatedMark({ span, message }: RelatedInformation): FrameMark {
  const text = visibleText(message);
  const label = text === '' ? undefined : ({ text, tone: 'related' } as const);
  return { span, tone: 'related', secondary: true, label };
}

function relatedSection(place: RelatedInformation, context: PrettyContext): FrameSection[] {
  const source = context.sourceOf(place.path);
  return source === undefined ? [] : [{ source, marks: [relatedMark(place)], path: place.path }];
}
