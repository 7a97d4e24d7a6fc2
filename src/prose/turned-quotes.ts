import { matchesIn } from '../text/matches-in.js';
import type { Unmatched } from './unmatched.js';

/** Marks around a quotation, and the languages in which they stand so and not the other way round. */
interface Quotes {
  readonly open: string;
  readonly close: string;
  readonly languages: ReadonlySet<string>;
  /** What shows that a text quotes in another way. */
  readonly unless: RegExp;
}

const pairs: readonly Quotes[] = [
  {
    open: '«',
    close: '»',
    languages: new Set('be bg ca el es eu fr gl hy it nb nn no pt ro ru uk'.split(' ')),
    unless: /(?<![\p{L}\p{N}])»\p{L}/u,
  },
  {
    open: '“',
    close: '”',
    languages: new Set('ca en es fr id it ja ko ms pt tr vi zh'.split(' ')),
    unless: /„/,
  },
];

const begins = String.raw`(?<=^|[\s(（])`;
const ends = String.raw`(?<=[\p{L}\p{N}.!?…。！？])`;
const beforeWord = String.raw`(?=[\p{L}\p{N}])`;
const behindWord = String.raw`(?=[\s.,;:!?)，。！？；：、）]|$)`;

/** Where a pair stands the wrong way round: a mark, and what should be there. */
const wrong = pairs.map(({ open, close, languages, unless }) => ({
  languages,
  unless,
  places: [
    { mark: open, partner: close, pattern: new RegExp(`${ends}${open}${behindWord}`, 'gu') },
    { mark: close, partner: open, pattern: new RegExp(`${begins}${close}${beforeWord}`, 'gu') },
  ],
}));

/** Quotations that end with the mark of a beginning, or begin with that of an end: `«так«`, `”so”`. */
export function findTurned(text: string, language: string | undefined): Unmatched[] {
  if (!/[«“”]/.test(text)) return [];
  const short = language?.split('-')[0] ?? '';
  return wrong
    .filter(({ languages, unless }) => languages.has(short) && !unless.test(text))
    .flatMap(({ places }) => places)
    .flatMap(({ mark, partner, pattern }) =>
      text.includes(mark)
        ? [...matchesIn(text, pattern)].map(
            ({ index }): Unmatched => ({ kind: 'turned', mark, partner, index }),
          )
        : [],
    );
}
