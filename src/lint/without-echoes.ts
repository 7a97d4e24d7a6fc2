import { type Diagnostic, severities } from './diagnostic.js';

/**
 * Without findings that say what another rule says: same place, same repair, seen by the same people. The more
 * severe is kept. `the the` is a word and an article that stands twice, but one slip.
 */
export function withoutEchoes(ordered: readonly Diagnostic[]): Diagnostic[] {
  const kept: Diagnostic[] = [];
  for (const one of ordered) {
    const before = kept.at(-1);
    if (before === undefined || !isEcho(before, one)) kept.push(one);
    else if (severities.indexOf(one.severity) < severities.indexOf(before.severity))
      kept[kept.length - 1] = one;
  }
  return kept;
}

function isEcho(before: Diagnostic, one: Diagnostic): boolean {
  const isSamePlace = before.span.start === one.span.start && before.span.end === one.span.end;
  if (!isSamePlace || before.ruleId === one.ruleId || one.fix === undefined) return false;
  const isSeen = (before.severity === 'hygiene') === (one.severity === 'hygiene');
  return isSeen && editsOf(before) === editsOf(one);
}

function editsOf({ fix }: Diagnostic): string {
  return JSON.stringify(fix?.edits ?? []);
}
