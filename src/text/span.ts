/** A stretch of text: UTF-16 offsets into the file, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The empty span at one place: where something is missing. */
export function caret(offset: number): Span {
  return { start: offset, end: offset };
}

/** Do two spans share a character? A caret strictly inside a span, or two equal carets, do too. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}

/** Does `outer` hold all of `inner`? */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
