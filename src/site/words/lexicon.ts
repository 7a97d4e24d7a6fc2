/** What is known about words: the site's own, and what dictionaries say. */
export interface Lexicon {
  /** Is it one of the words that the site accepts: in its configuration or its file of words? */
  has(word: string): boolean;
  /** What a known misspelling stands for, the likeliest first; empty when it is none or no list is there. */
  corrections(language: string, word: string): readonly string[];
  /** The dictionaries of a language; `undefined` when none is installed, or nobody prepared them. */
  speller(language: string): Speller | undefined;
}

/** Tells words from slips. */
export interface Speller {
  has(word: string): boolean;
  /** Words like this one, the nearest first, at most three. */
  suggest(word: string): readonly string[];
}

/** Where a site keeps its own words, one on a line; relative to its root. */
export const wordsPath = '.post/words.txt';

/** The words of such a file: blank lines and what follows `#` are nothing. */
export function readWords(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((word) => word !== '');
}

/**
 * A word of the list is accepted in any case when it is written in lower case (`kubelet`: *Kubelet*, *KUBELET*),
 * else as it is written or in capitals (`OAuth`: *OAUTH*).
 */
export function acceptsWord(words: ReadonlySet<string>, word: string): boolean {
  const plain = word.normalize('NFC').replaceAll('’', "'");
  if (words.has(plain) || words.has(plain.toLowerCase())) return true;
  const base = plain.replace(/'s?$/, '');
  if (base !== plain) return acceptsWord(words, base);
  return plain === plain.toUpperCase() && [...words].some((one) => one.toUpperCase() === plain);
}
