import type { LintedFile } from './lint-files.js';
import type { SelectedFile } from './select-files.js';

/**
 * What is reported is what is there: a file whose repairs were not written is judged again, as it is.
 *
 * @param fixed paths of the files that were written, as in their reports
 */
export function asWritten(
  linted: readonly LintedFile[],
  fixed: readonly string[],
  judgeAgain: (files: readonly SelectedFile[]) => readonly LintedFile[],
): readonly LintedFile[] {
  const written = new Set(fixed);
  const isLeft = ({ repaired, report }: LintedFile): boolean =>
    repaired !== undefined && !written.has(report.path);
  if (!linted.some(isLeft)) return linted;
  const again = judgeAgain(linted.filter(isLeft).map(({ file }) => file));
  const asItIs = new Map(again.map((one) => [one.file.path, one]));
  return linted.map((one) => asItIs.get(one.file.path) ?? one);
}
