import type { Span } from '../text/span.js';

const longestScheme = 24;

/** URLs with a scheme and `//` in a text without markup: their places, in order. Linear. */
export function bareUrls(text: string): readonly Span[] {
  const found: Span[] = [];
  let from = 0;
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', from)) {
    const start = schemeStart(text, colon, from);
    const end = urlEnd(text, colon + 3);
    from = Math.max(end, colon + 3);
    if (start < colon && end > colon + 3) found.push({ start, end });
  }
  return found;
}

function schemeStart(text: string, colon: number, from: number): number {
  let start = colon;
  const least = Math.max(from, colon - longestScheme);
  while (start > least && /[A-Za-z\d+.-]/.test(text.charAt(start - 1))) start -= 1;
  while (start < colon && !/[A-Za-z]/.test(text.charAt(start))) start += 1;
  return start;
}

/** As in GFM: up to a blank or `<`, without closing punctuation and unopened parentheses. */
function urlEnd(text: string, from: number): number {
  const stop = /[\s<>\uE000-\uE006\u3000-\u303F\uFF00-\uFFEF]/g;
  stop.lastIndex = from;
  let end = stop.exec(text)?.index ?? text.length;
  let open = 0;
  for (let at = from; at < end; at += 1) {
    if (text.charAt(at) === '(') open += 1;
    else if (text.charAt(at) === ')') open -= 1;
  }
  for (; end > from; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ')' && open < 0) open += 1;
    else if (!'?!.,:;*_~\'"’”]'.includes(last)) return end;
  }
  return end;
}
