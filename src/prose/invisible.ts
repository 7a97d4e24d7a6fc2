/** Where a character stands, as far as harm goes. */
export type Place = 'frontMatter' | 'value' | 'code' | 'address' | 'marker' | 'text';

const joinsBefore = (): RegExp =>
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\p{L}|\p{M}/u;
const scriptsThatJoin = (): RegExp =>
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}]/u;
const scriptsWithoutSpaces = (): RegExp =>
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Javanese}\p{Script=Balinese}]/u;
const rightToLeft = (): RegExp =>
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Is the invisible character at `offset` needed, or at least harmless, where it stands?
 *
 * Sources: Unicode Standard Annex 9 (direction marks), UTS 51 (emoji joiners), UAX 14 (zero-width
 * space in scripts without spaces).
 */
export function isInvisibleInPlace(text: string, offset: number, place: Place): boolean {
  const character = text[offset] as string;
  const before = characterBefore(text, offset);
  const after = String.fromCodePoint(text.codePointAt(offset + 1) ?? 0x20);
  const around = before + after;
  if (character === '\u00A0')
    return place === 'text' || place === 'value' || (place === 'code' && isFrench(before, after));
  if (character === '\u00AD') return place === 'text';
  if (character === '\u200D')
    return (
      (joinsBefore().test(before) && /\p{Extended_Pictographic}/u.test(after)) ||
      scriptsThatJoin().test(around)
    );
  if (character === '\u200C') return scriptsThatJoin().test(around);
  if (character === '\u200B') return scriptsWithoutSpaces().test(around) && place === 'text';
  // Free variation selectors and the vowel separator shape Mongolian letters.
  if (/[\u180B-\u180F]/.test(character)) return /\p{Script=Mongolian}/u.test(around);
  if (/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/.test(character))
    return (place === 'text' || place === 'value') && hasRightToLeft(text, offset);
  return false;
}

/** Text in code that is shown to people may be French: `Suivant :`, `« Suivant »`. */
function isFrench(before: string, after: string): boolean {
  return before === '«' || (/\p{L}/u.test(before) && /[:;!?»]/.test(after));
}

function characterBefore(text: string, offset: number): string {
  const low = text.charCodeAt(offset - 1);
  return text.slice(offset - ((low & 0xfc00) === 0xdc00 ? 2 : 1), offset);
}

/** Is there right-to-left text near enough to need the mark? */
function hasRightToLeft(text: string, offset: number): boolean {
  return rightToLeft().test(text.slice(Math.max(0, offset - 200), offset + 200));
}
