import { displayCells } from './display-cells.js';
import { displayWidth } from './display-width.js';

interface Chunk {
  readonly text: string;
  readonly width: number;
  /** A blank goes before it unless it starts a line. */
  readonly spaced: boolean;
}

/**
 * Break text that is safe to print into lines of at most `width` columns, the first of at most
 * `firstWidth`; between words where it can be, within a word that is longer than a line.
 */
export function wrapText(text: string, width: number, firstWidth = width): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const chunk of chunks(text, width)) {
    const gap = chunk.spaced && line !== '' ? 1 : 0;
    const room = lines.length === 0 ? firstWidth : width;
    if (used + gap + chunk.width <= room) {
      line += gap === 1 ? ` ${chunk.text}` : chunk.text;
      used += gap + chunk.width;
    } else {
      lines.push(line);
      line = chunk.text;
      used = chunk.width;
    }
  }
  lines.push(line);
  return lines;
}

/** Words, those longer than a line cut up. */
function* chunks(text: string, width: number): Generator<Chunk> {
  for (const word of text.split(' ')) {
    const length = displayWidth(word);
    if (length <= width) {
      yield { text: word, width: length, spaced: true };
      continue;
    }
    let part = '';
    let used = 0;
    let spaced = true;
    for (const cell of displayCells(word)) {
      if (used + cell.width > width) {
        yield { text: part, width: used, spaced };
        part = '';
        used = 0;
        spaced = false;
      }
      part += cell.shown;
      used += cell.width;
    }
    yield { text: part, width: used, spaced };
  }
}

/** Shorten text that is safe to print to at most `width` columns, with `ellipsis` where it is cut. */
export function clipText(text: string, width: number, ellipsis: string): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  let clipped = '';
  let used = displayWidth(ellipsis);
  // A column has at most 32 units (see `displayCells`), so the rest need not be looked at.
  for (const cell of displayCells(text.slice(0, width * 32))) {
    if (used + cell.width > width) return clipped + ellipsis;
    clipped += cell.shown;
    used += cell.width;
  }
  return clipped + ellipsis;
}

/** As `clipText`, but the end is kept: of a path, the file's name. */
export function clipTextStart(text: string, width: number, ellipsis: string): string {
  if (text.length <= width && displayWidth(text) <= width) return text;
  let clipped = '';
  let used = displayWidth(ellipsis);
  for (const cell of displayCells(text.slice(-width * 32)).reverse()) {
    if (used + cell.width > width) break;
    clipped = cell.shown + clipped;
    used += cell.width;
  }
  return ellipsis + clipped;
}
