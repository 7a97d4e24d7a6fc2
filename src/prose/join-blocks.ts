import type { Span } from '../text/span.js';

/** A piece of text that knows where it stands in the file. */
export interface Part {
  readonly text: string;
  spanOf(start: number, end: number): Span;
  isVerbatim(start: number, end: number): boolean;
}

/** All parts as one text, a blank line between them. */
export interface JoinedText {
  readonly text: string;
  /** Place in the file of a stretch that lies in one part; `undefined` when it spans two. */
  spanOf(start: number, end: number): Span | undefined;
  isVerbatim(start: number, end: number): boolean;
}

const between = '\n\n';

/** Join parts, for judgements that need the whole post as evidence. Linear. */
export function joinBlocks(parts: readonly Part[]): JoinedText {
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.text.length + between.length;
  }
  const partAt = (start: number, end: number) => {
    const index = lastAtMost(starts, start);
    const part = parts[index];
    const from = starts[index];
    if (!part || from === undefined || end - from > part.text.length) return undefined;
    return { part, start: start - from, end: end - from };
  };
  return {
    text: parts.map((part) => part.text).join(between),
    spanOf(start, end) {
      const found = partAt(start, end);
      return found?.part.spanOf(found.start, found.end);
    },
    isVerbatim(start, end) {
      const found = partAt(start, end);
      return found?.part.isVerbatim(found.start, found.end) ?? false;
    },
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
