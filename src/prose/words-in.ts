import type { ProseBlock } from '../markdown/prose-block.js';
import { patternFor } from '../text/plain-letters.js';

/** A word of running text, by its place in the text of its block. */
export interface ProseWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Words: not parts of names of files, addresses, variables, handles (`@alice`), numbers and options
 * (`--verbose`). The parts of what is joined by hyphens are words of their own.
 */
const pattern = patternFor(
  String.raw`(?<![\p{L}\p{M}\p{N}_./@#$%&\\:~+=]|(?<![\p{L}\p{M}])-)\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*(?![\p{L}\p{M}\p{N}_/@\\=+~]|[.:]\p{L})`,
  'g',
);

/** The words of a block that are meant as such, in order. */
export function wordsIn({ text }: Pick<ProseBlock, 'text'>): ProseWord[] {
  return Array.from(text.matchAll(pattern(text)), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));
}

/** The words without their places, which are most of the work: to learn whether one of them matters. */
export function wordTextsIn({ text }: Pick<ProseBlock, 'text'>): readonly string[] {
  return text.match(pattern(text)) ?? [];
}

const innerCapital = patternFor(String.raw`\p{L}.*\p{Lu}`);

/** Capitals beyond the first letter: an abbreviation, a name of a product, a variable. */
export function hasInnerCapital(word: string): boolean {
  return innerCapital(word).test(word);
}

/** `better` with a capital if `word` has one. */
export function inCaseOf(word: string, better: string): string {
  const [initial = ''] = word;
  if (initial === initial.toLowerCase()) return better;
  const [first = ''] = better;
  return first.toUpperCase() + better.slice(first.length);
}
