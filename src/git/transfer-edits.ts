import type { Span } from '../text/span.js';
import { applyEdits, type TextEdit } from '../text/text-edit.js';
import { type CommonBlock, compareLines } from './common-blocks.js';

export interface Transfer {
  /** The work text with the edits that could be made in it. */
  readonly text: string;
  /** Edits, on the index text, whose surroundings are others in the work text. */
  readonly left: readonly TextEdit[];
}

/**
 * Make edits of the staged text also in the text of the work tree, which may differ: wherever the
 * lines an edit touches are there, too. What is there already counts as made. Pure.
 */
export function transferEdits(
  indexText: string,
  edits: readonly TextEdit[],
  workText: string,
): Transfer {
  if (indexText === workText) return { text: applyEdits(workText, edits), left: [] };
  if (isCheckedOutWithCrlf(indexText, edits, workText)) {
    const { text, left } = transferEdits(indexText, edits, workText.replaceAll('\r\n', '\n'));
    return { text: text.replaceAll('\n', '\r\n'), left };
  }
  const { common } = compareLines(indexText, workText);
  const fixedText = applyEdits(indexText, edits);
  const commonWithFixed = compareLines(fixedText, workText).common;
  const made: TextEdit[] = [];
  const left: TextEdit[] = [];
  for (const { edit, result } of withResults(edits)) {
    const wanted = findLines(edit.span, indexText, common);
    const there = findLines(result, fixedText, commonWithFixed);
    // Of two readings that both fit, the one that more of the text speaks for.
    if (there && (!wanted || there.length > wanted.length)) continue;
    if (wanted) made.push(shifted(edit, wanted.shift));
    else left.push(edit);
  }
  return { text: applyEdits(workText, made), left };
}

/** Edits in order, with the span that each has in the text in which all are made. */
function withResults(edits: readonly TextEdit[]): { edit: TextEdit; result: Span }[] {
  let grown = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map((edit) => {
      const start = edit.span.start + grown;
      grown += edit.newText.length - (edit.span.end - edit.span.start);
      return { edit, result: { start, end: start + edit.newText.length } };
    });
}

/** Git turns line endings when it checks out (`core.autocrlf`, `eol=crlf`). */
function isCheckedOutWithCrlf(
  indexText: string,
  edits: readonly TextEdit[],
  workText: string,
): boolean {
  if (indexText.includes('\r') || edits.some(({ newText }) => newText.includes('\r'))) return false;
  return workText.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/.test(workText);
}

/** The lines around a span in a text that shares `common` with another; `undefined` if not there. */
function findLines(
  span: Span,
  text: string,
  common: readonly CommonBlock[],
): { shift: number; length: number } | undefined {
  const { start, end } = linesAround(span, text);
  const block = common.find((each) => each.before <= start && end <= each.before + each.length);
  return block && { shift: block.after - block.before, length: end - start };
}

/** The lines a span touches; between two lines it touches both. */
function linesAround(span: Span, text: string): Span {
  const start = span.start < 2 ? 0 : text.lastIndexOf('\n', span.start - 2) + 1;
  const newline = text.indexOf('\n', span.end);
  return { start, end: newline === -1 ? text.length : newline + 1 };
}

function shifted({ span, newText }: TextEdit, by: number): TextEdit {
  return { span: { start: span.start + by, end: span.end + by }, newText };
}
