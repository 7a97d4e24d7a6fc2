import { functionWords } from './function-words.js';

/** A guessed language. */
export interface LanguageGuess {
  /** Primary BCP 47 tag: `en`, `de`, `zh`. */
  readonly language: string;
  /** From 0 to 1: how far it stands before the next best. */
  readonly confidence: number;
}

const longestSample = 20_000;
const fewestWords = 12;

/**
 * Guess what language prose is written in: by script, within Latin by the share of function words.
 * `undefined` when unsure: too short, mixed, or a language without a profile. Reads no more than
 * the first 20,000 characters.
 */
export function languageOf(text: string): LanguageGuess | undefined {
  const sample = text.slice(0, longestSample);
  const counts = scriptCounts(sample);
  const letters = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (letters < 10) return undefined;
  return (
    byScript(sample, counts, letters) ?? (isLatin(counts, letters) ? byWords(sample) : undefined)
  );
}

const scripts = {
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
};

type ScriptCounts = Readonly<Record<keyof typeof scripts, number>>;

function scriptCounts(sample: string): ScriptCounts {
  const entries = Object.entries(scripts).map(([name, pattern]) => [
    name,
    sample.match(pattern)?.length ?? 0,
  ]);
  return Object.fromEntries(entries) as ScriptCounts;
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
  for (const [script, language] of Object.entries(others))
    if (share(counts[script as keyof typeof others]) > decidingShare) return sure(language);
  return undefined;
}

function sure(language: string): LanguageGuess {
  return { language, confidence: 1 };
}

/** Letters that only some of the languages have. */
function cyrillicLanguage(sample: string): LanguageGuess | undefined {
  if (/[ўЎ]/.test(sample)) return sure('be');
  if (/[ђјљњћџЂЈЉЊЋЏ]/.test(sample)) return sure('sr');
  if (/[їєґЇЄҐ]/.test(sample)) return sure('uk');
  if (/[ыэёЫЭЁ]/.test(sample)) return sure('ru');
  return /ъ/.test(sample) ? sure('bg') : undefined;
}

const profiles = Object.entries(functionWords).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

function byWords(sample: string): LanguageGuess | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const scores = profiles
    .map(([language, known]) => ({
      language,
      share: words.filter((word) => known.has(word)).length / words.length,
    }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scores;
  if (best === undefined || best.share < 0.18) return undefined;
  const confidence = 1 - (second?.share ?? 0) / best.share;
  return confidence < 0.15 ? undefined : { language: best.language, confidence };
}
