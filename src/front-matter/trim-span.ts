import type { Span } from '../text/span.js';

/** A span without the white space it ends with: a value ends with its last visible character. */
export function trimEnd(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return { start: span.start, end };
}

/** A span without the white space around it. */
export function trimSpan(text: string, span: Span): Span {
  const { end } = trimEnd(text, span);
  let { start } = span;
  while (start < end && ' \t\r\n'.includes(text.charAt(start))) start += 1;
  return { start, end };
}
