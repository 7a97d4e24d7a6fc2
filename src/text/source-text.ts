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

/**
 * Lines end at `\n`, `\r\n` or a lone `\r`, as in Markdown. Found once, on first use.
 *
 * @param text the text, or a function that reads it when it is first asked for
 */
export function createSourceText(text: string | (() => string)): SourceText {
  return new LazySourceText(text);
}

/**
 * Its getters are those of a class: the engine keeps a shape of its own for each object with getters,
 * and all that they refer to, until it collects garbage of all ages.
 */
class LazySourceText implements SourceText {
  #text: string | (() => string);
  #starts: number[] | undefined;

  constructor(text: string | (() => string)) {
    this.#text = text;
  }

  get text(): string {
    if (typeof this.#text !== 'string') this.#text = this.#text();
    return this.#text;
  }

  get eol(): '\n' | '\r\n' {
    return prevailingEol(this.text);
  }

  get lineCount(): number {
    return this.#lines().length;
  }

  pointAt(offset: number): Point {
    return pointAt(this.#lines(), offset);
  }

  lineStart(line: number): number {
    return this.#lines()[line - 1] ?? this.text.length;
  }

  lineEnd(line: number): number {
    const { text } = this;
    const start = this.lineStart(line);
    let end = line < this.lineCount ? this.lineStart(line + 1) : text.length;
    if (end > start && text[end - 1] === '\n') end -= 1;
    if (end > start && text[end - 1] === '\r') end -= 1;
    return end;
  }

  lineAt(line: number): string {
    return this.text.slice(this.lineStart(line), this.lineEnd(line));
  }

  #lines(): number[] {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }
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
