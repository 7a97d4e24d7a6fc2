/** A place people can find: 1-based line and column, columns in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A text that knows its lines. */
export interface SourceText {
  readonly text: string;
  /** The line ending to write: the one the file uses most, `\n` when it has none. */
  readonly eol: '\n' | '\r\n';
  readonly lineCount: number;
  pointAt(offset: number): Point;
  /** Offset at which the 1-based line starts. */
  lineStart(line: number): number;
  /** Offset of the end of the 1-based line, before its line ending. */
  lineEnd(line: number): number;
  /** The 1-based line without its ending. */
  lineAt(line: number): string;
}

/** Lines end at `\n`, `\r\n` or a lone `\r`, as in Markdown. Found once, on first use. */
export function createSourceText(text: string): SourceText {
  let starts: number[] | undefined;
  const lines = (): number[] => {
    starts ??= lineStarts(text);
    return starts;
  };
  const lineStart = (line: number): number => lines()[line - 1] ?? text.length;
  const lineEnd = (line: number): number => {
    let end = line < lines().length ? lineStart(line + 1) : text.length;
    if (end > lineStart(line) && text[end - 1] === '\n') end -= 1;
    if (end > lineStart(line) && text[end - 1] === '\r') end -= 1;
    return end;
  };
  return {
    text,
    get eol() {
      return prevailingEol(text);
    },
    get lineCount() {
      return lines().length;
    },
    pointAt: (offset) => pointAt(lines(), offset),
    lineStart,
    lineEnd,
    lineAt: (line) => text.slice(lineStart(line), lineEnd(line)),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] as number) + 1 };
}

function prevailingEol(text: string): '\n' | '\r\n' {
  if (!text.includes('\r')) return '\n';
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  return crlf > lf ? '\r\n' : '\n';
}
