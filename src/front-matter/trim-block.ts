import type { Span } from '../text/span.js';

/** Take away the white space a value's range ends with: a value ends with its last visible character. */
export function trimBlock(text: string, span: Span): Span {
  let { end } = span;
  while (end > span.start && ' \t\r\n'.includes(text.charAt(end - 1))) end -= 1;
  return { start: span.start, end };
}
