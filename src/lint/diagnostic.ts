import type { Span } from '../text/span.js';
import type { TextEdit } from '../text/text-edit.js';

/**
 * By consequence: `error` a reader meets something broken, `warning` likely a mistake, `info` worth
 * knowing, `hygiene` never seen by a reader (not printed and never failing by default, repaired by
 * `--fix`).
 */
export type Severity = 'error' | 'warning' | 'info' | 'hygiene';

/** All severities, worst first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hygiene'];

/** One problem in one file. Data only: a reporter turns it into words. */
export interface Diagnostic {
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, why it matters, what to do: one sentence, no trailing period, no file name. */
  readonly message: string;
  /** POSIX path relative to the working directory the lint was started for. */
  readonly path: string;
  readonly span: Span;
  /** What to do, or what it was compared with; shown below the frame by `pretty`. */
  readonly hint?: string;
  readonly related?: readonly RelatedInformation[];
  readonly fix?: Fix;
}

/** Another place that has to do with the problem. */
export interface RelatedInformation {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  /** Imperative: "Remove the trailing spaces". */
  readonly title: string;
  /** `safe` never changes what a reader sees; `unsafe` needs `--unsafe-fixes`. */
  readonly applicability: 'safe' | 'unsafe';
  readonly edits: readonly TextEdit[];
}
