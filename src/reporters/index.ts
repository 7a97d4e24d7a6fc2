import type { Reporter } from './reporter.js';

/** Loaded when asked for: the start of a lint should not pay for formats it does not print. */
const loaders = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./jsonl.js')).jsonl,
  github: async () => (await import('./github.js')).github,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  rdjsonl: async () => (await import('./rdjsonl.js')).rdjsonl,
  markdown: async () => (await import('./markdown.js')).markdown,
} as const satisfies Record<string, () => Promise<Reporter>>;

/** A format of `--format`. */
export type ReporterName = keyof typeof loaders;

/** All formats, the ones for people first. */
export const reporterNames = Object.keys(loaders) as readonly ReporterName[];

/** The reporter of a format. */
export function loadReporter(name: ReporterName): Promise<Reporter> {
  return loaders[name]();
}
