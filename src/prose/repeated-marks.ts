import { matchesIn } from '../text/matches-in.js';
import { patternFor } from '../text/plain-letters.js';

/** A mark that stands twice, at UTF-16 indices of the text. */
export interface RepeatedMark {
  readonly start: number;
  readonly end: number;
  /** What was meant. */
  readonly mark: string;
}

const closing = `["'”’»)\\]]*`;
// Both fixed in length but for closing quotes: linear.
const commas = patternFor(String.raw`(?<=[\p{L}\p{N}\p{M})\]"'”’»])(?:([,;])\1|,\.)(?=\s|$)`, 'g');
const fullWidth = /(?<![。，、；])([。，、；])\1(?![。，、；])/g;
const stops = patternFor(
  `(?<=[\\p{L}\\p{N}\\p{M})\\]"'”’»])\\.\\.(?=${closing}(?:\\s+(?:["'“‘«(]?\\p{Lu})|\\s*$))`,
  'g',
);

/** Two dots before a small letter, or with blanks before them: how some write an ellipsis. */
const ellipsis = patternFor(String.raw`(?<![./\\])\.\.(?=[\s\p{L}])(?!\s+["'“‘«(]?\p{Lu}|\s*$)`);

/** Each pattern asks the Unicode tables: only where there is such a pair of marks at all. */
const anyPair = /[,;]{2}|,\.|[。，、；]{2}/;
const anyDots = /(?<!\.)\.\.(?!\.)/;

/** Does a post write two dots where others write three? */
export function writesTwoDots(texts: readonly string[]): boolean {
  const dotted = texts.filter((text) => anyDots.test(text));
  const last = dotted.reduce((count, text) => count + (text.match(stops(text))?.length ?? 0), 0);
  return last > 2 || dotted.some((text) => ellipsis(text).test(text));
}

/** Commas, semicolons and full stops that stand twice. `twoDots`: pairs of dots are on purpose. */
export function findRepeatedMarks(text: string, twoDots: boolean): RepeatedMark[] {
  const hasDots = anyDots.test(text);
  if (!hasDots && !anyPair.test(text)) return [];
  const found: RepeatedMark[] = [];
  for (const { 0: marks, index } of matchesIn(text, commas(text)))
    found.push({ start: index, end: index + 2, mark: marks === ',.' ? '.' : marks.slice(0, 1) });
  for (const { 1: mark = '', index } of matchesIn(text, fullWidth))
    found.push({ start: index, end: index + 2, mark });
  if (hasDots && !twoDots)
    for (const { index } of matchesIn(text, stops(text)))
      found.push({ start: index, end: index + 2, mark: '.' });
  return found.sort((a, b) => a.start - b.start);
}
