import type { LintReport } from '../lint/report.js';
import type { SourceText } from '../text/source-text.js';

/** The text of a linted file; `undefined` for a file that was not linted. */
export type SourceOf = (path: string) => SourceText | undefined;

/** Finds the texts of the files in a report, each only when it is asked for: it may have to be read. */
export function sourceFinder({ files }: Pick<LintReport, 'files'>): SourceOf {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (path) => byPath.get(path)?.source;
}
