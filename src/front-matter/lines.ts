/** One line of a text. */
export interface Line {
  readonly start: number;
  /** Before the line ending. */
  readonly end: number;
  /** Start of the next line; the length of the text after the last one. */
  readonly next: number;
}

/** The line that starts at `start` and goes no further than `limit`. */
export function lineFrom(text: string, start: number, limit: number = text.length): Line {
  const feed = text.indexOf('\n', start);
  if (feed < 0 || feed >= limit) return { start, end: limit, next: limit };
  const end = feed > start && text.charCodeAt(feed - 1) === 13 ? feed - 1 : feed;
  return { start, end, next: feed + 1 };
}

/** All lines between two offsets. The empty line after a final line ending is not one. */
export function* linesBetween(text: string, start: number, end: number): Generator<Line> {
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at, end);
    yield line;
    at = line.next;
  }
}

/** A line's text, at most `length` characters of it: enough to judge its form in bounded time. */
export function headOf(text: string, line: Line, length = 400): string {
  return text.slice(line.start, Math.min(line.end, line.start + length));
}

/** Is there nothing but blanks between two offsets? */
export function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 13 && code !== 10) return false;
  }
  return true;
}

/** The line ending used at `offset` and after it, `\n` when there is none. */
export function eolNear(text: string, offset: number): '\n' | '\r\n' {
  const feed = text.indexOf('\n', offset);
  const found = feed < 0 ? text.lastIndexOf('\n') : feed;
  return found > 0 && text[found - 1] === '\r' ? '\r\n' : '\n';
}
