import { type LabelRoom, legColumn } from '../text/display-pane.js';
import { displayWidth } from '../text/display-width.js';
import type { ColumnRange } from '../text/display-window.js';
import { displayWindow } from '../text/display-window.js';
import { clipText, wrapText } from '../text/display-wrap.js';
import type { Span } from '../text/span.js';
import type { Canvas, Tone } from './canvas.js';

/** What is said about a marked span; `text` is safe to print. */
export interface MarkLabel {
  readonly text: string;
  readonly tone: Tone;
}

/** A span of one line, to be underlined. Offsets count from the start of the line. */
export interface LineMark {
  readonly span: Span;
  readonly tone: Tone;
  /** Drawn with a thin line: a place that has to do with the problem. */
  readonly secondary: boolean;
  readonly label?: MarkLabel | undefined;
}

interface DrawnMark extends LineMark {
  readonly ranges: readonly ColumnRange[];
  /** Column of the leg that leads to the label. */
  readonly leg: number;
}

const labelIndent = 4;
const mostLabelRows = 3;

/** A part of a line as shown, and below it the underlines and labels. */
export interface FrameRow {
  readonly source: string;
  readonly below: readonly string[];
}

/**
 * One source line, windowed, with its underlines and labels, all of at most `width` columns; to be
 * put behind the gutter. Marks that cannot be seen together get a row each.
 */
export function frameRows(
  line: string,
  marks: readonly LineMark[],
  width: number,
  canvas: Canvas,
): FrameRow[] {
  const rows: FrameRow[] = [];
  let left = marks;
  do {
    const anchors = left.map((mark) => ({ span: mark.span, rooms: roomsFor(mark, width) }));
    const window = displayWindow(line, anchors, { width, ellipsis: canvas.glyphs.ellipsis });
    const placed = left.map((mark) => placeMark(mark, window.columnsOf(mark.span)));
    const drawn = placed.filter((mark, index) => index === 0 || isDrawable(mark, width));
    rows.push({ source: window.text, below: rowsBelow(drawn, width, canvas) });
    left = placed.filter((mark) => !drawn.includes(mark));
  } while (left.length > 0);
  return rows;
}

/** Is the mark in view, and is there room for its label? */
function isDrawable(mark: DrawnMark, width: number): boolean {
  if (mark.ranges.length === 0) return false;
  return roomsFor(mark, width).every(({ columns }) => mark.leg + columns <= width);
}

function rowsBelow(marks: readonly DrawnMark[], width: number, canvas: Canvas): string[] {
  if (marks.length === 0) return [];
  return [underlines(marks, canvas), ...labels(marks, width, canvas)];
}

/** Columns a label wants from its leg on: all it needs, at most half of the line. */
function roomsFor({ span, label }: LineMark, width: number): LabelRoom[] {
  if (label === undefined) return [];
  return [{ span, columns: Math.min(displayWidth(label.text) + labelIndent + 1, width >> 1) }];
}

function placeMark(mark: LineMark, ranges: readonly ColumnRange[]): DrawnMark {
  const { start, end } = ranges[0] ?? { start: 0, end: 0 };
  return { ...mark, ranges, leg: start + legColumn(end - start) };
}

/** The row of underlines: secondary marks first, so that the primary ones lie on top of them. */
function underlines(marks: readonly DrawnMark[], { glyphs, paint }: Canvas): string {
  const signs: string[] = [];
  const tones: Tone[] = [];
  const draw = (column: number, sign: string, tone: Tone): void => {
    signs[column] = sign;
    tones[column] = tone;
  };
  const ordered = [...marks].sort((a, b) => Number(b.secondary) - Number(a.secondary));
  for (const { ranges, secondary, tone } of ordered) {
    for (const { start, end } of ranges) {
      for (let column = start; column < end; column += 1) {
        draw(column, secondary ? glyphs.related : glyphs.line, tone);
      }
    }
  }
  for (const { secondary, tone, label, leg } of ordered) {
    if (label === undefined) continue;
    draw(leg, secondary ? glyphs.relatedWithLeg : glyphs.lineWithLeg, tone);
  }
  return paintRuns(signs, tones, paint);
}

function paintRuns(
  signs: readonly (string | undefined)[],
  tones: readonly (Tone | undefined)[],
  paint: Canvas['paint'],
): string {
  let text = '';
  let run = '';
  let runTone: Tone = 'plain';
  for (let column = 0; column < signs.length; column += 1) {
    const tone = tones[column] ?? 'plain';
    if (tone !== runTone) {
      text += paint(runTone, run);
      run = '';
      runTone = tone;
    }
    run += signs[column] ?? ' ';
  }
  return text + paint(runTone, run);
}

/** Labels from the right to the left, so that no leg crosses a text. */
function labels(marks: readonly DrawnMark[], width: number, canvas: Canvas): string[] {
  const pending = marks.filter(({ label }) => label !== undefined).sort((a, b) => a.leg - b.leg);
  const rows: string[] = [];
  for (let mark = pending.pop(); mark !== undefined; mark = pending.pop()) {
    rows.push(...labelRows(mark, pending, width, canvas));
  }
  return rows;
}

function labelRows(
  mark: DrawnMark,
  pending: readonly DrawnMark[],
  width: number,
  canvas: Canvas,
): string[] {
  const { glyphs, paint } = canvas;
  const { leg, tone } = mark;
  const label = mark.label ?? { text: '', tone };
  const shared = pending.some((other) => other.leg === leg);
  const legs = legsBefore(pending, leg, canvas);
  const room = Math.max(1, width - leg - labelIndent);
  return clipRows(wrapText(label.text, room), room, glyphs.ellipsis).map((text, index) => {
    const lead = shared ? glyphs.leg : ' ';
    const sign = index > 0 ? `${lead}  ` : shared ? glyphs.branch : glyphs.corner;
    return `${legs}${paint(tone, sign)} ${paint(label.tone, text)}`;
  });
}

/** A label is a hint, not the place to read: the rest of a long one is left out. */
function clipRows(rows: readonly string[], width: number, ellipsis: string): readonly string[] {
  if (rows.length <= mostLabelRows) return rows;
  const last = rows.slice(mostLabelRows - 1, mostLabelRows + 1).join(' ');
  return [...rows.slice(0, mostLabelRows - 1), clipText(last, width, ellipsis)];
}

/** The legs of the labels that are still to come, up to column `end`. */
function legsBefore(pending: readonly DrawnMark[], end: number, { glyphs, paint }: Canvas): string {
  const signs: string[] = [];
  const tones: Tone[] = [];
  for (const { leg, tone } of pending) {
    if (leg >= end) continue;
    signs[leg] = glyphs.leg;
    tones[leg] = tone;
  }
  signs.length = end;
  return paintRuns(signs, tones, paint);
}
