import { codePointName, displayStretches, longestCluster } from './display-escape.js';
import { clusterWidth, graphemeClusters, isNarrow } from './display-width.js';
import type { Span } from './span.js';

/** What a terminal shows as one: a grapheme cluster, an expanded tab or an escaped character. */
export interface DisplayCell {
  /** Offsets into the text that was cut into cells. */
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  /** Columns, at least 1. */
  readonly width: number;
}

const tab: Pick<DisplayCell, 'shown' | 'width'> = { shown: '    ', width: 4 };

/**
 * Cut one line, or the part of a line that starts at `base`, into what a terminal shows. Nothing
 * invisible is left: every cell has a width. Characters in the spans `reveal` (in the order of the
 * line, counted as `base` is) are shown by number, blanks and tabs excepted: they are what it is
 * about, and nobody would see them.
 */
export function displayCells(text: string, base = 0, reveal: readonly Span[] = []): DisplayCell[] {
  const cells: DisplayCell[] = [];
  let cursor = 0;
  for (const span of reveal) {
    const start = Math.max(0, span.start - base);
    const end = Math.min(text.length, span.end - base);
    if (start < cursor || end <= start) continue;
    pushText(cells, text.slice(cursor, start), base + cursor);
    pushRevealed(cells, text.slice(start, end), base + start);
    cursor = end;
  }
  pushText(cells, text.slice(cursor), base + cursor);
  return cells;
}

function pushText(cells: DisplayCell[], text: string, base: number): void {
  for (const { start, end, escaped } of displayStretches(text)) {
    const stretch = text.slice(start, end);
    if (!escaped) pushClusters(cells, stretch, base + start);
    else if (stretch === '\t') cells.push({ start: base + start, end: base + end, ...tab });
    else pushEscaped(cells, stretch, base + start);
  }
}

function pushRevealed(cells: DisplayCell[], text: string, base: number): void {
  let start = base;
  for (const character of text) {
    if (character === ' ') pushClusters(cells, character, start);
    else if (character === '\t') cells.push({ start, end: start + 1, ...tab });
    else pushEscaped(cells, character, start);
    start += character.length;
  }
}

function pushEscaped(cells: DisplayCell[], character: string, start: number): void {
  const shown = codePointName(character);
  cells.push({ start, end: start + character.length, shown, width: shown.length });
}

function pushClusters(cells: DisplayCell[], text: string, base: number): void {
  if (isNarrow(text)) {
    for (let index = 0; index < text.length; index += 1) {
      const start = base + index;
      cells.push({ start, end: start + 1, shown: text[index] as string, width: 1 });
    }
    return;
  }
  for (const { segment, index } of graphemeClusters(text))
    pushCluster(cells, segment, base + index);
}

/** A cluster without a base, or with more marks than any writing needs, is shown by numbers. */
function pushCluster(cells: DisplayCell[], cluster: string, start: number): void {
  const width = cluster.length > longestCluster ? 0 : clusterWidth(cluster);
  if (width > 0) {
    cells.push({ start, end: start + cluster.length, shown: cluster, width });
    return;
  }
  let offset = start;
  for (const character of cluster) {
    if (clusterWidth(character) > 0) {
      const end = offset + character.length;
      cells.push({ start: offset, end, shown: character, width: clusterWidth(character) });
    } else pushEscaped(cells, character, offset);
    offset += character.length;
  }
}
