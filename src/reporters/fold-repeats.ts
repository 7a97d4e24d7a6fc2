import type { Diagnostic, Severity } from '../lint/diagnostic.js';
import type { FileReport } from '../lint/report.js';

/** Diagnostics of one file that are shown as one; usually a single one. */
export interface ShownItem {
  readonly file: FileReport;
  /** The one whose place is shown. */
  readonly first: Diagnostic;
  readonly others: readonly Diagnostic[];
}

/** A rule that says more than this about one file is shown once, with the other places' lines. */
const mostRepeats = 3;

/** Fold the repeats of a rule in one file into its first diagnostic; the order is kept. */
export function foldRepeats(file: FileReport, diagnostics: readonly Diagnostic[]): ShownItem[] {
  const groups = groupByRule(diagnostics);
  const items: ShownItem[] = [];
  for (const diagnostic of diagnostics) {
    const group = groups.get(groupName(diagnostic)) ?? [];
    if (group.length <= mostRepeats) items.push({ file, first: diagnostic, others: [] });
    else if (group[0] === diagnostic)
      items.push({ file, first: diagnostic, others: group.slice(1) });
  }
  return items;
}

function groupByRule(diagnostics: readonly Diagnostic[]): Map<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const name = groupName(diagnostic);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [diagnostic]);
    else group.push(diagnostic);
  }
  return groups;
}

function groupName({ ruleId, severity }: Diagnostic): string {
  return `${severity} ${ruleId}`;
}

const order: readonly Severity[] = ['error', 'warning', 'info', 'hygiene'];

/** At most `most` items, the worst ones; the order is kept. */
export function worstItems(items: readonly ShownItem[], most: number): readonly ShownItem[] {
  if (items.length <= most) return items;
  const kept = new Set<ShownItem>();
  for (const severity of order) {
    for (const item of items) {
      if (kept.size >= most) break;
      if (item.first.severity === severity) kept.add(item);
    }
  }
  return items.filter((item) => kept.has(item));
}
