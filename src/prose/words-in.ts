import type { ProseBlock } from '../markdown/prose-block.js';
import { codePointBefore, digit, kindOf, letter, mark, unitsOf } from '../text/character-kind.js';

/** A word of running text, by its place in the text of its block. */
export interface ProseWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a word does not stand behind, beside letters, marks and numbers. */
const notBefore = codesOf('_./@#$%&\\:~+=');
/** What does not stand behind a word, beside letters, marks and numbers. */
const notAfter = codesOf('_/@\\=+~');
const hyphen = 0x2d;
const apostrophes = codesOf("'’");
const joinsWhenLetterFollows = codesOf('.:');

/**
 * The words of a block that are meant as such, in order: not parts of names of files, addresses, variables,
 * handles (`@alice`), numbers and options (`--verbose`). The parts of what is joined by hyphens are words of
 * their own. Read character by character: every word of every post comes by here.
 */
export function wordsIn({ text }: Pick<ProseBlock, 'text'>): ProseWord[] {
  const words: ProseWord[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number;
    if (!(kindOf(code) & letter)) {
      at += unitsOf(code);
      continue;
    }
    const end = beginsWord(text, at) ? wordEnd(text, at) : undefined;
    if (end !== undefined) words.push({ text: text.slice(at, end), start: at, end });
    at = end ?? runEnd(text, at, letter | mark);
  }
  return words;
}

function beginsWord(text: string, at: number): boolean {
  const before = codePointBefore(text, at);
  if (before < 0) return true;
  if (before === hyphen) return (kindOf(codePointBefore(text, at - 1)) & (letter | mark)) !== 0;
  return kindOf(before) === 0 && !notBefore.has(before);
}

/** The end of the word that begins at `at`, without its last parts when what follows does not let them end. */
function wordEnd(text: string, at: number): number | undefined {
  const end = runEnd(text, at, letter | mark);
  if (!apostrophes.has(text.charCodeAt(end))) return mayEnd(text, end) ? end : undefined;
  const ends = [end];
  for (let last = end; apostrophes.has(text.charCodeAt(last)); ) {
    const next = runEnd(text, last + 1, letter);
    if (next === last + 1) break;
    ends.unshift(next);
    last = next;
  }
  return ends.find((one) => mayEnd(text, one));
}

function mayEnd(text: string, end: number): boolean {
  const code = text.codePointAt(end);
  if (code === undefined) return true;
  if (kindOf(code) & (letter | mark | digit) || notAfter.has(code)) return false;
  return !(joinsWhenLetterFollows.has(code) && kindOf(text.codePointAt(end + 1) ?? 0) & letter);
}

/** Where the characters of these kinds end that begin at `at`. */
function runEnd(text: string, at: number, kinds: number): number {
  let end = at;
  for (let code = text.codePointAt(end); code !== undefined && kindOf(code) & kinds; ) {
    end += unitsOf(code);
    code = text.codePointAt(end);
  }
  return end;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Capitals beyond the first letter: an abbreviation, a name of a product, a variable. */
export function hasInnerCapital(word: string): boolean {
  // Only what is not ASCII has to ask the Unicode tables.
  return /[\u0080-\uffff]/.test(word) ? /\p{L}.*\p{Lu}/u.test(word) : /[A-Za-z].*[A-Z]/.test(word);
}

/** `better` with a capital if `word` has one. */
export function inCaseOf(word: string, better: string): string {
  const [initial = ''] = word;
  if (initial === initial.toLowerCase()) return better;
  const [first = ''] = better;
  return first.toUpperCase() + better.slice(first.length);
}
