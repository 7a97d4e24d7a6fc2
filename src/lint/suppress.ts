import type { Post } from '../site/post.js';
import type { Diagnostic } from './diagnostic.js';
import type { EnabledRule } from './enabled-rule.js';
import { findSuppressions } from './find-suppressions.js';
import type { AnyRule } from './rule.js';
import type { SuppressionComment, SuppressionFamily } from './suppression-comment.js';
import { type SuppressedRange, suppressionRanges } from './suppression-range.js';

/** The suppression comments of one post at work. */
export interface Suppressions {
  readonly comments: readonly SuppressionComment[];
  readonly idleEnables: ReadonlySet<SuppressionComment>;
  /** Ranges that have hidden something so far. */
  readonly used: ReadonlySet<SuppressedRange>;
  /** Is the diagnostic to be left out? What hides it counts as used. */
  hides(diagnostic: Pick<Diagnostic, 'ruleId' | 'span'>): boolean;
}

const none: Suppressions = {
  comments: [],
  idleEnables: new Set(),
  used: new Set(),
  hides: () => false,
};

/** What a post's comments suppress, its own and, for rules that have them too, other tools'. */
export function suppressionsOf(post: Post, enabled: readonly EnabledRule[]): Suppressions {
  const comments = findSuppressions(post);
  if (comments.length === 0) return none;
  const rules = new Map(enabled.map(({ rule }) => [rule.id, rule]));
  const { ranges, idleEnables } = suppressionRanges(comments, post);
  const groups = groupRanges(ranges);
  const used = new Set<SuppressedRange>();
  const byRule = new Map<string, readonly RangeGroup[]>();
  const groupsFor = (ruleId: string): readonly RangeGroup[] => {
    const sources = rules.get(ruleId)?.sources ?? [];
    const found = byRule.get(ruleId) ?? groups.filter(([one]) => appliesTo(one, ruleId, sources));
    byRule.set(ruleId, found);
    return found;
  };
  return {
    comments,
    idleEnables,
    used,
    hides({ ruleId, span }) {
      const hiding = groupsFor(ruleId).flatMap((group) => rangeAt(group, span.start) ?? []);
      for (const range of hiding) used.add(range);
      return hiding.length > 0;
    },
  };
}

/** Ranges of one name and scope, in order: the last one that has begun is the one that counts. */
type RangeGroup = readonly [SuppressedRange, ...SuppressedRange[]];

function groupRanges(ranges: readonly SuppressedRange[]): RangeGroup[] {
  const groups = new Map<string, [SuppressedRange, ...SuppressedRange[]]>();
  for (const range of ranges) {
    const { family, scope } = range.comment;
    const key = `${family} ${scope} ${range.name?.text ?? ''}`;
    const group = groups.get(key);
    if (group) group.push(range);
    else groups.set(key, [range]);
  }
  for (const group of groups.values()) group.sort((a, b) => a.start - b.start);
  return [...groups.values()];
}

function rangeAt(group: RangeGroup, offset: number): SuppressedRange | undefined {
  let low = 0;
  let high = group.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((group[middle] as SuppressedRange).start <= offset) low = middle + 1;
    else high = middle;
  }
  const range = group[low - 1];
  return range !== undefined && offset < range.end ? range : undefined;
}

/** Does the rule or group `name` stand for this rule? */
export function nameCovers(name: string, ruleId: string): boolean {
  return name === ruleId || ruleId.startsWith(`${name.replace(/\/\*?$/, '')}/`);
}

function appliesTo(
  { comment, name }: SuppressedRange,
  ruleId: string,
  sources: NonNullable<AnyRule['sources']>,
): boolean {
  if (comment.family === 'post') return name === undefined || nameCovers(name.text, ruleId);
  return foreignNames(comment.family, ruleId, sources).some(
    (own) => name === undefined || own === name.text.toLowerCase(),
  );
}

const foreignPrefixes: Record<Exclude<SuppressionFamily, 'post'>, readonly string[]> = {
  remark: ['remark-lint'],
  markdownlint: ['markdownlint'],
  rumdl: ['rumdl', 'markdownlint'],
};

/** How another tool calls a rule of ours, in lower case; rumdl has markdownlint's names, too. */
function foreignNames(
  family: Exclude<SuppressionFamily, 'post'>,
  ruleId: string,
  sources: NonNullable<AnyRule['sources']>,
): string[] {
  const names = [...sources, ruleId.replace('/', ':')].flatMap((source) => {
    const colon = source.indexOf(':');
    return foreignPrefixes[family].includes(source.slice(0, colon))
      ? [source.slice(colon + 1)]
      : [];
  });
  return names.map((name) => name.toLowerCase());
}
