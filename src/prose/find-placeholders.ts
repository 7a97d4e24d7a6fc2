import { matchesIn } from '../text/matches-in.js';
import { type PatternFor, patternFor } from '../text/plain-letters.js';
import type { Span } from '../text/span.js';

const mark = '(?:TODO|FIXME|XXX|TBD|TBC|TKTK)';
const edge = '(?<![\\p{L}\\p{N}_/.#@$-])';

/**
 * What writers leave where something is to come. Only forms that are no words of a sentence: "a TODO
 * app" and "the date is TBD" are prose. Each is bounded in length, so that none takes quadratic time.
 */
const patterns: readonly PatternFor[] = [
  // `TODO: link`, `FIXME(ana)`, `[TODO]`, `(TBD)`, `[TODO add a map]`, and alone in a block.
  patternFor(`${edge}(?:TODO|FIXME|XXX)(?:\\([^()\\n]{1,30}\\))?\\s?[:：](?!:)`, 'g'),
  patternFor(`[[(（【]${mark}(?:\\s[^[\\]()（）【】\\n]{1,60})?[\\])）】]`, 'g'),
  patternFor(`^\\s*${mark}[.!…]*\\s*$`, 'g'),
  patternFor(String.raw`^\s*(?:TODO|FIXME|XXX)\s+(?:[-–—]\s|\p{Ll}{2,})`, 'g'),
  // `BIO GOES HERE`, `INSERT LINK HERE`, `YOUR TITLE HERE`; not `CLICK HERE`.
  patternFor(
    String.raw`(?<![\p{L}\p{N}_-])(?=(?:[A-Z]{2,} ){1,5}HERE\b)(?:(?!CLICK|LOOK|START|COME|BUY|DOWNLOAD|SIGN|REGISTER|READ)[A-Z]{2,} ){1,5}HERE(?![\p{L}\p{N}_])`,
    'g',
  ),
  // `[insert picture]`, `[add a link here]`, `[image goes here]`.
  patternFor(String.raw`\[(?:insert|add|put)\s[^[\]\n]{2,60}\]`, 'gi'),
  patternFor(String.raw`[[<][^[\]<>\n]{2,40}\s(?:goes|to go)\shere[\]>]`, 'gi'),
  // Filler text, by the beginnings that its makers give it.
  patternFor(
    String.raw`lorem\s+ipsum\s+dolor|vestibulum\s+ante\s+ipsum|pellentesque\s+habitant\s+morbi`,
    'gi',
  ),
];

/** What every one of them has: most texts have nothing of it, and are looked at only once. */
const anySign =
  /TODO|FIXME|XXX|TBD|TBC|TKTK|HERE|[[<]|[Ll][Oo][Rr][Ee][Mm]\s|estibulum\s|ellentesque\s/;

/** Places in a text where something is still to be written, as UTF-16 indices; none overlap. */
export function findPlaceholders(text: string): Span[] {
  if (!anySign.test(text)) return [];
  const found = patterns
    .flatMap((pattern) => [...matchesIn(text, pattern(text))])
    .map(({ 0: whole, index }) => trimmed(whole, index))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function trimmed(whole: string, index: number): Span {
  const start = index + whole.length - whole.trimStart().length;
  return { start, end: start + whole.trim().length };
}

const word = patternFor(String.raw`(?:^|[/#?=])(?:TODO|FIXME|XXX|TBD)(?![\p{L}\p{N}])`);

/** Is this address only the word for one: `](TODO)`, `](URL)`, `](https://example.org/FIXME)`? */
export function isPlaceholderAddress(url: string): boolean {
  if (!/TODO|FIXME|XXX|TBD|URL|LINK/.test(url)) return false;
  return word(url).test(url) || /^(?:URL|LINK)$/.test(url);
}
