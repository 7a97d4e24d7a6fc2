/** A text of lines, or what can be looked at as one. */
export interface TextOfLines {
  readonly length: number;
  slice(start: number, end: number): string;
  indexOf(lineFeed: '\n', from: number): number;
  lastIndexOf(lineFeed: '\n', from: number): number;
}

/** UTF-8 as lines, without decoding more than is asked for. Offsets are bytes. */
export function linesOfBytes(bytes: Uint8Array): TextOfLines {
  const decoder = new TextDecoder();
  return {
    length: bytes.length,
    slice: (start, end) => decoder.decode(bytes.subarray(start, end)),
    indexOf: (_, from) => bytes.indexOf(lineFeed, from),
    lastIndexOf: (_, from) => bytes.lastIndexOf(lineFeed, from),
  };
}

const lineFeed = 0x0a;

/**
 * The rest of the line of `text` that begins with `head`, by bisection: the lines between `from` and `to` are
 * sorted without regard to case. No index is built, so that a list of megabytes costs nothing until it is asked.
 *
 * @returns `undefined` when no line begins so.
 */
export function restOfLine(
  text: TextOfLines,
  head: string,
  from = 0,
  to = text.length,
): string | undefined {
  const wanted = head.toLowerCase();
  let low = from;
  let high = to;
  while (low < high) {
    const start = lineStart(text, (low + high) >> 1, low);
    const end = lineEnd(text, start, to);
    const line = text.slice(start, Math.min(end, start + head.length)).toLowerCase();
    if (line === wanted) return text.slice(start + head.length, end);
    if (line < wanted) low = end + 1;
    else high = start;
  }
  return undefined;
}

function lineStart(text: TextOfLines, at: number, least: number): number {
  return at <= least ? least : Math.max(least, text.lastIndexOf('\n', at - 1) + 1);
}

function lineEnd(text: TextOfLines, start: number, most: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 || end > most ? most : end;
}
