import { alphabets } from './alphabets.js';
import { functionWords } from './function-words.js';

/** What the words of a text show of a language. */
export interface LanguageScore {
  readonly language: string;
  /** What its small words weigh, less what words weigh that it cannot have. */
  readonly score: number;
  /** How many of its small words there are. */
  readonly hits: number;
}

/** The places of its languages, and what it weighs: the more, the fewer they are. */
interface SmallWord {
  readonly of: readonly number[];
  readonly weight: number;
}

interface Tables {
  readonly languages: readonly string[];
  readonly words: ReadonlyMap<string, SmallWord>;
  /** The letters of each language beyond a to z. */
  readonly letters: readonly ReadonlySet<string>[];
}

let loaded: Tables | undefined;

/** Made when a text in Latin script is met. */
function load(): Tables {
  const languages = Object.keys(functionWords);
  const places = new Map<string, number[]>();
  for (const [place, language] of languages.entries())
    for (const word of functionWords[language]?.split(' ') ?? [])
      places.set(word, [...(places.get(word) ?? []), place]);
  const words = new Map(
    [...places].map(([word, of]) => [
      word,
      { of, weight: Math.log2(1 + languages.length / of.length) },
    ]),
  );
  return { languages, words, letters: languages.map((one) => new Set(alphabets[one])) };
}

function addWord({ of, weight }: SmallWord, scores: Float64Array, hits: Uint32Array): void {
  for (let at = 0; at < of.length; at += 1) {
    const place = of[at] as number;
    scores[place] = (scores[place] as number) + weight;
    hits[place] = (hits[place] as number) + 1;
  }
}

/** Nothing but a to z, as most words are. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function subtractForeign(word: string, letters: Tables['letters'], scores: Float64Array): void {
  for (const letter of word.match(/[^a-z]/g) ?? [])
    for (const [place, own] of letters.entries())
      if (!own.has(letter)) scores[place] = (scores[place] as number) - foreignLetter;
}

/** A word with a letter that a language does not have speaks against it. */
const foreignLetter = 1.5;

/**
 * The languages by what the words of a text, in lower case, show of them: the best first.
 *
 * @param arePlain is there nothing but a to z in any of them?
 */
export function scoreWords(words: readonly string[], arePlain: boolean): readonly LanguageScore[] {
  loaded ??= load();
  const { languages, words: known, letters } = loaded;
  const scores = new Float64Array(languages.length);
  const hits = new Uint32Array(languages.length);
  for (const word of words) {
    const small = known.get(word);
    if (small) addWord(small, scores, hits);
    if (!arePlain && !isPlain(word)) subtractForeign(word, letters, scores);
  }
  return languages
    .map((language, place) => ({
      language,
      score: scores[place] as number,
      hits: hits[place] as number,
    }))
    .sort((a, b) => b.score - a.score);
}
