/**
 * The matches of a pattern, one after the other, as `matchAll` finds them. That copies the pattern, which takes
 * longer than looking through a paragraph: it is done where there is something to find.
 *
 * @param pattern with the flag `g`
 */
export function matchesIn(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}
