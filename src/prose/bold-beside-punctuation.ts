import { matchesIn } from '../text/matches-in.js';
import type { Span } from '../text/span.js';

/** Text that was to be bold; `better` says how to write it, where that is certain. */
export interface ClosedTooLate extends Span {
  readonly better?: string;
}

/** `**粗体：**很`: punctuation before the closing marks, a letter right behind them. */
const closed = (): RegExp =>
  /(?<!\*)\*\*([^*\s][^*\n]{0,200}?[^\P{P}*_])\*\*(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;
/** `は**「太字」と読む**`, `tram**-28**`: a letter before the opening marks, punctuation right behind them. */
const opened = (): RegExp =>
  /(?<=\p{L})\*\*(?=[^\P{P}*_])([^*\n]{1,400})(?<!\s)\*\*(?![*\p{Script=Latin}\p{N}])/gu;

/** Bold text, in Markdown, whose closing marks CommonMark does not take for such. */
export function findClosedTooLate(source: string): ClosedTooLate[] {
  return [...matchesIn(source, closed())].map(({ 0: whole, 1: words = '', index }) => {
    const better = punctuationOutside(
      words,
      opensBehind(source.slice(Math.max(0, index - 2), index)),
    );
    return { start: index, end: index + whole.length, ...(better !== undefined && { better }) };
  });
}

/** The same for opening marks, in what readers see: there only marks that make nothing bold are left. */
export function findOpenedTooEarly(text: string): Span[] {
  return [...matchesIn(text, opened())]
    .filter(([, words = '']) => /[\p{L}\p{N}]/u.test(words))
    .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }));
}

/** May marks that punctuation follows open here? */
function opensBehind(before: string): boolean {
  return /(?:^|[\s\p{P}\p{S}])$/u.test(before);
}

/** `粗体：` → `**粗体**：`, `「太字」` → `「**太字**」`; `undefined` where that would part a pair of brackets. */
function punctuationOutside(words: string, opens: boolean): string | undefined {
  const pair = /^([\p{Ps}\p{Pi}])([^\p{Ps}\p{Pi}\p{Pe}\p{Pf}]+)([\p{Pe}\p{Pf}])$/u.exec(words);
  if (pair) return `${pair[1]}**${pair[2]}**${pair[3]}`;
  const mark = /\p{P}+$/u.exec(words)?.[0] ?? '';
  const inner = words.slice(0, words.length - mark.length);
  if (inner === '' || /[\p{Pe}\p{Pf}]/u.test(mark)) return undefined;
  return opens || !/^\p{P}/u.test(inner) ? `**${inner}**${mark}` : undefined;
}
