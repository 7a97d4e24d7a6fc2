// Quotation marks in pairs. The closing one of a pair that was opened is no byte of a letter.

const closings = new Map([
  ['«', '»'],
  ['»', '«'],
  ['“', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
]);

const mark = /[«»“”„‘’‚‹›]/;

/** Reads a text once, from front to back, and knows which quotation mark is open. */
export interface QuoteReader {
  readonly text: string;
  /** How far it has read. */
  at: number;
  /** The marks that would close the open pair; empty when none is open. */
  due: string;
}

/** A reader at `start`, with no pair open. */
export function createQuoteReader(text: string, start: number): QuoteReader {
  return { text, at: start, due: '' };
}

/** Does a character from `start` to `end` close a pair that was opened before `start`? Offsets never go back. */
export function closesQuote(reader: QuoteReader, start: number, end: number): boolean {
  const { text } = reader;
  for (; reader.at < start; reader.at++) {
    const unit = text.charCodeAt(reader.at);
    if (unit < 0xab || !mark.test(text.charAt(reader.at))) continue;
    const character = text.charAt(reader.at);
    if (reader.due.includes(character)) reader.due = '';
    else if (canOpen(text, reader.at)) reader.due = closings.get(character) ?? '';
  }
  if (reader.due === '') return false;
  for (let at = start; at < end; at++) if (reader.due.includes(text.charAt(at))) return true;
  return false;
}

/** Does nothing stand before the mark to which it could belong? */
function canOpen(text: string, at: number): boolean {
  return at === 0 || /[\s([{*_~"'>–—-]/.test(text.charAt(at - 1));
}
