import { matchesIn } from '../text/matches-in.js';
import { patternFor } from '../text/plain-letters.js';
import type { Span } from '../text/span.js';

// A run is met once, at its beginning: linear.
// Beside a bar they make the columns of a table that the parser did not see.
const run = /(?<=[^\s|])[ \t]{2,}(?=[^\s|])/g;
const afterSentence = /[.!?…]["'”’»)\]*_]*$/;

/** Are there two blanks in a row at all? Most texts have none, and are looked at only once. */
export function hasRepeatedSpaces(text: string): boolean {
  return /[ \t]{2}/.test(text);
}

const sentenceGap = patternFor(String.raw`[.!?]["'”’)\]]?( {1,3})(?=\p{Lu})`, 'g');

/** How a post spaces its sentences: those who learnt typing put two spaces after each. */
export function spacesSentencesTwice(texts: readonly string[]): boolean {
  let wide = 0;
  let narrow = 0;
  for (const text of texts)
    for (const { 1: gap = '' } of matchesIn(text, sentenceGap(text)))
      if (gap.length > 1) wide += 1;
      else narrow += 1;
  return wide > narrow;
}

/**
 * Runs of blanks within the lines of a text, as UTF-16 indices. Columns that people line up by hand
 * are left alone, and with `wideSentences` the two spaces after a sentence.
 */
export function findRepeatedSpaces(text: string, wideSentences: boolean): Span[] {
  if (!hasRepeatedSpaces(text)) return [];
  const lines = linesOf(text);
  return lines.flatMap(({ start, runs }, at) =>
    runs
      .filter((one) => !isColumn(one, lines[at], [lines[at - 1], lines[at + 1]]))
      .map((one) => ({ start: start + one.start, end: start + one.end }))
      .filter(
        (one) =>
          !(wideSentences && afterSentence.test(text.slice(Math.max(0, one.start - 4), one.start))),
      ),
  );
}

interface Line {
  readonly start: number;
  /** Within the line. */
  readonly runs: readonly Span[];
  readonly ends: ReadonlySet<number>;
  /** Where the second word begins: in columns made by hand, the value behind its name. */
  readonly second: number;
}

function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const runs = [...matchesIn(line, run)].map(({ 0: blanks, index }) => ({
      start: index,
      end: index + blanks.length,
    }));
    const ends = new Set(runs.map(({ end }) => end));
    const found = { start, runs, ends, second: /^\s*\S+\s+/.exec(line)?.[0].length ?? 0 };
    start += line.length + 1;
    return found;
  });
}

/** Do words of a neighbouring line begin in the same column? */
function isColumn(
  { end }: Span,
  line: Line | undefined,
  neighbours: readonly (Line | undefined)[],
): boolean {
  return neighbours.some(
    (other) => other?.ends.has(end) || (other?.second === end && line?.second === end && end > 0),
  );
}
