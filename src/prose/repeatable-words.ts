import { patternFor } from '../text/plain-letters.js';

/** Languages in which a doubled word is a slip, but for the words below. In many others it is grammar. */
const single = words(
  'en de nl fr es it pt ca gl ro sv da no nb nn is fi et lt lv pl cs sk sl hr sr bs mk bg ru uk be el ga cy eu sq he',
);

/** Words that a language may put side by side, by language; the key `any` holds for all. */
const repeatable: Readonly<Record<string, ReadonlySet<string>>> = {
  any: words(
    'ha haha blah bla bye knock tut hey la na yes no ok okay very so hear chop ping pong foo',
  ),
  en: words(
    'that had is do her his you really many much long far way big now there please who what it in on well again wait very boo tick',
  ),
  de: words(
    'die der das den dem des sie wir ihr war wenn dass was es sich er zu so immer nach mit sehr viele wer wo',
  ),
  nl: words('die dat de het van is wat er en heel zijn haar te'),
  fr: words('nous vous faire en de que très si se'),
  es: words('que lo muy no se si sí'),
  it: words('che la lo si piano man via molto così'),
  pt: words('que se já muito logo a'),
  sv: words('det som den att är ju om mycket'),
  da: words('det som den at er der meget'),
  no: words('det som den at er der mye'),
  pl: words('się to bardzo już'),
  cs: words('se že to'),
  ru: words('очень еле чуть да нет что как то вот'),
};

/** May slips be told from grammar in this language? Where nothing says which it is, too: most do not double. */
export function repeats(language: string | undefined): boolean {
  return language === undefined || single.has(language);
}

/** Where `la` is an article: twice it is a slip, and a song from three on. */
const article = words('fr es ca ro');

/** English: `that that` may join two clauses, but not before a subject (`that that they will`). */
const subject = patternFor(String.raw`^\s+(?:they|we|you|he|she|it|I|there)(?![\p{L}'’-])`);

/**
 * Is the doubled word (in lower case) right in the language, before the text that follows it?
 * Unknown: right in any that we know.
 */
export function mayRepeat(word: string, language: string | undefined, rest: string): boolean {
  if (language === 'en' && word === 'that' && subject(rest).test(rest)) return false;
  if (word === 'la' && article.has(language ?? '')) return /^[\s,]+la(?!\p{L})/iu.test(rest);
  if (repeatable.any?.has(word)) return true;
  if (language !== undefined) return repeatable[written(language)]?.has(word) ?? false;
  return Object.values(repeatable).some((known) => known.has(word));
}

/** Both ways of writing Norwegian share their words. */
function written(language: string): string {
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
