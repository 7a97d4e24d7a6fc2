import { applyEdits, type TextEdit } from '../text/text-edit.js';

const longest = 2000;

/**
 * One edit that does what several do; `undefined` when they overlap, lie outside the text or far
 * from each other.
 */
export function combineEdits(text: string, edits: readonly TextEdit[]): TextEdit | undefined {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  const start = ordered[0]?.span.start;
  if (start === undefined || start < 0) return undefined;
  let end = start;
  for (const { span } of ordered) {
    if (span.start < end || span.end < span.start || span.end > text.length) return undefined;
    end = span.end;
  }
  if (end - start > longest) return undefined;
  const moved = ordered.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return { span: { start, end }, newText: applyEdits(text.slice(start, end), moved) };
}
