import type { Reporter } from './reporter.js';

/** Loaded when asked for: the start of a lint should not pay for formats it does not print. */
const loaders = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
} as const satisfies Record<string, () => Promise<Reporter>>;

/** A format of `--format`. */
export type ReporterName = keyof typeof loaders;

/** All formats, the ones for people first. */
export const reporterNames = Object.keys(loaders) as readonly ReporterName[];

/** The reporter of a format. */
export function loadReporter(name: ReporterName): Promise<Reporter> {
  return loaders[name]();
}
