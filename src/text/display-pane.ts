import { type DisplayCell, displayCells } from './display-cells.js';
import { longestCluster } from './display-escape.js';
import type { Span } from './span.js';

/** What to keep in view. */
export interface DisplayAnchor {
  readonly span: Span;
  /** Room for the labels of spans that lie in this one. */
  readonly rooms: readonly LabelRoom[];
}

/** Columns wanted from the leg of a span on. */
export interface LabelRoom {
  readonly span: Span;
  readonly columns: number;
}

/** A label hangs from the middle of its underline, but near the start, where reading begins. */
const farthestLeg = 16;

/** The column, counted from the start of an underline of so many columns, from which a label hangs. */
export function legColumn(columns: number): number {
  return Math.min(Math.max(0, columns - 1) >> 1, farthestLeg);
}

/** A run of cells of one line, and whether the line goes on at either side. */
export interface DisplayPane {
  readonly cells: readonly DisplayCell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** How much of a line a pane may show, and the columns of the sign for "the line goes on". */
export interface PaneOptions {
  readonly width: number;
  readonly ellipsisWidth: number;
  readonly reveal: readonly Span[];
}

/** Cells at one side of a place, at most a pane's worth, and their columns. */
interface Side {
  readonly cells: readonly DisplayCell[];
  readonly columns: number;
  /** The line has more than these. */
  readonly open: boolean;
}

/**
 * The run of cells around an anchor that fits in `width` columns: centred, moved to where the line
 * has text, with the wanted room behind it. Looks at no more of the line than could be shown.
 */
export function cutPane(line: string, anchor: DisplayAnchor, options: PaneOptions): DisplayPane {
  const start = clusterStart(line, Math.min(anchor.span.start, line.length));
  const left = sideBefore(line, start, options);
  const right = sideAfter(line, start, options);
  const budget = options.width - 1;
  const marked = columnsUntil(right.cells, anchor.span.end);
  const wanted = Math.min(marked, budget - 8);
  const least = Math.min(budget, Math.max(wanted, columnsWithRoom(right.cells, anchor)));
  let before = Math.min((budget - wanted) >> 1, budget - least);
  if (!right.open && right.columns < budget - before) {
    before = budget - Math.max(right.columns, least);
  }
  before = Math.min(Math.max(before, options.ellipsisWidth), left.columns);
  return fillPane(left, right, before, { ...options, width: budget });
}

/** Columns that the cells of an anchor take up to the end of its labels. */
export function columnsWithRoom(cells: readonly DisplayCell[], { rooms }: DisplayAnchor): number {
  const ends = rooms.map(({ span, columns }) => {
    const before = columnsUntil(cells, span.start);
    return before + legColumn(columnsUntil(cells, span.end) - before) + columns;
  });
  return Math.max(0, ...ends);
}

/** Take `before` columns from the left side and what is left from the right side. */
function fillPane(left: Side, right: Side, before: number, options: PaneOptions): DisplayPane {
  const after = options.width - before;
  const cutBefore = left.open || left.columns > before;
  const cutAfter = right.open || right.columns > after;
  const leftRoom = before - (cutBefore ? options.ellipsisWidth : 0);
  const rightRoom = after - (cutAfter ? options.ellipsisWidth : 0);
  const cells = [
    ...takeCells([...left.cells].reverse(), leftRoom).reverse(),
    ...takeCells(right.cells, rightRoom),
  ];
  return { cells, cutBefore, cutAfter };
}

function takeCells(cells: readonly DisplayCell[], columns: number): DisplayCell[] {
  const taken: DisplayCell[] = [];
  let used = 0;
  for (const cell of cells) {
    used += cell.width;
    if (used > columns) break;
    taken.push(cell);
  }
  return taken;
}

function sideBefore(line: string, offset: number, options: PaneOptions): Side {
  for (let reach = options.width * 2; ; reach *= 4) {
    const from = wholeCharacter(line, Math.max(0, offset - reach));
    const cells = displayCells(line.slice(from, offset), from, options.reveal);
    const columns = columnsUntil(cells, offset);
    // One column more than can be shown, so that a cluster cut at `from` is never shown.
    if (from === 0 || columns > options.width) return { cells, columns, open: from > 0 };
  }
}

function sideAfter(line: string, offset: number, options: PaneOptions): Side {
  for (let reach = options.width * 2; ; reach *= 4) {
    const to = wholeCharacter(line, Math.min(line.length, offset + reach));
    const cells = displayCells(line.slice(offset, to), offset, options.reveal);
    const columns = columnsUntil(cells, to);
    const open = to < line.length;
    if (!open || columns > options.width) return { cells, columns, open };
  }
}

/** Columns of the cells that start before `end`. */
export function columnsUntil(cells: readonly DisplayCell[], end: number): number {
  let columns = 0;
  for (const cell of cells) if (cell.start < end) columns += cell.width;
  return columns;
}

/** The offset, or the one before it where it would part a surrogate pair. */
function wholeCharacter(line: string, offset: number): number {
  const low = line.charCodeAt(offset);
  const high = line.charCodeAt(offset - 1);
  const parted = low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
  return parted ? offset - 1 : offset;
}

/** Where the cell begins that has `offset` in it. */
function clusterStart(line: string, offset: number): number {
  const from = wholeCharacter(line, Math.max(0, offset - longestCluster));
  const to = wholeCharacter(line, Math.min(line.length, offset + longestCluster));
  const cell = displayCells(line.slice(from, to), from).find(({ end }) => end > offset);
  return cell?.start ?? offset;
}
