import { restOfLine } from '../../text/sorted-lines.js';

/** Misspellings and what they stand for. */
export interface MisspellingList {
  /** The corrections of a word, the likeliest first; empty when it is no known misspelling. */
  corrections(word: string): readonly string[];
}

/**
 * Read the list of cspell's dictionary of common misspellings as it stands in its file, without parsing two
 * megabytes of JSON: entries are lines `"recieve->receive",`, sorted.
 */
export function readMisspellings(json: string): MisspellingList {
  const from = json.indexOf('\n', json.indexOf('"suggestWords"')) + 1;
  const to = json.indexOf(']', from);
  const margin = /^\s*"/.exec(json.slice(from, from + 80))?.[0] ?? '';
  const look = (word: string): readonly string[] => {
    if (to < 0 || /["\\\n]/.test(word)) return [];
    const rest = restOfLine(json, `${margin}${word}->`, from, to);
    return rest?.replace(/",?\s*$/, '').split(', ') ?? [];
  };
  // The posts of a site use the same words again and again.
  const known = new Map<string, readonly string[]>();
  return {
    corrections: (word) => {
      const found = known.get(word) ?? look(word);
      known.set(word, found);
      return found;
    },
  };
}
