import type { FrontMatterDialect } from './dialect.js';
import type { FrontMatterEntry } from './front-matter.js';
import type { FrontMatterProblem } from './problem.js';

/** Keys written twice, at any depth; the later one is pointed at, the first is related. */
export function duplicateProblems(
  entries: readonly FrontMatterEntry[],
  dialect: FrontMatterDialect,
): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  const seen = new Map<string, FrontMatterEntry>();
  for (const entry of entries) {
    const first = seen.get(entry.key);
    if (first) problems.push(duplicate(entry, first, dialect));
    else seen.set(entry.key, entry);
    if (entry.style !== 'alias') problems.push(...nestedProblems(entry, dialect));
  }
  return problems;
}

function nestedProblems(
  value: Pick<FrontMatterEntry, 'items' | 'entries'>,
  dialect: FrontMatterDialect,
): FrontMatterProblem[] {
  if (value.entries) return duplicateProblems(value.entries, dialect);
  return (value.items ?? []).flatMap((item) =>
    item.style === 'alias' ? [] : nestedProblems(item, dialect),
  );
}

function duplicate(
  entry: FrontMatterEntry,
  first: FrontMatterEntry,
  dialect: FrontMatterDialect,
): FrontMatterProblem {
  return {
    kind: 'duplicate-key',
    span: entry.keySpan,
    blocks: dialect.duplicateKeys === 'error',
    key: entry.key,
    related: first.keySpan,
  };
}
