import type { DisplayCell } from './display-cells.js';
import { displayCells } from './display-cells.js';
import { longestCluster } from './display-escape.js';
import {
  columnsUntil,
  columnsWithRoom,
  cutPane,
  type DisplayAnchor,
  type DisplayPane,
  type PaneOptions,
} from './display-pane.js';
import { displayWidth } from './display-width.js';
import type { Span } from './span.js';

/** The part of a line that is shown, and where in it an offset of the line lies. */
export interface DisplayWindow {
  readonly text: string;
  /** Where a span of the line is visible, from left to right; empty when it is not. */
  columnsOf(span: Span): ColumnRange[];
}

/** Columns, 0-based, end exclusive. */
export interface ColumnRange {
  readonly start: number;
  readonly end: number;
}

export interface WindowOptions {
  /** Columns there are, at least 16. */
  readonly width: number;
  /** The sign for "the line goes on". */
  readonly ellipsis: string;
}

interface PlacedPane {
  readonly column: number;
  readonly cells: readonly DisplayCell[];
  readonly atLineEnd: boolean;
}

const leastPane = 20;
/** Only invisible or blank characters, and not just blanks and tabs. */
const hidden = /^(?![ \t]*$)[\s\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]{1,16}$/u;

/**
 * Cut from one line what has to be seen: the anchors with what stands around them. Anchors too far
 * apart to be shown in one run get a run each, the first ones while there is room. Walks only the surroundings of the anchors, so that
 * a line may have any length.
 */
export function displayWindow(
  line: string,
  anchors: readonly DisplayAnchor[],
  options: WindowOptions,
): DisplayWindow {
  const { width, ellipsis } = options;
  const most = Math.max(1, Math.floor(width / leastPane));
  const ordered = inOrder(anchors);
  const reveal = ordered.map(({ span }) => span).filter((span) => isHidden(line, span));
  const ellipsisWidth = displayWidth(ellipsis);
  const paneOptions = { width, ellipsisWidth, reveal };
  const all = unite(ordered);
  if (ordered.length < 2 || fits(line, all, paneOptions)) {
    return placePanes([cutPane(line, all, paneOptions)], line, ellipsis);
  }
  const shown = inOrder(anchors.slice(0, most));
  const share = Math.floor(width / shown.length);
  const panes = shown.map((anchor) => cutPane(line, anchor, { ...paneOptions, width: share }));
  return placePanes(panes, line, ellipsis);
}

function inOrder(anchors: readonly DisplayAnchor[]): DisplayAnchor[] {
  return [...anchors].sort((a, b) => a.span.start - b.span.start);
}

function isHidden(line: string, span: Span): boolean {
  return span.end - span.start <= 16 && hidden.test(line.slice(span.start, span.end));
}

function unite(ordered: readonly DisplayAnchor[]): DisplayAnchor {
  const start = ordered[0]?.span.start ?? 0;
  const end = ordered.reduce((most, { span }) => Math.max(most, span.end), start);
  return { span: { start, end }, rooms: ordered.flatMap(({ rooms }) => rooms) };
}

/** Can all be seen in one pane, with the wanted room and a little around it? */
function fits(line: string, anchor: DisplayAnchor, options: PaneOptions): boolean {
  const { width, ellipsisWidth, reveal } = options;
  const { start, end } = anchor.span;
  if (end - start > width * longestCluster) return false;
  const cells = displayCells(line.slice(start, end), start, reveal);
  const columns = Math.max(columnsUntil(cells, end), columnsWithRoom(cells, anchor));
  return columns + 2 * ellipsisWidth + 6 <= width;
}

/** Put panes side by side, one ellipsis between them; what two panes share is shown once. */
function placePanes(panes: readonly DisplayPane[], line: string, ellipsis: string): DisplayWindow {
  const placed: PlacedPane[] = [];
  let text = '';
  let column = 0;
  let shownTo = -1;
  const append = (part: string): void => {
    text += part;
    column += displayWidth(part);
  };
  for (const pane of panes) {
    const cells = pane.cells.filter((cell) => cell.start >= shownTo);
    const first = cells[0];
    if (first === undefined && placed.length > 0) continue;
    if (shownTo < 0 ? pane.cutBefore : first?.start !== shownTo) append(ellipsis);
    placed.push({ column, cells, atLineEnd: !pane.cutAfter });
    for (const cell of cells) {
      text += cell.shown;
      column += cell.width;
    }
    shownTo = cells.at(-1)?.end ?? 0;
  }
  if (panes.at(-1)?.cutAfter) append(ellipsis);
  return { text, columnsOf: (span) => placed.flatMap((pane) => rangeIn(pane, span, line.length)) };
}

function rangeIn(pane: PlacedPane, span: Span, lineLength: number): ColumnRange[] {
  const start = Math.min(span.start, lineLength);
  const end = Math.max(span.end, start + 1);
  let column = pane.column;
  let from: number | undefined;
  let to = column;
  for (const cell of pane.cells) {
    if (cell.end > start && cell.start < end) {
      from ??= column;
      to = column + cell.width;
    }
    column += cell.width;
  }
  if (from !== undefined) return [{ start: from, end: to }];
  return pane.atLineEnd && start === lineLength ? [{ start: column, end: column + 1 }] : [];
}
