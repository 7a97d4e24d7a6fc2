import { functionWords } from './function-words.js';

/** A guessed language. */
export interface LanguageGuess {
  /** Primary BCP 47 tag: `en`, `de`, `zh`. */
  readonly language: string;
  /** From 0 to 1: how far it stands before the next best. */
  readonly confidence: number;
}

const longestSample = 8_000;
const fewestWords = 12;

/**
 * Guess what language prose is written in: by script, within Latin by the share of function words.
 * `undefined` when unsure: too short, mixed, or a language without a profile. Reads no more than
 * the first 8,000 characters.
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
  // Most text is ASCII, for which no pattern has to ask.
  const wide = sample.replace(/[\0-\x7f]+/g, '');
  const ascii = sample.match(/[A-Za-z]/g)?.length ?? 0;
  const none = { cyrillic: 0, han: 0, kana: 0, hangul: 0, greek: 0, arabic: 0, hebrew: 0 };
  if (wide === '') return { ...none, thai: 0, devanagari: 0, latin: ascii };
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

function byWords(sample: string): LanguageGuess | undefined {
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < fewestWords) return undefined;
  const uses = new Map<string, number>();
  for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const counts = Object.entries(functionWords).map(([language, small]) => {
    const count = small.split(' ').reduce((sum, word) => sum + (uses.get(word) ?? 0), 0);
    return [language, count] as const;
  });
  const scores = counts
    .map(([language, count]) => ({ language, share: count / words.length }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = scores;
  if (best === undefined || best.share < 0.18) return undefined;
  const confidence = 1 - (second?.share ?? 0) / best.share;
  return confidence < 0.15 ? undefined : { language: best.language, confidence };
}
