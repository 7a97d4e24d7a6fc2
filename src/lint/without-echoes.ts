import type { Diagnostic } from './diagnostic.js';

/**
 * Without findings that repeat the one before under another rule: same place, same severity, same repair.
 * `the the` is a word and an article that stands twice, but one slip.
 */
export function withoutEchoes(ordered: readonly Diagnostic[]): Diagnostic[] {
  return ordered.filter((one, at) => {
    const before = ordered[at - 1];
    return before === undefined || !isEcho(before, one);
  });
}

function isEcho(before: Diagnostic, one: Diagnostic): boolean {
  const isSamePlace = before.span.start === one.span.start && before.span.end === one.span.end;
  if (!isSamePlace || before.ruleId === one.ruleId || before.severity !== one.severity)
    return false;
  return one.fix !== undefined && editsOf(before) === editsOf(one);
}

function editsOf({ fix }: Diagnostic): string {
  return JSON.stringify(fix?.edits ?? []);
}
