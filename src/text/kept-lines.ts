/**
 * How texts that are kept between runs look: a first line that says what all depends on, then a line for
 * each path, with a mark behind the path. A line without an end is no line: whatever is lost, nothing is
 * made up.
 */

/** Stands between the fields of a line. */
export const mark = '\t';

/** Can it stand in a line, and come out of a file as it went in? */
export function isPlain(text: string): boolean {
  return text !== '' && !/[\t\n\p{Surrogate}]/u.test(text);
}

/** What stands behind each path, if the first line is the one that is wanted; else nothing. */
export function readLines(kept: string | undefined, first: string): Map<string, string> {
  const [found, ...lines] = kept?.split('\n') ?? [];
  if (found !== first) return new Map();
  // Behind the last line there is nothing, or a line that was cut.
  return new Map(lines.slice(0, -1).map((line) => splitAt(line, line.indexOf(mark))));
}

/** The text to keep. */
export function writeLines(first: string, lines: Iterable<readonly [string, string]>): string {
  return `${first}\n${Array.from(lines, ([path, rest]) => `${path}${mark}${rest}\n`).join('')}`;
}

/** Is so little new that finding it again takes less than writing all? */
export function isWorthWriting(added: number, all: number): boolean {
  return added >= Math.max(16, 0.02 * all);
}

function splitAt(line: string, at: number): [string, string] {
  return [line.slice(0, at), line.slice(at + 1)];
}
