import { functionWords } from '../../markdown/language/function-words.js';
import { matchesIn } from '../../text/matches-in.js';
import { patternFor } from '../../text/plain-letters.js';

const pattern = patternFor(
  String.raw`(?<=^|[\s("“‘])i(?=(?:['’](?:m|ve|ll|d)(?!\p{L}))|\s+(\p{Ll}+)(?![\p{L}\p{N}_=+*/<>-]))`,
  'g',
);

/** Verbs that go with `I` more than with a variable of that name. */
const verbs = new Set(
  'am was have had will would can could do did may might must should think thought know knew want wanted need needed like liked love found find got get went go use used said saw see tried try made make wrote write decided started hope feel felt guess believe believed just also really never always still recently finally'.split(
    ' ',
  ),
);

/** Before these it counts or names something: `for i in`, `where i is`, `element i`. */
const counting = new Set(
  'for index variable element step iteration integer int let with each every over where number row column item entry digit node given of bit class type part phase volume chapter section figure table version vitamin'.split(
    ' ',
  ),
);

const small = new Set((functionWords.en ?? '').split(' '));

/** Places of the pronoun `I` written small, as UTF-16 indices of English text. Linear. */
export function findLoneI(text: string): number[] {
  if (!/(?:^|[\s("“‘])i['’\s]/.test(text)) return [];
  return [...matchesIn(text, pattern(text))]
    .filter(({ index, 1: next }) => {
      const before = /(\p{L}+)[,;:]?\s+$/u.exec(text.slice(Math.max(0, index - 30), index))?.[1];
      const left = before?.toLowerCase() ?? '';
      if (counting.has(left)) return false;
      if (next === undefined || verbs.has(next)) return true;
      return small.has(left) && !small.has(next);
    })
    .map(({ index }) => index);
}
