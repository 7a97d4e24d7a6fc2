import type { Post } from '../site/post.js';
import { didYouMean } from '../text/did-you-mean.js';
import type { Span } from '../text/span.js';
import type { Diagnostic, Fix } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import type { AnyRule, RuleReport } from './rule.js';
import { nameCovers, type Suppressions } from './suppress.js';
import type { SuppressionComment, SuppressionName } from './suppression-comment.js';
import { isBare } from './suppression-range.js';
import { toDiagnostic } from './to-diagnostic.js';

const mostNames = 3;
/** Nobody misspells an id into something longer. */
const longestName = 60;
const unusedSuppression = 'lint/unused-suppression';
const unknownRule = 'lint/unknown-rule';

/** What checking comments needs to know. */
export interface SuppressionCheck {
  readonly post: Post;
  readonly suppressions: Suppressions;
  readonly enabled: readonly EnabledRule[];
  /** All rules there are. */
  readonly rules: readonly AnyRule[];
}

/**
 * Report comments that suppress nothing or name no rule, for the two rules of `lint/` that are on.
 * To be asked when all diagnostics of the post have met the suppressions.
 */
export function checkSuppressions(check: SuppressionCheck): Diagnostic[] {
  const { post, suppressions, enabled } = check;
  const ours = suppressions.comments.filter(({ family }) => family === 'post');
  if (ours.length === 0) return [];
  const reporter = (ruleId: string): ((report: RuleReport<string>) => Diagnostic[]) => {
    const entry = enabled.find(({ rule }) => rule.id === ruleId);
    return (report) => (entry ? [toDiagnostic(entry, post.path, report)] : []);
  };
  const unused = reporter(unusedSuppression);
  const unknown = reporter(unknownRule);
  const running = new Set(enabled.flatMap(({ rule }) => ('create' in rule ? [rule.id] : [])));
  const known = once((name) => isKnown(name, check.rules));
  const judged = once((name) => isJudged(name, check.rules, running));
  const used = new Set([...suppressions.used].map(({ name }) => name));
  return ours.flatMap((comment) => {
    if (isBare(comment)) return unused({ message: 'bare', at: comment.span });
    const strangers = comment.names.filter(({ text }) => !known(text));
    const reports = strangers.map((name) => unknownReport(name, check.rules));
    if (comment.action === 'disable') {
      const idle = comment.names.filter((name) => !used.has(name) && judged(name.text));
      return [...reports.flatMap(unknown), ...unusedReports(comment, idle, post).flatMap(unused)];
    }
    if (strangers.length > 0 || !suppressions.idleEnables.has(comment))
      return reports.flatMap(unknown);
    const fix = deleteComment(post.source.text, comment);
    return unused({ message: 'enable', at: comment.span, fix });
  });
}

/** Ask once for each name: a comment may have very many. */
function once(ask: (name: string) => boolean): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  return (name) => {
    const answer = answers.get(name) ?? ask(name);
    answers.set(name, answer);
    return answer;
  };
}

/** Any remark-lint rule may be named in a configuration. */
function isKnown(name: string, rules: readonly AnyRule[]): boolean {
  return name.startsWith('remark-lint/') || rules.some(({ id }) => nameCovers(name, id));
}

function unknownReport(name: SuppressionName, rules: readonly AnyRule[]): RuleReport<string> {
  const ids = rules.map(({ id }) => id);
  const close = name.text.length > longestName ? undefined : didYouMean(name.text, ids);
  const near = close ?? ids.find((id) => id.endsWith(`/${name.text}`));
  const at = { start: name.start, end: name.end };
  if (near === undefined) return { message: 'unknown', data: { name: name.text }, at };
  return { message: 'near', data: { name: name.text, near }, at };
}

/** About the names of a comment that hide nothing: one by one, unless none does. */
function unusedReports(
  comment: SuppressionComment,
  idle: readonly SuppressionName[],
  post: Post,
): RuleReport<string>[] {
  if (idle.length === 0) return [];
  if (idle.length === comment.names.length) {
    const fix = deleteComment(post.source.text, comment);
    return [{ message: 'unused', data: { names: listOf(idle) }, at: comment.span, fix }];
  }
  const idleNames = new Set(idle);
  return comment.names.flatMap((name, index) =>
    idleNames.has(name)
      ? [
          {
            message: 'unused',
            data: { names: `"${name.text}"` },
            at: { start: name.start, end: name.end },
            fix: deleteName(comment, index),
          },
        ]
      : [],
  );
}

function listOf(names: readonly SuppressionName[]): string {
  const shown = names.slice(0, mostNames).map(({ text }) => `"${text}"`);
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return shown.join(', ') + more;
}

/** Only a rule that has run on this post can have had nothing to say. */
function isJudged(name: string, rules: readonly AnyRule[], running: ReadonlySet<string>): boolean {
  const named = rules.filter(({ id }) => nameCovers(name, id));
  return named.length > 0 && named.every(({ id }) => running.has(id));
}

/** A comment alone on its lines goes with them, and with one of the blank lines around it. */
function deleteComment(text: string, { span }: SuppressionComment): Fix {
  let { start, end } = span;
  const before = /(?:^|[\r\n])[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start));
  const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 200));
  if (before && after) {
    start -= before[0].replace(/^[\r\n]/, '').length;
    end += after[0].length;
    const blankBefore = /(?:^|\n|\r)(?:\r\n|\n|\r)$/.test(
      text.slice(Math.max(0, start - 3), start),
    );
    const blankAfter = /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2));
    if (blankBefore && blankAfter) end += blankAfter[0].length;
  } else {
    while (start > 0 && /[ \t]/.test(text[start - 1] as string) && after) start -= 1;
  }
  return {
    title: 'Delete the comment',
    applicability: 'safe',
    edits: [{ span: { start, end }, newText: '' }],
  };
}

/** The name with the separator that follows it, or else the one before it. */
function deleteName({ names }: SuppressionComment, index: number): Fix {
  const name = names[index] as SuppressionName;
  const next = names[index + 1];
  const span: Span = next
    ? { start: name.start, end: next.start }
    : { start: names[index - 1]?.end ?? name.start, end: name.end };
  return {
    title: `Delete "${name.text}"`,
    applicability: 'safe',
    edits: [{ span, newText: '' }],
  };
}
