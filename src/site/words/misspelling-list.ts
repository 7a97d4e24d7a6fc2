import { restOfLine } from '../../text/sorted-lines.js';

/** Misspellings and what they stand for. */
export interface MisspellingList {
  /** The corrections of a word, the likeliest first; empty when it is no known misspelling. */
  corrections(word: string): readonly string[];
}

/** Bytes before the words begin, at most. */
const longestHead = 4096;
const closingBracket = 0x5d;

/**
 * Read the list of cspell's dictionary of common misspellings as it stands in its file, without parsing two
 * megabytes of JSON: entries are lines `"recieve->receive",`, sorted.
 */
export function readMisspellings(bytes: Uint8Array): MisspellingList {
  // One character a byte, as offsets are bytes.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, longestHead));
  const key = head.indexOf('"suggestWords"');
  const from = head.indexOf('\n', key) + 1;
  const to = key < 0 ? -1 : bytes.indexOf(closingBracket, from);
  const margin = /^\s*"/.exec(head.slice(from, from + 80))?.[0] ?? '';
  return {
    corrections: (word) => {
      if (to < 0 || /["\\\n]/.test(word)) return [];
      const rest = restOfLine(bytes, `${margin}${word}->`, from, to);
      return rest?.replace(/",?\s*$/, '').split(', ') ?? [];
    },
  };
}
