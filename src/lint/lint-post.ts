import type { Post } from '../site/post.js';
import type { Site } from '../site/site.js';
import { checkSuppressions } from './check-suppressions.js';
import type { Diagnostic } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import type { AnyRule } from './rule.js';
import { runPostRules } from './run-rules.js';
import { suppressionsOf } from './suppress.js';
import { withoutEchoes } from './without-echoes.js';

export interface LintPostOptions {
  /** All rules there are: then comments that name none of them, or hide nothing, are reported. */
  readonly rules?: readonly AnyRule[];
}

/** Lint one post. Pure: the same post, site and rules always give the same diagnostics, in order. */
export function lintPost(
  post: Post,
  site: Site,
  enabled: readonly EnabledRule[],
  { rules }: LintPostOptions = {},
): Diagnostic[] {
  const able = post.undecodable ? enabled.filter(({ rule }) => rule.evenIfUndecodable) : enabled;
  const found = runPostRules(post, site, able);
  const suppressions = suppressionsOf(post, able);
  const shown = found.filter((diagnostic) => !suppressions.hides(diagnostic));
  const about = rules ? checkSuppressions({ post, suppressions, enabled: able, rules }) : [];
  return withoutEchoes(
    [...shown, ...about.filter((one) => !suppressions.hides(one))].sort(byPlace),
  );
}

/** Source order, ties by rule: reports never depend on the order in which rules ran. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
