import { functionWords } from '../markdown/language/function-words.js';
import type { ProseBlock } from '../markdown/prose-block.js';
import { matchesIn } from '../text/matches-in.js';
import { hasPlainLetters, patternFor } from '../text/plain-letters.js';

/** A place where a space was forgotten: between `start` and `end`, at `gap` (indices of the block). */
export interface GluedWords {
  readonly kind: 'sentence' | 'comma' | 'before-link' | 'after-link' | 'parenthesis' | 'number';
  readonly start: number;
  readonly end: number;
  readonly gap: number;
}

/** What a post shows about its words: evidence that `std.Thread` is a name and `end.Once` is not. */
export interface KnownWords {
  /** Does the post use the word, in lower case, by itself? */
  isWord(word: string): boolean;
  /** Does the post, its code included, put members behind the word: `std.io`, `std.Thread`? */
  hasMembers(word: string): boolean;
}

/** Words that stand before a number and never grow into it. English. */
const beforeNumber = new Set(
  'less more than about over under of the in at by to for from with and or only around nearly almost some another least most until since between after before within first last next every these those all both has have had was were is are be been'.split(
    ' ',
  ),
);

/** Scripts that put spaces between words. */
const spaced = (): RegExp => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Words that run into each other. */
export function findGluedWords(
  block: ProseBlock,
  known: KnownWords,
  language: string | undefined,
): GluedWords[] {
  const { text } = block;
  return [
    ...sentences(text, known, language),
    ...(language === 'ko' ? koreanSentences(text) : []),
    ...commas(text),
    ...parentheses(text),
    ...(language === 'en' ? numbers(text) : []),
    ...besideLinks(block, language),
  ].sort((a, b) => a.start - b.start);
}

// Each pattern asks the Unicode tables, so a plain look for its mark comes first.

const sentence = patternFor(
  String.raw`(?<![\p{L}\p{N}_./:@#$\\+=-])(\p{Ll}{2,})([.!?])(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}_(./:@=\\+-]|\.\w)`,
  'g',
);
const comma = patternFor(
  String.raw`(?<![\p{L}\p{N}_./:@#$&\\+=,;-])(\p{L}{2,})([,;])(\p{L}{2,})(?![\p{L}\p{N}_(./:@=\\+,;-])`,
  'g',
);
const openParenthesis = patternFor(
  String.raw`(?<![\p{L}\p{N}_./:@#$\\+=-])(\p{Ll}{3,})\((\p{Ll}{2,}\s[^()\n]*)\)(?!!?:)`,
  'g',
);
const closeParenthesis = patternFor(
  String.raw`(?<=[\s(])\([^()\n]*\s[^()\n]*\)(\p{Ll}{3,})(?![\p{L}\p{N}_(])`,
  'g',
);
const number = patternFor(
  String.raw`(?<![\p{L}\p{N}_./:@#$+-])(\p{Ll}+)(\d+)(?![\p{L}\p{N}_./:@#+-]*[\p{L}\p{N}_])`,
  'g',
);

function sentences(
  text: string,
  { isWord, hasMembers }: KnownWords,
  language: string | undefined,
): GluedWords[] {
  if (!/[.!?][A-Z\u0080-\uffff]/.test(text)) return [];
  return [...matchesIn(text, sentence(text))]
    .filter(({ 0: whole, 1: left = '', 2: mark, 3: right = '', index }) => {
      if (!isLetter(left)) return false;
      if (mark !== '.' || isProse(left, right)) return true;
      if (hasMembers(left)) return false;
      const rest = text.slice(index + whole.length, index + whole.length + 40);
      return (
        (isWord(right.toLowerCase()) && isWord(left)) || goesOn(right.toLowerCase(), rest, language)
      );
    })
    .map((match) => glued('sentence', match, (match[1] ?? '').length + 1));
}

const smallWords = new Map<string, ReadonlySet<string>>();

/** `well.Then it`: one of the commonest words of the language, and more words behind it. */
function goesOn(word: string, rest: string, language = ''): boolean {
  const words = smallWords.get(language) ?? new Set(functionWords[language]?.split(' '));
  smallWords.set(language, words);
  return words.has(word) && /^,? \p{Ll}+,? \p{Ll}/u.test(rest);
}

/** Words with other letters than those of code, and no abbreviation: `aquí.Otra`, but `ул.Ленина`. */
function isProse(left: string, right: string): boolean {
  return left.length > longestAbbreviation && !hasPlainLetters(`${left}${right}`);
}

const longestAbbreviation = 3;

/** Korean sentences end with `다.`, `요.`; its lists are lettered `가.나.다`. */
const koreanSentence = /[가-힣]{2,}[다요죠]\.(?=[가-힣]{2})[가-힣]+/g;

function koreanSentences(text: string): GluedWords[] {
  return [...matchesIn(text, koreanSentence)].map((match) =>
    glued('sentence', match, match[0].indexOf('.') + 1),
  );
}

function commas(text: string): GluedWords[] {
  if (!/[,;][A-Za-z\u0080-\uffff]/.test(text) || !spacesCommas(text)) return [];
  return [...matchesIn(text, comma(text))]
    .filter(
      ([, left = '', , right = '']) =>
        isLetter(left) && isLetter(right) && !(isAbbreviation(left) && isAbbreviation(right)),
    )
    .map((match) => glued('comma', match, (match[1] ?? '').length + 1));
}

function parentheses(text: string): GluedWords[] {
  if (!/[a-z\u0080-\uffff]\([a-z\u0080-\uffff]|\)[a-z\u0080-\uffff]/.test(text)) return [];
  const before = [...matchesIn(text, openParenthesis(text))].map((match) =>
    glued('parenthesis', match, (match[1] ?? '').length),
  );
  const after = [...matchesIn(text, closeParenthesis(text))].map((match) =>
    glued('parenthesis', match, match[0].length - (match[1] ?? '').length),
  );
  return [...before, ...after];
}

function numbers(text: string): GluedWords[] {
  if (!/[a-z]\d/.test(text)) return [];
  return (
    [...matchesIn(text, number(text))]
      // Alone in its block, a table's cell for instance, it is a name.
      .filter(([whole, left = '']) => beforeNumber.has(left) && text.trim() !== whole)
      .map((match) => glued('number', match, (match[1] ?? '').length))
  );
}

function glued(kind: GluedWords['kind'], match: RegExpExecArray, gap: number): GluedWords {
  const { index } = match;
  return { kind, start: index, end: index + match[0].length, gap: index + gap };
}

/** `TL;DR`, `tl;dr`: capitals, or no vowel. */
function isAbbreviation(word: string): boolean {
  return word === word.toUpperCase() || /^[b-df-hj-np-tv-xz]+$/i.test(word);
}

/** A text that never puts a space after a comma is a list of tags, not prose. */
function spacesCommas(text: string): boolean {
  return /[,;.] /.test(text);
}

/** Endings that people put after a link on purpose: plurals and inflections. */
const ending = patternFor(
  String.raw`^(?:['’]?s|es|['’]?d|ed|ing|er|ers|n|en|e|r|ly|ish|th|st|nd|rd)(?!\p{L})`,
);

/** Languages that put endings on any word, names and links too. */
const inflecting = new Set([
  'fi',
  'hu',
  'tr',
  'et',
  'ru',
  'uk',
  'pl',
  'cs',
  'sk',
  'hr',
  'sr',
  'sl',
  'bg',
  'lt',
  'lv',
  'ko',
  'de',
  'nl',
  'sv',
  'da',
  'no',
  'nb',
]);

function besideLinks(block: ProseBlock, language: string | undefined): GluedWords[] {
  const { text } = block;
  return block.links.flatMap(({ start, end }): GluedWords[] => {
    const found: GluedWords[] = [];
    const first = text.slice(start, start + 1);
    const before = text.slice(Math.max(0, start - 1), start);
    if (isLetter(before) && isLetter(first) && wordBefore(text, start).length > 1)
      found.push({
        kind: 'before-link',
        start: start - wordBefore(text, start).length,
        end: end,
        gap: start,
      });
    const after = text.slice(end, end + 24);
    if (startsWord(after, text.slice(end - 1, end), language))
      found.push({
        kind: 'after-link',
        start,
        end: end + (/^[\p{L}\p{N}]+|^\(/u.exec(after)?.[0].length ?? 1),
        gap: end,
      });
    return found;
  });
}

/** Does what follows a link look like the next word? */
function startsWord(after: string, last: string, language: string | undefined): boolean {
  if (/^\((?=\p{L}[^)]*\s)/u.test(after)) return !closeParentheses(after, language);
  if (!isLetter(last) || ending(after).test(after)) return false;
  if (/^\d/.test(after)) return true;
  const word = /^\p{L}+/u.exec(after)?.[0] ?? '';
  return isLetter(word.charAt(0)) && word.length > 2 && !(language && inflecting.has(language));
}

/** Chinese, Japanese and Korean put no space before a parenthesis, whatever script stands in it. */
function closeParentheses(after: string, language: string | undefined): boolean {
  return (
    /^(?:zh|ja|ko)/.test(language ?? '') ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(after)
  );
}

function wordBefore(text: string, index: number): string {
  return /[\p{L}\p{N}]{1,40}$/u.exec(text.slice(Math.max(0, index - 40), index))?.[0] ?? '';
}

/** A letter, or a word, of a script that puts spaces between words. */
function isLetter(character: string): boolean {
  return hasPlainLetters(character) ? /[A-Za-z]/.test(character) : spaced().test(character);
}
