import { placeholder } from '../markdown/placeholder.js';
import type { ProseBlock } from '../markdown/prose-block.js';
import { matchesIn } from '../text/matches-in.js';
import { hasPlainLetters, patternFor } from '../text/plain-letters.js';

/** A space that stands before a punctuation mark, as UTF-16 indices of the block; `mark` is behind. */
export interface SpaceBeforeMark {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Languages that put no space before `; : ! ?`. French and its neighbours do, and many that were written after it. */
const closesUp = new Set(
  'en de nl es it pt ca gl ro sv da no nb nn is fi et lt lv pl cs sk sl hr sr bs mk bg ru uk be el hu tr vi id ms eu he ar fa ja zh ko'.split(
    ' ',
  ),
);

// A run of blanks is met once, behind what precedes it: linear.
const pattern = patternFor(
  `(?<=[\\p{L}\\p{N}\\p{M})\\]"'”’»${placeholder.code}])([ \\t]+)([,.;:!?])(?=[\\s)\\]"'”’»]|$)`,
  'g',
);
const fullWidth = (): RegExp =>
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[ \t]+(?=([，。！？；：、）」』】》]))/gu;

/** What both have: most texts have none, and are looked at only once. */
const anySpace = /[ \t][,.;:!?，。！？；：、）」』】》]/;

/** Spaces before punctuation that the language does not want. An unknown language: `,` and `.` only. */
export function findSpacesBeforeMarks(
  block: ProseBlock,
  language: string | undefined,
): SpaceBeforeMark[] {
  const { text } = block;
  if (!anySpace.test(text)) return [];
  const found: SpaceBeforeMark[] = [];
  const few = language === undefined || !closesUp.has(language);
  for (const match of matchesIn(text, pattern(text))) {
    const [, blanks = '', mark = ''] = match;
    const start = match.index;
    const end = start + blanks.length;
    if (few && !/[,.]/.test(mark)) continue;
    if (!isMeant(block, start, end, mark)) found.push({ start, end, mark });
  }
  if (hasPlainLetters(text)) return found;
  for (const { 0: blanks, 1: mark = '', index } of matchesIn(text, fullWidth()))
    found.push({ start: index, end: index + blanks.length, mark });
  return found;
}

/** `npm install . 就行了`: where sentences end with `。`, a lone dot behind a Latin word is a folder. */
function isFolder(before: string, after: string): boolean {
  return (
    /[a-z]$/i.test(before) &&
    /^\s+[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(after)
  );
}

/** Is the mark no punctuation, or does its space stand there on purpose? */
function isMeant(block: ProseBlock, start: number, end: number, mark: string): boolean {
  const before = block.text.slice(Math.max(0, start - 200), start);
  const after = block.text.slice(end + 1, end + 40);
  // A quoted mark is spoken about.
  if (/["'“‘]$/.test(before) && /^["'”’]/.test(after)) return true;
  if (mark === '.')
    return /^ \.|^\s+\p{Ll}/u.test(after) || / \.$/.test(before) || isFolder(before, after);
  if (mark === ',') return false;
  if (mark === '!') return /^\s+[\p{Ll}(]/u.test(after);
  if (mark === '?') return /\S\s+:\s/.test(after);
  // `:)` is a smiley, `3 : 4` a ratio, `name : meaning` the head of a list or table.
  if (/^[)\]]/.test(after) || /[\p{N}]$/u.test(before)) return true;
  if (mark === ';') return false;
  if (before.endsWith(placeholder.code) || / \?\s/.test(before)) return true;
  return (block.inList || block.inTable) && !/[.:;]\s/.test(before);
}
