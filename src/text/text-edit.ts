import { overlaps, type Span } from './span.js';

/** Replace what stands in `span` by `newText`. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * Apply edits to `text`.
 *
 * Edits may come in any order but must not overlap: which of two overlapping edits should win is
 * for the caller to decide, never for this function to guess.
 *
 * @throws {RangeError} when two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort(byPlace);
  let result = '';
  let cursor = 0;
  let previous: TextEdit | undefined;
  for (const edit of ordered) {
    if (previous && overlaps(previous.span, edit.span)) throw new RangeError('overlapping edits');
    if (edit.span.start < 0 || edit.span.end > text.length || edit.span.end < edit.span.start)
      throw new RangeError('edit outside the text');
    result += text.slice(cursor, edit.span.start) + edit.newText;
    cursor = edit.span.end;
    previous = edit;
  }
  return result + text.slice(cursor);
}

function byPlace(a: TextEdit, b: TextEdit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}
