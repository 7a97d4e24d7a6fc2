import type { Post } from '../site/post.js';
import { applyEdits } from '../text/text-edit.js';
import type { Diagnostic, Fix } from './diagnostic.js';
import { selectFixes } from './select-fixes.js';

/** What repairing a post needs: each function pure. */
export interface FixTools {
  lint(post: Post): readonly Diagnostic[];
  parse(text: string): Post;
  accept(fix: Fix, diagnostic: Diagnostic): boolean;
  /** Those of the fixes that leave what readers see as it is outside their own spans. */
  guard(post: Post, chosen: readonly Diagnostic[]): readonly Diagnostic[];
}

export interface FixResult {
  readonly post: Post;
  /** What is left after the last round. */
  readonly diagnostics: readonly Diagnostic[];
  /** Fixes that were made, in the order of the rounds. */
  readonly made: readonly Diagnostic[];
  /** Fixes that the guard held back. */
  readonly withheld: readonly Diagnostic[];
  /** Did the last of ten rounds still find something to repair? */
  readonly unsettled: boolean;
}

const mostRounds = 10;

/**
 * Repair a post in rounds: fixes that touch each other wait for the next one. A fix that the guard
 * holds back is not tried again.
 */
export function fixPost(start: Post, tools: FixTools): FixResult {
  let post = start;
  let diagnostics = tools.lint(post);
  const made: Diagnostic[] = [];
  const withheld: Diagnostic[] = [];
  const isWithheld = (one: Diagnostic): boolean => withheld.some((other) => sameFix(one, other));
  for (let round = 0; round < mostRounds; round += 1) {
    const chosen = selectFixes(
      diagnostics,
      (fix, diagnostic) => tools.accept(fix, diagnostic) && !isWithheld(diagnostic),
    );
    const safe = tools.guard(post, chosen.diagnostics);
    withheld.push(...chosen.diagnostics.filter((one) => !safe.includes(one)));
    const { edits } = selectFixes(safe, () => true);
    if (edits.length === 0) return { post, diagnostics, made, withheld, unsettled: false };
    made.push(...safe);
    post = tools.parse(applyEdits(post.source.text, edits));
    diagnostics = tools.lint(post);
  }
  return { post, diagnostics, made, withheld, unsettled: true };
}

/** The same repair, perhaps moved by others before it. */
function sameFix(a: Diagnostic, b: Diagnostic): boolean {
  const textOf = ({ fix }: Diagnostic): string =>
    (fix?.edits ?? []).map(({ span, newText }) => `${span.end - span.start} ${newText}`).join('\n');
  return a.ruleId === b.ruleId && a.message === b.message && textOf(a) === textOf(b);
}
