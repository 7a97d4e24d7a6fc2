import type { Fix } from '../lint/diagnostic.js';
import { visibleText } from '../text/display-escape.js';
import { displayWidth } from '../text/display-width.js';
import type { Span } from '../text/span.js';
import { applyEdits, type TextEdit } from '../text/text-edit.js';
import type { MarkLabel } from './frame-row.js';

const longestSpan = 400;
const widestReplacement = 60;

/**
 * What stands below the underline: the text that a fix would put there, "delete", or what the fix
 * does where its text would not tell (it has several lines, only blanks, or lies elsewhere).
 */
export function fixLabel(text: string, span: Span, fix: Fix | undefined): MarkLabel | undefined {
  if (fix === undefined) return undefined;
  const after = repairedSpan(text, span, fix.edits);
  if (after === '') return { text: 'delete', tone: 'replacement' };
  const shown = after === undefined ? '' : visibleText(after);
  const tells =
    after !== undefined &&
    after.trim() !== '' &&
    !/[\r\n]/.test(after) &&
    displayWidth(shown) <= widestReplacement &&
    shown !== visibleText(text.slice(span.start, span.end));
  return { text: tells ? shown : visibleText(fix.title), tone: 'replacement' };
}

/** The text of the span after the fix, where all edits lie in the span. */
function repairedSpan(text: string, span: Span, edits: readonly TextEdit[]): string | undefined {
  if (span.end <= span.start || span.end - span.start > longestSpan) return undefined;
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let cursor = span.start;
  for (const { span: edited } of ordered) {
    if (edited.start < cursor || edited.end < edited.start || edited.end > span.end)
      return undefined;
    cursor = edited.end;
  }
  const moved = ordered.map((edit) => ({
    span: { start: edit.span.start - span.start, end: edit.span.end - span.start },
    newText: edit.newText,
  }));
  const slice = text.slice(span.start, span.end);
  return slice.length === span.end - span.start ? applyEdits(slice, moved) : undefined;
}
