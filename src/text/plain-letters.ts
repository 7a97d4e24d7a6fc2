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

const twins = new WeakMap<RegExp, RegExp>();

/**
 * The pattern to use on a text: one that asks the Unicode tables, or its twin that knows ASCII only. Both match
 * the same there, and the twin is compiled in a tenth of the time, which is longer than most patterns run.
 */
export function forText(pattern: RegExp, text: string): RegExp {
  if (!hasPlainLetters(text)) return pattern;
  const twin = twins.get(pattern) ?? plainTwin(pattern);
  twins.set(pattern, twin);
  return twin;
}

/** What the Unicode classes come to in ASCII, as parts of a character class. */
const inAscii: Readonly<Record<string, string | undefined>> = {
  L: 'A-Za-z',
  Ll: 'a-z',
  Lu: 'A-Z',
  N: '0-9',
  M: '',
  'Script=Latin': 'A-Za-z',
};

/** The same pattern for text whose letters are plain; itself, where it asks for something else than those classes. */
function plainTwin(pattern: RegExp): RegExp {
  let isInClass = false;
  let isKnown = true;
  const parts = pattern.source.match(/\\[pPu]\{[^}]*\}|\\.|[\s\S]/g) ?? [];
  const source = parts.map((part) => {
    if (part === '[') isInClass = true;
    if (part === ']') isInClass = false;
    if (!/^\\[pPu]\{/.test(part)) return part;
    const characters = inAscii[/^\\p\{(.*)\}$/.exec(part)?.[1] ?? ''];
    isKnown &&= characters !== undefined;
    return isInClass ? characters : `[${characters}]`;
  });
  return isKnown ? new RegExp(source.join(''), pattern.flags.replace('u', '')) : pattern;
}
