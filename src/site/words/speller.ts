import type { Speller } from './lexicon.js';

/** A dictionary as `cspell-trie-lib` gives it. */
export interface Trie {
  hasWord(word: string, caseSensitive: boolean): boolean;
  suggest(word: string, options: { numSuggestions: number; timeout?: number }): readonly string[];
}

/** Languages that write compounds as one word: what is made of two known words is known. */
const compounding = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'fi', 'hu', 'is', 'et']);

/** A speller that knows what any of the dictionaries knows. */
export function createSpeller(language: string, tries: readonly Trie[]): Speller {
  const inAny = (word: string): boolean => tries.some((trie) => trie.hasWord(word, true));
  const isWord = (word: string): boolean => formsOf(word).some(inAny);
  const has = (word: string): boolean => {
    const plain = word.normalize('NFC').replaceAll('’', "'");
    return (
      isWord(plain) ||
      isWord(plain.replace(/'s?$/, '')) ||
      isElided(plain, isWord) ||
      (compounding.has(language) && isCompound(plain, isWord))
    );
  };
  return {
    has,
    suggest: (word) => {
      const found = tries.flatMap((trie) => trie.suggest(word, { numSuggestions: 3 }).slice(0, 3));
      // A dictionary suggests parts of compounds, too, which it does not know as words.
      return [...new Set(found)].filter(has).slice(0, 3);
    },
  };
}

/** At the start of a sentence and in capitals a word is in the dictionary in lower case or as a name. */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase();
  const [initial = ''] = lower;
  return [word, lower, initial.toUpperCase() + lower.slice(initial.length)];
}

/** French and Italian drop a vowel before the next word: `l'arbre`, `dell'arte`. */
function isElided(word: string, isWord: (word: string) => boolean): boolean {
  const mark = word.indexOf("'");
  return mark > 0 && mark < 8 && isWord(word.slice(mark + 1));
}

const shortest = 3;

function isCompound(word: string, isWord: (word: string) => boolean): boolean {
  for (let at = shortest; at <= word.length - shortest; at++) {
    const head = word.slice(0, at);
    if (
      (isWord(head) || (head.endsWith('s') && isWord(head.slice(0, -1)))) &&
      isWord(word.slice(at))
    )
      return true;
  }
  return false;
}
