import { patternFor } from '../text/plain-letters.js';

/** Languages in which a doubled word is grammar or emphasis as a matter of course. */
const doubling = new Set([
  'vi',
  'id',
  'ms',
  'tr',
  'hi',
  'bn',
  'ta',
  'te',
  'th',
  'zh',
  'ja',
  'ko',
  'tl',
  'sw',
  'hu',
]);

/** Words that a language may put side by side, by language; the key `any` holds for all. */
const repeatable: Readonly<Record<string, ReadonlySet<string>>> = {
  any: words('ha haha blah bla bye knock tut hey la na yes no very so hear chop ping pong foo'),
  en: words(
    'that had is do her his you really many much long far way big now there please who what it in on well again wait very boo tick',
  ),
  de: words(
    'die der das den dem des sie wir ihr war wenn dass was es sich er zu so immer nach mit sehr viele wer wo',
  ),
  nl: words('die dat de het van is wat er en heel zijn haar te'),
  fr: words('nous vous faire en la le les de que très si se'),
  es: words('que la lo muy no se si sí'),
  it: words('che la lo si piano man via molto così'),
  pt: words('que se já muito logo a'),
  sv: words('det som den att är ju om mycket'),
  da: words('det som den at er der meget'),
  no: words('det som den at er der mye'),
  pl: words('się to bardzo już'),
  cs: words('se že to'),
  ru: words('очень еле чуть да нет что как то вот'),
};

/** May slips be told from grammar in this language? In an unknown one, too: most do not double. */
export function repeats(language: string | undefined): boolean {
  return language === undefined || !doubling.has(language);
}

/** English: `that that` may join two clauses, but not before a subject (`that that they will`). */
const subject = patternFor(String.raw`^\s+(?:they|we|you|he|she|it|I|there)(?![\p{L}'’-])`);

/**
 * Is the doubled word (in lower case) right in the language, before the text that follows it?
 * Unknown: right in any that we know.
 */
export function mayRepeat(word: string, language: string | undefined, rest: string): boolean {
  if (language === 'en' && word === 'that' && subject(rest).test(rest)) return false;
  if (repeatable.any?.has(word)) return true;
  if (language !== undefined) return repeatable[language]?.has(word) ?? false;
  return Object.values(repeatable).some((known) => known.has(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
