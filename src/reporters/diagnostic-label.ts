import type { Fix } from '../lint/diagnostic.js';
import { visibleText } from '../text/display-escape.js';
import { displayWidth } from '../text/display-width.js';
import { contains, type Span } from '../text/span.js';
import type { TextEdit } from '../text/text-edit.js';
import { combineEdits } from './combine-edits.js';
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
  const whole = combineEdits(text, edits);
  if (whole === undefined || !contains(span, whole.span)) return undefined;
  const { start, end } = whole.span;
  return text.slice(span.start, start) + whole.newText + text.slice(end, span.end);
}
