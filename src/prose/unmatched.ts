import { matchesIn } from '../text/matches-in.js';
/** A mark without its partner, at a UTF-16 index of the text. */
export interface Unmatched {
  /**
   * `mixed`: a full-width mark closed by a narrow one, or the other way round; `turned`: a quotation
   * that ends with the mark of its beginning. `partner` would be right.
   */
  readonly kind: 'open' | 'close' | 'mixed' | 'turned' | 'backtick';
  readonly mark: string;
  readonly partner: string;
  readonly index: number;
  /** Where what a mark of the wrong width closes was opened. */
  readonly opened?: number;
}

const partners: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
};
const openers = new Map(Object.entries(partners).map(([open, close]) => [close, open]));
const marks = /[()[\]{}（）「」『』《》【】]/g;

/** An opened mark; `perhapsClosed` by a smiley. */
type Open = Unmatched & { perhapsClosed?: boolean };

/** How far a paragraph was read. */
interface Reading {
  readonly stack: Open[];
  readonly closed: Unmatched[];
  /** Marks that closed something but may have been a number's: `(see 3) below)`. */
  numbers: number;
}

/** Marks of a paragraph that have no partner in it; smileys and list letters do not count. Linear. */
export function findUnmatched(text: string): Unmatched[] {
  if (!/[()[\]{}（）「」『』《》【】`]/.test(text)) return [];
  const reading: Reading = { stack: [], closed: [], numbers: 0 };
  for (const { 0: mark, index } of matchesIn(text, marks)) {
    if (isQuoted(text, index)) continue;
    if (isSmiley(text, index)) takeSmiley(text, mark, index, reading.stack);
    else takeMark(text, mark, index, reading);
  }
  const open = reading.stack.filter((one) => !one.perhapsClosed && !isAside(text, one));
  const all = [...open, ...reading.closed, ...backtick(text)];
  return all.sort((a, b) => a.index - b.index);
}

function takeMark(text: string, mark: string, index: number, reading: Reading): void {
  const { stack, closed } = reading;
  const last = stack.at(-1);
  const partner = partners[mark];
  if (partner !== undefined) stack.push({ kind: 'open', mark, partner, index });
  else if (last?.partner === mark || closesInterval(text, index, last)) {
    stack.pop();
    if (isEnumerator(text, index)) reading.numbers++;
  } else if (last && widthsDiffer(last, mark)) {
    stack.pop();
    closed.push({ kind: 'mixed', mark, partner: last.partner, index, opened: last.index });
  } else if (mark === ')' && reading.numbers > 0) reading.numbers--;
  else if (!isEnumerator(text, index))
    closed.push({ kind: 'close', mark, partner: openers.get(mark) ?? '', index });
}

/** `…です（笑`: a word in an open parenthesis ends a line on purpose, in Japanese and Chinese. */
function isAside(text: string, { mark, index }: Unmatched): boolean {
  return (
    mark === '（' &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,6}(?:\n|$)/u.test(
      text.slice(index + 1, index + 9),
    )
  );
}

function widthsDiffer({ partner }: Unmatched, mark: string): boolean {
  return (partner === ')' && mark === '）') || (partner === '）' && mark === ')');
}

/** `(up :)`: perhaps the smiley closes, perhaps a parenthesis follows. `(in May 8)` closes. */
function takeSmiley(text: string, mark: string, index: number, stack: Open[]): void {
  const last = stack.at(-1);
  if (last?.partner !== mark) return;
  if (/[:;'’^_-]/.test(text.charAt(index - 1))) last.perhapsClosed = true;
  else stack.pop();
}

/** `"{"`: a mark that is spoken about. */
function isQuoted(text: string, index: number): boolean {
  return /^(?:"."|'.'|“.”|‘.’|«.»|„.[“”])$/.test(text.slice(Math.max(0, index - 1), index + 2));
}

/** `:)`, `;-(`, `:'(`, `^_^)`, and the other way round `(:`, `(-;`. */
function isSmiley(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 4), index);
  if (/(?<!\w)[:;][-'’^oO]?$|(?<!\S)[=8xX][-'’^oO]?$|\^_?\^$/.test(before)) return true;
  return text[index] === '(' && /^-?[:;=](?![\w)])/.test(text.slice(index + 1, index + 4));
}

/** `a)`, `1)`, `1）`, `iv)`, `12.)` at a word's start. */
function isEnumerator(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 8), index);
  return (
    /[)）]/.test(text.charAt(index)) &&
    /(?:^|[\s("'“*,;:/–—\uE000-\uE006-])(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})[.*'’]?$/u.test(before)
  );
}

/** `[0, 1)` and `(0, 1]`: half-open intervals. */
function closesInterval(text: string, index: number, open: Unmatched | undefined): boolean {
  if (!open || !/[()[\]]/.test(open.mark) || index - open.index > 40) return false;
  return (
    /^[\s\d.,;+−∞a-z-]+$/i.test(text.slice(open.index + 1, index)) &&
    /,|;/.test(text.slice(open.index, index))
  );
}

/** An odd number of back-ticks: TeX's quotes and accents of shell prompts come in twos. */
function backtick(text: string): Unmatched[] {
  const found = [...matchesIn(text, /`+/g)];
  const single = found.filter(
    (run) =>
      run[0].length === 1 && !/^[^\s`]{1,30}['’]/.test(text.slice(run.index + 1, run.index + 40)),
  );
  const [first] = single;
  if (single.length !== 1 || found.length !== 1 || !first) return [];
  return [{ kind: 'backtick', mark: '`', partner: '`', index: first.index }];
}
