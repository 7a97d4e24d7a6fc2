import { matchesIn } from '../text/matches-in.js';
import { type PatternFor, patternFor } from '../text/plain-letters.js';

/** A name of the calendar in lower case, at UTF-16 indices of the text. */
export interface SmallName {
  readonly start: number;
  readonly end: number;
  readonly better: string;
}

/**
 * Languages that write weekdays and months with a capital in the middle of a sentence, and the names
 * that are other words, too, when small (`may`, `march`; Indonesian `minggu`, a week).
 */
const ambiguous: Readonly<Record<string, readonly string[]>> = {
  en: ['may', 'march', 'august'],
  de: ['mai'],
  el: [],
  id: ['minggu'],
  ms: ['mac'],
};

/** Languages whose calendar names are known to need a capital. */
export const capitalisingLanguages: readonly string[] = Object.keys(ambiguous);

/** Weekdays and months in lower case, with their right form. Empty for languages that want them so. */
export function findSmallNames(text: string, language: string): SmallName[] {
  const names = namesOf(language);
  // What stands beside a name is looked at only where there is one.
  if (!names?.any.test(text)) return [];
  return [...matchesIn(text, names.pattern(text))].map(({ 0: name, index }) => ({
    start: index,
    end: index + name.length,
    better: names.right.get(name) ?? name,
  }));
}

interface Names {
  readonly right: ReadonlyMap<string, string>;
  readonly any: RegExp;
  readonly pattern: PatternFor;
}

const known = new Map<string, Names | undefined>();

function namesOf(language: string): Names | undefined {
  if (!known.has(language)) known.set(language, makeNames(language));
  return known.get(language);
}

/** English, spelt out: loading the data of a language takes longer than linting a post. */
const english =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December';

/** The names come from the Unicode CLDR, which the engine carries. */
function makeNames(language: string): Names | undefined {
  const skipped = ambiguous[language];
  if (!skipped) return undefined;
  const names = language === 'en' ? english.split(' ') : namesIn(language);
  const right = new Map(
    names
      .map((name) => [name.toLocaleLowerCase(language), name] as const)
      .filter(([small, name]) => small !== name && !skipped.includes(small)),
  );
  const letters = "[\\p{L}\\p{M}\\p{N}_#@/.'’-]";
  const any = [...right.keys()].join('|');
  const pattern = patternFor(`(?<!${letters})(?:${any})(?![\\p{L}\\p{M}\\p{N}_/-]|\\.\\p{L})`, 'g');
  return { right, any: new RegExp(any), pattern };
}

function namesIn(language: string): string[] {
  const dates = (options: Intl.DateTimeFormatOptions, list: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    return list.map((day) => format.format(day * 86_400_000));
  };
  const months = Array.from({ length: 12 }, (_, month) => month * 30.5 + 15);
  return [
    ...dates({ weekday: 'long' }, [0, 1, 2, 3, 4, 5, 6]),
    ...dates({ month: 'long' }, months),
  ];
}
