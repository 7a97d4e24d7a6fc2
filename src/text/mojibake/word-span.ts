import type { Span } from '../span.js';

/** A word longer than this is none: it is shown in part. */
const reach = 64;

const partOfWord = (): RegExp => /[\p{L}\p{M}\p{N}\p{Co}'’_-]/u;

/** The span of `text` to show for `span`: it and the rest of the words in which it begins and ends. */
export function wordSpan(text: string, { start, end }: Span): Span {
  let from = start;
  for (let left = reach; left > 0 && from > 0; left--) {
    const size = (text.charCodeAt(from - 1) & 0xfc00) === 0xdc00 ? 2 : 1;
    if (!partOfWord().test(text.slice(from - size, from))) break;
    from -= size;
  }
  let to = end;
  for (let left = reach; left > 0 && to < text.length; left--) {
    const size = (text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1;
    if (!partOfWord().test(text.slice(to, to + size))) break;
    to += size;
  }
  return { start: from, end: to };
}
