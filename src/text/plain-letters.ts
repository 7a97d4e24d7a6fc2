/**
 * Characters beyond ASCII that are neither letters nor marks nor numbers: typographic punctuation, symbols, arrows,
 * box drawing, and the private use area.
 */
const plain =
  /^[\0-\x7F\u00A0-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u2000-\u206F\u20A0-\u20BF\u2190-\u23FF\u2500-\u26FF\uE000-\uF8FF]*$/;

let latest = '';
let latestIsPlain = true;

/** Are all letters and numbers of a text ASCII, as in most English text? */
export function hasPlainLetters(text: string): boolean {
  // Many ask about the same text in turn.
  if (text !== latest) {
    latest = text;
    latestIsPlain = plain.test(text);
  }
  return latestIsPlain;
}

/** The pattern to use on a text. */
export type PatternFor = (text: string) => RegExp;

/**
 * A pattern that asks the Unicode tables, and its twin that knows ASCII only: on text with plain letters both match
 * the same. Making a pattern with Unicode classes takes longer than most run, so each is made when first used.
 *
 * @param source as `RegExp` takes it; classes: `\p{L}`, `\p{Ll}`, `\p{Lu}`, `\p{M}`, `\p{N}`
 * @param flags without `u`
 * @throws {TypeError} for other classes, when first used on text with plain letters
 */
export function patternFor(source: string, flags = ''): PatternFor {
  let unicode: RegExp | undefined;
  let ascii: RegExp | undefined;
  return (text) => {
    if (!hasPlainLetters(text)) {
      unicode ??= new RegExp(source, `${flags}u`);
      return unicode;
    }
    ascii ??= new RegExp(inAscii(source), flags);
    return ascii;
  };
}

/** What the Unicode classes come to in ASCII, as parts of a character class. */
const classes: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Ll: 'a-z',
  Lu: 'A-Z',
  N: '0-9',
  M: '',
};

function inAscii(source: string): string {
  let isInClass = false;
  const parts = source.match(/\\[pPu]\{[^}]*\}|\\.|[\s\S]/g) ?? [];
  return parts
    .map((part) => {
      if (part === '[') isInClass = true;
      if (part === ']') isInClass = false;
      if (!/^\\[pPu]\{/.test(part)) return part;
      const characters = classes[/^\\p\{(.*)\}$/.exec(part)?.[1] ?? ''];
      if (characters === undefined) throw new TypeError(`${part} has no twin in ASCII`);
      return isInClass ? characters : `[${characters}]`;
    })
    .join('');
}
