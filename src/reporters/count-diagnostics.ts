import type { Diagnostic } from '../lint/diagnostic.js';

/** Diagnostics by severity, and those that a fix repairs. */
export interface DiagnosticCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hygiene: number;
  readonly safeFixes: number;
  readonly unsafeFixes: number;
}

export function countDiagnostics(diagnostics: Iterable<Diagnostic>): DiagnosticCounts {
  const severities = { error: 0, warning: 0, info: 0, hygiene: 0 };
  const fixes = { safe: 0, unsafe: 0 };
  for (const { severity, fix } of diagnostics) {
    severities[severity] += 1;
    if (fix !== undefined) fixes[fix.applicability] += 1;
  }
  return {
    errors: severities.error,
    warnings: severities.warning,
    infos: severities.info,
    hygiene: severities.hygiene,
    safeFixes: fixes.safe,
    unsafeFixes: fixes.unsafe,
  };
}

/** `1 post`, `3 posts`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
