import type { TextEdit } from '../text/text-edit.js';
import { compareLines } from './common-blocks.js';

/** Small edits that turn one text into the other, in order; lines that pair up are edited singly. */
export function editsBetween(before: string, after: string): TextEdit[] {
  return compareLines(before, after).changed.flatMap(({ before: start, removed, added }) => {
    if (removed.length !== added.length) return [trimmed(start, removed.join(''), added.join(''))];
    let cursor = start;
    return removed.map((line, index) => {
      const edit = trimmed(cursor, line, added[index] ?? '');
      cursor += line.length;
      return edit;
    });
  });
}

/** One edit without what both sides begin and end with. */
function trimmed(start: number, removed: string, added: string): TextEdit {
  const limit = Math.min(removed.length, added.length);
  let head = 0;
  while (head < limit && removed[head] === added[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  return {
    span: { start: start + head, end: start + removed.length - tail },
    newText: added.slice(head, added.length - tail),
  };
}
