import stringWidth from 'string-width';

/** Printable ASCII, Latin letters, and the dashes and quotes of prose: one column each. */
const narrow = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027]*$/;

const widths = new Map<string, number>();
const mostWidths = 4096;

/** True where every UTF-16 unit of `text` is one column and one grapheme cluster. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/**
 * Columns that `text` takes in a terminal, by grapheme clusters and East Asian width. Expects text
 * without controls (see `visibleText`); ambiguous characters are narrow.
 */
export function displayWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  if (text.length > 16) return stringWidth(text, { countAnsiEscapeCodes: true });
  let width = widths.get(text);
  if (width === undefined) {
    width = stringWidth(text, { countAnsiEscapeCodes: true });
    if (widths.size >= mostWidths) widths.clear();
    widths.set(text, width);
  }
  return width;
}
