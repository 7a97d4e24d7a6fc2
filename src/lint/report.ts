import type { PostStatus } from '../site/post-status.js';
import type { SourceText } from '../text/source-text.js';
import type { Diagnostic } from './diagnostic.js';

/** One linted file: clean ones are listed too. */
export interface FileReport {
  /** POSIX path relative to the working directory. */
  readonly path: string;
  readonly status: PostStatus;
  /** May be read only when it is asked for. */
  readonly source: SourceText;
  /** In source order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What a lint found. */
export interface LintReport {
  readonly files: readonly FileReport[];
  /** Files that `--fix` changed, and what it left alone and why. */
  readonly fixed: readonly string[];
  readonly notices: readonly string[];
  /** Milliseconds from start to report; shown by `pretty` only. */
  readonly elapsed: number;
}
