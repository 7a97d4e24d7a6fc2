import { matchesIn } from '../text/matches-in.js';
/** A place between Chinese or Japanese and Latin text, as UTF-16 indices. */
export interface CjkGap {
  /** Of the two characters around it. */
  readonly start: number;
  readonly end: number;
  /** The blanks between them; empty when there are none. */
  readonly gap: { readonly start: number; readonly end: number };
}

const cjk = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const latin = '[\\p{Script=Latin}\\p{Nd}]';
const pattern = new RegExp(
  `(?<=${cjk})( *)(?=${latin})|(?<=${latin}|${latin}[%+)])( *)(?=${cjk})`,
  'gu',
);

/** Where the two meet: with a space that is not wanted, or without one that is. Linear. */
export function findCjkGaps(text: string, wanted: 'space' | 'none'): CjkGap[] {
  return [...matchesIn(text, pattern)]
    .map(({ 0: blanks, index }) => ({
      start: index - 1,
      end: index + blanks.length + 1,
      gap: { start: index, end: index + blanks.length },
    }))
    .filter(({ gap }) => gap.end > gap.start === (wanted === 'none'));
}
