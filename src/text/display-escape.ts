/** The longest grapheme cluster shown whole, in UTF-16 units; emoji families need 19. */
export const longestCluster = 32;

/**
 * Everything that shows nothing, moves other text about or means something to a terminal: controls,
 * line and paragraph separators, format characters, lone surrogates, private use, noncharacters and
 * what Unicode says to ignore. A flag of a region is one match, so that its tags are not taken apart.
 */
const suspects = (): RegExp =>
  /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const plain = /^[\x20-\x7e]*$/;
const variationSelector = /^[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u;
/** Format characters that are drawn: the signs that go before an Arabic, Syriac or Kaithi number. */
const drawnFormat = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u;
const mayVary = (): RegExp => /[\p{Emoji}\p{Extended_Pictographic}\p{Lo}\p{Sm}\p{So}]$/u;
const emojiPart = (): RegExp => /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)$/u;

/** `<U+202E>`: a character by its number. */
export function codePointName(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `<U+${number.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * Text from a post or a file name as it may be printed: what is invisible or acts on the terminal
 * is shown by its number. Joiners and variation selectors stay where a script or an emoji needs
 * them. Line endings and tabs are escaped as well: the result is one line.
 */
export function visibleText(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(suspects(), (found: string, offset: number) =>
    isNeeded(found, offset, text) ? found : codePointName(found),
  );
}

/** A stretch of `text` to show as it stands, or one character to show by its number. */
export interface DisplayStretch {
  readonly start: number;
  readonly end: number;
  readonly escaped: boolean;
}

/** Cut `text` at the characters that `visibleText` escapes. */
export function displayStretches(text: string): DisplayStretch[] {
  if (plain.test(text)) return [{ start: 0, end: text.length, escaped: false }];
  const stretches: DisplayStretch[] = [];
  let cursor = 0;
  for (const match of text.matchAll(suspects())) {
    if (isNeeded(match[0], match.index, text)) continue;
    const end = match.index + match[0].length;
    if (match.index > cursor) stretches.push({ start: cursor, end: match.index, escaped: false });
    stretches.push({ start: match.index, end, escaped: true });
    cursor = end;
  }
  if (cursor < text.length) stretches.push({ start: cursor, end: text.length, escaped: false });
  return stretches;
}

function isNeeded(found: string, offset: number, text: string): boolean {
  if (found.startsWith('\u{1F3F4}')) return true;
  if (drawnFormat.test(found)) return true;
  const before = text.slice(Math.max(0, offset - 2), offset);
  if (found === '\u200d' || found === '\u200c') return joins(before, text[offset + 1] ?? '');
  return variationSelector.test(found) && mayVary().test(before);
}

/** Joiners shape letters of Arabic, Indic and other scripts, and make one emoji of several. */
function joins(before: string, after: string): boolean {
  const last = before.at(-1) ?? '';
  if (after === '' || /\s/.test(after)) return false;
  return emojiPart().test(before) || (last >= '\u0590' && /[\p{L}\p{M}]$/u.test(before));
}
