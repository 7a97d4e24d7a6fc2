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
import { type LintSetup, setUpLint } from './lint-setup.js';
import { openSource, type Source } from './lint-source.js';
import { type LintTogetherOptions, lintTogether } from './lint-together.js';
import { nothingMatched, nothingReadable, tellAll } from './nothing-matched.js';
import { createSiteOpener, type SiteOpener } from './open-site.js';
import { prepareDictionaries } from './prepare-dictionaries.js';
import { printReport } from './print-report.js';
import type { SelectedFile, Selection } from './select-files.js';
import { showDiff } from './show-diff.js';

/** `post lint`: read, judge, repair, report. */
export async function lint(options: LintOptions, host: Host): Promise<ExitCode> {
  const start = host.elapsed();
  const setUp = await setUpLint(options, host);
  const source = await openSource(options, host);
  const openSite = createSiteOpener(source.host, setUp.loaded, { gitignore: options.ignore });
  const troubles: Troubles = { unreadable: [], failures: [], ofThreads: [] };
  const tell = ({ message }: { readonly message: string }): void =>
    void troubles.unreadable.push(message);
  const selection = await source.select(options.paths, openSite, tell);
  if (selection.files.length === 0) {
    if (troubles.unreadable.length > 0) return nothingReadable(troubles.unreadable, host);
    if (!options.staged && !source.fallout) return nothingToLint(options, selection, source, host);
  }
  return lintSelected(selection, { ...setUp, options, host, source, openSite, troubles, start });
}

/** What did not go as it should; filled while the lint goes on. */
interface Troubles {
  readonly unreadable: string[];
  readonly failures: RuleFailure[];
  /** What other threads have to say to people. */
  readonly ofThreads: string[];
}

interface Run extends LintSetup {
  readonly options: LintOptions;
  readonly host: Host;
  readonly source: Source;
  readonly openSite: SiteOpener;
  readonly troubles: Troubles;
  readonly start: number;
}

async function lintSelected(selection: Selection, run: Run): Promise<ExitCode> {
  const { options, host, source, troubles, rulesAt } = run;
  const { files } = selection;
  const dictionaries = await prepareDictionaries(files, rulesAt);
  const judging = judgingOf(run);
  const judged = await judge(source, files, judging, host);
  const before = [...selection.notices, ...run.notices];
  if (options.diff) {
    tellAll([...before, ...noticesOf({ ...troubles, ofThreads: [] })], host);
    return worst(showDiff(judged, options, host), troubles);
  }
  const repaired = source.repair(judged);
  const linted = asWritten(judged, repaired.fixed, (left) =>
    lintFiles(source.host, left, { ...judging, fix: false }),
  );
  const fallout = (await source.fallout?.({ ...run, files, rulesFor: rulesAt })) ?? [];
  const online = options.online
    ? await askOnline(linted, run.loaded, rulesAt, source.host)
    : undefined;
  const report: LintReport = {
    files: [...(online?.files ?? reportsOf(linted)), ...reportsOf(fallout)],
    fixed: repaired.fixed,
    notices: [
      ...before,
      ...noticesOf(troubles, dictionaries.notices()),
      ...linted.flatMap((file) => file.notices),
      ...repaired.notices,
      ...(online?.notices ?? []),
    ],
    elapsed: host.elapsed() - run.start,
  };
  await printReport(report, options, source.report ?? host);
  const code = exitCodeOf(report, options);
  if (code !== exitCode.ok) source.onFound();
  return worst(code, troubles);
}

function reportsOf(linted: readonly LintedFile[]): readonly FileReport[] {
  return linted.map(({ report }) => report);
}

/** Each thread says the same of dictionaries. */
function noticesOf(
  { unreadable, failures, ofThreads }: Troubles,
  ofDictionaries: readonly string[] = [],
): readonly string[] {
  return [
    ...unreadable,
    ...failures.map(failureNotice),
    ...new Set([...ofDictionaries, ...ofThreads]),
  ];
}

function judgingOf({ rules, rulesAt, options, troubles }: Run): LintTogetherOptions {
  return {
    rules,
    rulesFor: rulesAt,
    fix: options.fix || options.diff,
    unsafeFixes: options.unsafeFixes,
    onUnreadable: ({ message }) => void troubles.unreadable.push(message),
    onFailure: (failure) => void troubles.failures.push(failure),
    onNotice: (notice) => void troubles.ofThreads.push(notice),
    asked: options,
  };
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

function worst(code: ExitCode, { unreadable, failures }: Troubles): ExitCode {
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
