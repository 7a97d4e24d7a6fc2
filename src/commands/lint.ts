import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { exitCodeOf } from '../lint/exit-code-of.js';
import type { FileReport, LintReport } from '../lint/report.js';
import type { RuleFailure } from '../lint/rule-failure.js';
import { asWritten } from './as-written.js';
import { failureNotice } from './failure-notice.js';
import { type LintedFile, lintFiles } from './lint-files.js';
import type { lintOnline } from './lint-online.js';
import type { LintOptions } from './lint-options.js';
import { setUpLint } from './lint-setup.js';
import { openSource, type Source } from './lint-source.js';
import { type LintTogetherOptions, lintTogether } from './lint-together.js';
import { nothingMatched, nothingReadable, tellAll } from './nothing-matched.js';
import { createSiteOpener } from './open-site.js';
import { prepareDictionaries } from './prepare-dictionaries.js';
import { printReport } from './print-report.js';
import type { SelectedFile, Selection } from './select-files.js';
import { showDiff } from './show-diff.js';

/** `post lint`: read, judge, repair, report. */
export async function lint(options: LintOptions, host: Host): Promise<ExitCode> {
  const start = host.elapsed();
  const { loaded, rules, rulesAt, notices: leftOut } = await setUpLint(options, host);
  const source = await openSource(options, host);
  const openSite = createSiteOpener(source.host, loaded, { gitignore: options.ignore });
  const unreadable: string[] = [];
  const tell = ({ message }: { readonly message: string }): void => void unreadable.push(message);
  const selection = await source.select(options.paths, openSite, tell);
  const { files, notices } = selection;
  if (files.length === 0 && unreadable.length > 0) return nothingReadable(unreadable, host);
  if (files.length === 0 && !options.staged && !source.fallout)
    return nothingToLint(options, selection, source, host);
  const dictionaries = await prepareDictionaries(files, rulesAt);
  const failures: RuleFailure[] = [];
  const ofThreads: string[] = [];
  const judging = {
    rules,
    rulesFor: rulesAt,
    fix: options.fix || options.diff,
    unsafeFixes: options.unsafeFixes,
    onUnreadable: tell,
    onFailure: (failure: RuleFailure) => void failures.push(failure),
    onNotice: (notice: string) => void ofThreads.push(notice),
    asked: options,
  };
  const judged = await judge(source, files, judging, host);
  if (options.diff) {
    tellAll([...notices, ...leftOut, ...unreadable, ...failures.map(failureNotice)], host);
    return worst(showDiff(judged, options, host), unreadable, failures);
  }
  const repaired = source.repair(judged);
  const linted = asWritten(judged, repaired.fixed, (left) =>
    lintFiles(source.host, left, { ...judging, fix: false }),
  );
  const context = { files, loaded, openSite, rules, rulesFor: rulesAt };
  const fallout = (await source.fallout?.(context)) ?? [];
  const online = options.online ? await askOnline(linted, loaded, rulesAt, source.host) : undefined;
  const report: LintReport = {
    files: [
      ...(online?.files ?? linted.map((file): FileReport => file.report)),
      ...fallout.map((file): FileReport => file.report),
    ],
    fixed: repaired.fixed,
    notices: [
      ...notices,
      ...leftOut,
      ...unreadable,
      ...failures.map(failureNotice),
      ...new Set([...dictionaries.notices(), ...ofThreads]),
      ...linted.flatMap((file) => file.notices),
      ...repaired.notices,
      ...(online?.notices ?? []),
    ],
    elapsed: host.elapsed() - start,
  };
  await printReport(report, options, source.report ?? host);
  const code = exitCodeOf(report, options);
  if (code !== exitCode.ok) source.onFound();
  return worst(code, unreadable, failures);
}

/** Other threads see what is on disk, nothing else. */
async function judge(
  source: Source,
  files: readonly SelectedFile[],
  judging: LintTogetherOptions,
  host: Host,
): Promise<readonly LintedFile[]> {
  return source.host === host
    ? lintTogether(host, files, judging)
    : lintFiles(source.host, files, judging);
}

function worst(
  code: ExitCode,
  unreadable: readonly string[],
  failures: readonly RuleFailure[],
): ExitCode {
  if (failures.length > 0) return exitCode.internal;
  return unreadable.length > 0 ? exitCode.refused : code;
}

/** Standard input comes out again all the same, and a report is a report if there is nothing in it. */
async function nothingToLint(
  options: LintOptions,
  selection: Selection,
  source: Source,
  host: Host,
): Promise<ExitCode> {
  source.repair([]);
  const code = nothingMatched(options, selection, host);
  const nothing: LintReport = { files: [], fixed: [], notices: [], elapsed: 0 };
  await printReport(nothing, options, source.report ?? host);
  return code;
}

/** What links have to do with the network is loaded only for those who ask for it. */
const askOnline: typeof lintOnline = async (...what) => {
  const { lintOnline: ask } = await import('./lint-online.js');
  return ask(...what);
};
