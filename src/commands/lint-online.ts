import type { LoadedConfig } from '../config/load-config.js';
import type { Host } from '../host/host.js';
import { listenForInterrupt } from '../links/client/interrupt.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { byPlace } from '../lint/lint-post.js';
import type { FileReport } from '../lint/report.js';
import { checkOnline, prepareOnline } from './check-online.js';
import { plainOnline } from './links-options.js';
import type { LintedFile } from './lint-files.js';
import { noticesFor } from './online-notices.js';
import { parseBytes } from './parse-selected.js';
import { withoutPasswords } from './without-passwords.js';

/** What `--online` adds to a lint. */
export interface OnlineLint {
  /** The reports with what the network has shown. */
  readonly files: readonly FileReport[];
  readonly notices: readonly string[];
}

/** Ask for the links of linted files, as they are after repairs. */
export async function lintOnline(
  linted: readonly LintedFile[],
  loaded: LoadedConfig,
  rulesFor: (path: string) => readonly EnabledRule[],
  host: Host,
): Promise<OnlineLint> {
  const interrupt = listenForInterrupt();
  const parsed = linted.map(({ file, before, repaired }) =>
    parseBytes(host, file, repaired === undefined ? before() : new TextEncoder().encode(repaired)),
  );
  const setting = prepareOnline(parsed, plainOnline, loaded, host, interrupt.signal);
  const { report, diagnostics } = await checkOnline(parsed, setting, rulesFor, host);
  interrupt.dispose();
  const files = linted.map(({ report: file }) => ({
    ...file,
    source: withoutPasswords(file.source),
    diagnostics: [...file.diagnostics, ...(diagnostics.get(file.path) ?? [])].sort(byPlace),
  }));
  return { files, notices: noticesFor(report) };
}
