import type { Post } from '../site/post.js';
import type { Diagnostic } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import type { RuleReport } from './rule.js';
import { spanOf, toDiagnostic } from './to-diagnostic.js';

/** Nobody reads more of one rule in one post; a line of millions of words must not fill the memory. */
export const mostPerRule = 1000;

/** What one rule reports in one post. */
export interface CappedReports {
  report(report: RuleReport<string>): void;
  /** Call when the rule has finished: says how many reports were left out, if any. */
  finish(): void;
}

/**
 * Collect a rule's reports as diagnostics, the first thousand; the rest is counted.
 *
 * @throws {RangeError} from `report`, for a place that is not in the post.
 */
export function cappedReports(
  entry: EnabledRule,
  { path, source }: Post,
  add: (diagnostic: Diagnostic) => void,
): CappedReports {
  let count = 0;
  let firstLeftOut: RuleReport<string> | undefined;
  const checked = (diagnostic: Diagnostic): Diagnostic => {
    const spans = [diagnostic.span, ...(diagnostic.fix?.edits ?? []).map(({ span }) => span)];
    if (!spans.every(({ start, end }) => 0 <= start && start <= end && end <= source.text.length))
      throw new RangeError('a place that is not in the post was reported');
    return diagnostic;
  };
  return {
    report(report) {
      count += 1;
      if (count <= mostPerRule) add(checked(toDiagnostic(entry, path, report)));
      else firstLeftOut ??= report;
    },
    finish() {
      if (!firstLeftOut) return;
      const left = count - mostPerRule;
      add({
        ruleId: entry.rule.id,
        severity: entry.severity,
        message: `And ${left} more of "${entry.rule.id}" in this post; only the first ${mostPerRule} are listed`,
        path,
        span: spanOf(firstLeftOut.at),
      });
    },
  };
}
