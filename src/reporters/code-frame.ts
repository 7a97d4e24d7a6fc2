import { visibleText } from '../text/display-escape.js';
import { clipTextStart, wrapText } from '../text/display-wrap.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { Canvas, Tone } from './canvas.js';
import { placeOf } from './diagnostic-place.js';
import { frameRows, type LineMark, type MarkLabel } from './frame-row.js';

/** A span of the source, to be underlined. */
export interface FrameMark {
  readonly span: Span;
  readonly tone: Tone;
  readonly secondary?: boolean;
  readonly label?: MarkLabel | undefined;
}

/** What one file shows in a frame. */
export interface FrameSection {
  readonly source: SourceText;
  /** At least one; the first one's place is named on top. */
  readonly marks: readonly FrameMark[];
  /** Named on top too: a frame below a file's heading needs none. */
  readonly path?: string | undefined;
}

/**
 * Source lines with what is wrong in them underlined, windowed to the canvas. `footer` is safe to
 * print and stands at the end. Lines have no more columns than the canvas.
 */
export function codeFrame(
  sections: readonly FrameSection[],
  footer: readonly string[],
  canvas: Canvas,
): string[] {
  const rows = sections.map((section) => ({ section, lines: linesOf(section) }));
  const last = Math.max(1, ...rows.flatMap(({ lines }) => [...lines.keys()]));
  const digits = Math.max(2, String(last).length);
  const frame: string[] = [];
  rows.forEach(({ section, lines }, index) => {
    frame.push(heading(section, index === 0, digits, canvas));
    frame.push(...numbered(section.source, lines, digits, canvas));
  });
  return [...frame, ...closing(footer, digits, canvas)];
}

function heading(section: FrameSection, first: boolean, digits: number, canvas: Canvas): string {
  const { glyphs, paint, width } = canvas;
  const span = section.marks[0]?.span ?? { start: 0, end: 0 };
  const { line, column } = placeOf(span, section.source);
  const point = `${line}:${column}`;
  const room = width - digits - 6 - point.length - 1;
  const path =
    section.path === undefined
      ? ''
      : `${clipTextStart(visibleText(section.path), room, glyphs.ellipsis)}:`;
  const sign = first ? glyphs.top : glyphs.middle;
  return `${' '.repeat(digits + 2)}${paint('frame', `${sign}[${path}${point}]`)}`;
}

/** What to underline in which line. A span over several lines is shown by its first and last. */
function linesOf({ source, marks }: FrameSection): Map<number, LineMark[]> {
  const lines = new Map<number, LineMark[]>();
  const add = (line: number, mark: FrameMark, span: Span, label: MarkLabel | undefined): void => {
    const marked = lines.get(line) ?? [];
    marked.push({ span, tone: mark.tone, secondary: mark.secondary ?? false, label });
    lines.set(line, marked);
  };
  for (const mark of marks) {
    const { line, start, end } = placeOf(mark.span, source);
    const lastLine = Math.max(line, source.pointAt(end > start ? end - 1 : start).line);
    const from = start - source.lineStart(line);
    const length = source.lineEnd(line) - source.lineStart(line);
    if (lastLine === line) {
      add(line, mark, { start: from, end: Math.min(from + end - start, length) }, mark.label);
      continue;
    }
    add(line, mark, { start: from, end: length }, undefined);
    add(lastLine, mark, { start: 0, end: end - source.lineStart(lastLine) }, mark.label);
  }
  addLineBefore(lines, source, placeOf(marks[0]?.span ?? { start: 0, end: 0 }, source));
  return new Map([...lines].sort(([a], [b]) => a - b));
}

/** A problem that begins with its line often has to do with the line before. */
function addLineBefore(
  lines: Map<number, LineMark[]>,
  source: SourceText,
  { line, column }: { readonly line: number; readonly column: number },
): void {
  if (column > 1 || line === 1 || lines.has(line - 1)) return;
  const start = source.lineStart(line - 1);
  if (/\S/.test(source.text.slice(start, Math.min(source.lineEnd(line - 1), start + 200)))) {
    lines.set(line - 1, []);
  }
}

function numbered(
  source: SourceText,
  lines: ReadonlyMap<number, readonly LineMark[]>,
  digits: number,
  canvas: Canvas,
): string[] {
  const { glyphs, paint, width } = canvas;
  const blank = ' '.repeat(digits + 2);
  const room = width - digits - 4;
  const rows: string[] = [];
  let previous: number | undefined;
  for (const [line, marks] of lines) {
    if (previous !== undefined && line > previous + 1)
      rows.push(blank + paint('frame', glyphs.gap));
    previous = line;
    const number = String(line).padStart(digits + 1);
    for (const { source: text, below } of frameRows(source.lineAt(line), marks, room, canvas)) {
      rows.push(`${paint('frame', `${number} ${glyphs.bar}`)} ${text}`.trimEnd());
      for (const row of below) rows.push(`${blank}${paint('frame', glyphs.bar)} ${row}`);
    }
  }
  return rows;
}

function closing(footer: readonly string[], digits: number, canvas: Canvas): string[] {
  const { glyphs, paint, width } = canvas;
  const indent = ' '.repeat(digits + 2);
  const lines = footer.flatMap((text) => wrapText(text, width - digits - 5));
  const first = `${indent}${paint('frame', glyphs.bottom)}`;
  if (lines.length === 0) return [first];
  return lines.map((text, index) =>
    index === 0 ? `${first} ${text}` : `${indent}${' '.repeat(glyphs.bottom.length + 1)}${text}`,
  );
}
