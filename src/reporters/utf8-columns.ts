import type { SourceText } from '../text/source-text.js';

/** A place as reviewdog counts: 1-based line, 1-based column in bytes of UTF-8. */
export interface BytePoint {
  readonly line: number;
  readonly column: number;
}

/**
 * Places of one source in bytes. Counts on from the last place asked for, so that many places on a
 * long line cost what one does.
 */
export function createBytePoints(source: SourceText): (offset: number) => BytePoint {
  let lastLine = 0;
  let lastOffset = 0;
  let lastColumn = 1;
  return (offset) => {
    const { line } = source.pointAt(offset);
    if (line !== lastLine) {
      lastLine = line;
      lastOffset = source.lineStart(line);
      lastColumn = 1;
    }
    if (offset >= lastOffset) lastColumn += utf8Length(source.text, lastOffset, offset);
    else lastColumn -= utf8Length(source.text, offset, lastOffset);
    lastOffset = offset;
    return { line, column: lastColumn };
  };
}

/** Bytes of UTF-8; half of a surrogate pair counts as half of its four bytes. */
function utf8Length(text: string, start: number, end: number): number {
  let length = 0;
  for (let index = start; index < end; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) length += 2;
    else length += 3;
  }
  return length;
}
