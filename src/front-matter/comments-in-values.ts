import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import type { FrontMatterProblem } from './problem.js';

/**
 * Comments that were hardly meant as such: a `#` without a blank after it that cuts a plain text
 * short (`title: Learn C #2`) or takes all of the value (`color: #DD4B39`). A comment after a
 * boolean, number or date is one.
 */
export function commentProblems(
  text: string,
  entries: readonly FrontMatterEntry[],
): FrontMatterProblem[] {
  return entries.flatMap((entry) => {
    const values: readonly FrontMatterValue[] = entry.items ?? [entry];
    return values.flatMap((value) => commentAfter(text, entry.key, value));
  });
}

function commentAfter(text: string, key: string, value: FrontMatterValue): FrontMatterProblem[] {
  const isText = value.style === 'plain' && value.kind === 'string';
  if (!isText && value.style !== 'empty') return [];
  const { end } = value.valueSpan;
  const comment = /^[ \t]*(#[^\s#][^\r\n]{0,79})/.exec(text.slice(end, end + 160));
  if (!comment) return [];
  const found = (comment[1] as string).trimEnd();
  const start = end + comment[0].indexOf('#');
  const span = { start, end: start + found.length };
  return [{ kind: 'comment-in-value', span, blocks: false, key, found }];
}
