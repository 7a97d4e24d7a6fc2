import { alphabets } from './alphabets.js';
import { functionWords } from './function-words.js';
import { scoreWords } from './word-scores.js';

/** A guessed language. */
export interface LanguageGuess {
  /** Primary BCP 47 tag: `en`, `de`, `zh`. */
  readonly language: string;
  /** From 0 to 1: how far it stands before the next best. */
  readonly confidence: number;
}

const longestSample = 8_000;
const fewestWords = 4;
const fewestLetters = 10;

/**
 * Guess what language prose is written in: by script, within Latin by the share of function words.
 * `undefined` when unsure: too short, mixed, or a language without a profile. Reads no more than
 * the first 8,000 characters.
 */
export function languageOf(text: string): LanguageGuess | undefined {
  const sample = text.slice(0, longestSample).normalize('NFC');
  if (hasPlainLetters(sample)) return hasEnoughLetters(sample) ? byWords(sample) : undefined;
  const counts = scriptCounts(sample);
  const letters = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (letters < fewestLetters) return undefined;
  return (
    byScript(sample, counts, letters) ?? (isLatin(counts, letters) ? byWords(sample) : undefined)
  );
}

/** Are all letters ASCII, as in most text? Then no script has to be asked for. */
function hasPlainLetters(text: string): boolean {
  return !/[\u00aa\u00b5\u00ba-\u1fff\u2070-\u218f\u2c00-\uffff]/.test(text);
}

function hasEnoughLetters(text: string): boolean {
  return text.search(/(?:[A-Za-z][^A-Za-z]*){10}/) >= 0;
}

type Script =
  | 'latin'
  | 'cyrillic'
  | 'han'
  | 'kana'
  | 'hangul'
  | 'greek'
  | 'arabic'
  | 'hebrew'
  | 'thai'
  | 'devanagari';

/** Made when the first text is met that is not ASCII: each asks the Unicode tables. */
const scriptPatterns = (): Readonly<Record<Script, RegExp>> => ({
  latin: /\p{Script=Latin}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  greek: /\p{Script=Greek}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  thai: /\p{Script=Thai}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
});

type ScriptCounts = Readonly<Record<Script, number>>;

function scriptCounts(sample: string): ScriptCounts {
  // Only what is not ASCII has to be asked for.
  const wide = sample.replace(/[\0-\x7f]+/g, '');
  const ascii = sample.replace(/[^A-Za-z]+/g, '').length;
  const entries = Object.entries(scriptPatterns()).map(([name, pattern]) => [
    name,
    wide.match(pattern)?.length ?? 0,
  ]);
  const counts = Object.fromEntries(entries) as ScriptCounts;
  return { ...counts, latin: counts.latin + ascii };
}

function isLatin(counts: ScriptCounts, letters: number): boolean {
  return counts.latin > letters * 0.8;
}

// Technical posts quote much English: a quarter of another script decides.
const decidingShare = 0.25;

function byScript(
  sample: string,
  counts: ScriptCounts,
  letters: number,
): LanguageGuess | undefined {
  const share = (count: number): number => count / letters;
  if (share(counts.kana) > 0.08) return sure('ja');
  if (share(counts.hangul) > decidingShare) return sure('ko');
  if (share(counts.han) > decidingShare) return sure('zh');
  if (share(counts.cyrillic) > decidingShare) return cyrillicLanguage(sample);
  const others = { greek: 'el', hebrew: 'he', thai: 'th' } as const;
  // Yiddish has letters of its own.
  if (/[\u05f0-\u05f2]|א[\u05b7\u05b8]/.test(sample)) return undefined;
  for (const [script, language] of Object.entries(others))
    if (share(counts[script as keyof typeof others]) > decidingShare) return sure(language);
  return undefined;
}

function sure(language: string): LanguageGuess {
  return { language, confidence: 1 };
}

/** Letters by which each language is told from the others, where a text has them. */
const cyrillic = [
  { language: 'be', own: /ў/ },
  { language: 'sr', own: /[ђјљњћџ]/ },
  { language: 'uk', own: /[їєґ]/ },
  { language: 'ru', own: /[ыэё]/ },
  { language: 'bg', own: /ъ/ },
];

/** The one language that has all letters of the text, and of whose own letters the text has some. */
function cyrillicLanguage(sample: string): LanguageGuess | undefined {
  const lower = sample.toLowerCase();
  const letters = new Set(lower.match(/\p{Script=Cyrillic}/gu));
  const fitting = cyrillic.filter(
    ({ language, own }) =>
      own.test(lower) && [...letters].every((letter) => alphabets[language]?.includes(letter)),
  );
  const [only, other] = fitting;
  return only && !other ? sure(only.language) : undefined;
}

/** Letters that no other language here has. */
const vietnamese = /[ơưạ-ỹ]/;

/** What small words weigh for each word of a text in their language: a text in another has less. */
const leastDensity = 0.65;
/** How far the best stands before the next at least, so that one shared word decides nothing. */
const leastLead = 3;
const leastShareOfLead = 0.2;
const fewestHits = 2;

const english = new Set(functionWords.en?.split(' '));
/** Share of the commonest English words from which on a text needs no other language to compare with. */
const plainlyEnglish = 0.3;
const fewestOfPlain = 40;

/** Most posts are: that is seen without the tables of all languages. */
function isPlainlyEnglish(words: readonly string[]): boolean {
  if (words.length < fewestOfPlain) return false;
  return words.filter((word) => english.has(word)).length > words.length * plainlyEnglish;
}

function isVietnamese(text: string, words: readonly string[]): boolean {
  if (!vietnamese.test(text)) return false;
  return words.filter((word) => vietnamese.test(word)).length > words.length / 5;
}

function byWords(sample: string): LanguageGuess | undefined {
  const lower = sample.toLowerCase();
  const arePlain = hasPlainLetters(lower);
  const words = lower.match(arePlain ? /[a-z]+/g : /[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  if (isPlainlyEnglish(words)) return sure('en');
  if (isVietnamese(lower, words)) return sure('vi');
  const [best, second] = scoreWords(words, arePlain);
  if (best === undefined || best.hits < fewestHits) return undefined;
  if (best.score < words.length * leastDensity) return undefined;
  const lead = best.score - Math.max(0, second?.score ?? 0);
  if (lead < Math.max(leastLead, best.score * leastShareOfLead)) return undefined;
  return { language: best.language, confidence: lead / best.score };
}
