import { overlaps } from '../text/span.js';
import type { TextEdit } from '../text/text-edit.js';
import type { Diagnostic, Fix } from './diagnostic.js';

/** Fixes that may be made together, and those that have to wait for the next round. */
export interface SelectedFixes {
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly TextEdit[];
}

/**
 * Choose fixes in source order. Two that touch the same place are never made in one round: the
 * later one is found again, or has gone, when the post is linted anew.
 */
export function selectFixes(
  diagnostics: readonly Diagnostic[],
  accept: (fix: Fix, diagnostic: Diagnostic) => boolean,
): SelectedFixes {
  const chosen: Diagnostic[] = [];
  const taken: TextEdit[] = [];
  for (const diagnostic of diagnostics) {
    const { fix } = diagnostic;
    if (!fix || fix.edits.length === 0 || !accept(fix, diagnostic)) continue;
    const places = fix.edits.map((edit) => ({ edit, index: placeOf(taken, edit) }));
    if (places.some(({ edit, index }) => isTaken(taken, index, edit))) continue;
    chosen.push(diagnostic);
    for (const edit of fix.edits) insert(taken, edit);
  }
  return { diagnostics: chosen, edits: taken };
}

/** Where `edit` belongs in the ordered list, by binary search. */
function placeOf(taken: readonly TextEdit[], edit: TextEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle] as TextEdit).span.start < edit.span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The chosen edits do not overlap, so only the two neighbours can touch. */
function isTaken(taken: readonly TextEdit[], index: number, edit: TextEdit): boolean {
  return [taken[index - 1], taken[index]].some(
    (made) => made !== undefined && !same(made, edit) && touches(made, edit),
  );
}

function insert(taken: TextEdit[], edit: TextEdit): void {
  const index = placeOf(taken, edit);
  const there = taken[index];
  if (!there || !same(there, edit)) taken.splice(index, 0, edit);
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

/** Touching counts as overlapping: an insertion beside a deletion has no certain order. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return overlaps(a.span, b.span) || a.span.end === b.span.start || b.span.end === a.span.start;
}
