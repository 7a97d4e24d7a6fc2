import type { TextEdit } from '../text/text-edit.js';

/** A stretch of a text under change: kept from the original, or new. */
type Piece =
  | { readonly kept: true; readonly start: number; readonly end: number }
  | { readonly kept: false; readonly text: string };

/** Steps that were planned one after the other, each on the outcome of the one before. */
export interface EditSequence {
  readonly pieces: readonly Piece[];
  readonly length: number;
}

/** Start with an untouched text of this length. */
export function startEdits(length: number): EditSequence {
  return { pieces: [{ kept: true, start: 0, end: length }], length };
}

/** Add one edit, given in offsets of the text as changed so far. */
export function addEdit(sequence: EditSequence, edit: TextEdit): EditSequence {
  const before = slicePieces(sequence.pieces, 0, edit.span.start);
  const after = slicePieces(sequence.pieces, edit.span.end, Number.POSITIVE_INFINITY);
  const pieces = [...before, { kept: false as const, text: edit.newText }, ...after];
  return { pieces, length: sequence.length };
}

/** All steps as edits of the original text, in order and without overlap. */
export function composedEdits({ pieces, length }: EditSequence): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  for (const piece of [...pieces, { kept: true as const, start: length, end: length }]) {
    if (!piece.kept) newText += piece.text;
    else {
      if (newText !== '' || piece.start > at)
        edits.push({ span: { start: at, end: piece.start }, newText });
      at = piece.end;
      newText = '';
    }
  }
  return edits;
}

function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const sliced: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const size = piece.kept ? piece.end - piece.start : piece.text.length;
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, size);
    if (start < end)
      sliced.push(
        piece.kept
          ? { kept: true, start: piece.start + start, end: piece.start + end }
          : { kept: false, text: piece.text.slice(start, end) },
      );
    at += size;
  }
  return sliced;
}
