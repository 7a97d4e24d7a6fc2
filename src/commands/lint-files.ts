import { FileError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { byPlace } from '../lint/lint-post.js';
import type { FileReport } from '../lint/report.js';
import type { AnyRule } from '../lint/rule.js';
import type { RuleFailure } from '../lint/rule-failure.js';
import { suppressionsOf } from '../lint/suppress.js';
import { relativePath } from '../text/path.js';
import type { Judged, ReadFile } from './judge-post.js';
import { judgePosts } from './judge-posts.js';
import { judgeSites } from './judge-sites.js';
import type { SelectedFile } from './select-files.js';

export interface LintFilesOptions {
  /** All rules there are. */
  readonly rules: readonly AnyRule[];
  /** Rules in force for an absolute path. */
  readonly rulesFor: (path: string) => readonly EnabledRule[];
  /** Work out repairs; nothing is written here. */
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  /** Told of a file that cannot be read, and the others are linted all the same; else it is thrown. */
  readonly onUnreadable?: (error: Pick<FileError, 'message'>) => void;
  /** Told of a rule that threw or was stopped; the others go on without it. */
  readonly onFailure: (failure: RuleFailure) => void;
}

/** A linted file: its report, and its bytes before and after repairs. */
export interface LintedFile {
  readonly file: SelectedFile;
  readonly before: () => Uint8Array;
  /** The repaired text, when repairs changed it. */
  readonly repaired?: string;
  readonly report: FileReport;
  readonly notices: readonly string[];
}

/** Lint files, one after the other; site rules once all are read. */
export function lintFiles(
  host: Host,
  files: readonly SelectedFile[],
  options: LintFilesOptions,
): LintedFile[] {
  const read = files.flatMap((file) => readOrTell(host, file, options.onUnreadable) ?? []);
  return lintJudged(host, judgePosts(host, read, options), options);
}

/** What there is to say of posts that were judged one by one, with what only all of them show. */
export function lintJudged(
  host: Host,
  judged: readonly Judged[],
  options: LintFilesOptions,
): LintedFile[] {
  const siteWide = judgeSites(host, judged, options);
  return judged.map((one) => {
    const { site, path } = one.file;
    const about = siteWide.filter(
      (found) => found.site === site && `${site.found.root}/${found.diagnostic.path}` === path,
    );
    if (about.length === 0) return toLinted(host, one, one.diagnostics);
    const suppressions = suppressionsOf(one.post(), options.rulesFor(path));
    const shown = about.filter(({ diagnostic }) => !suppressions.hides(diagnostic));
    return toLinted(host, one, [...one.diagnostics, ...shown.map(({ diagnostic }) => diagnostic)]);
  });
}

/** A file with its bytes; `undefined` when it is gone or, where somebody wants to be told, unreadable. */
export function readOrTell(
  host: Host,
  file: SelectedFile,
  tell: LintFilesOptions['onUnreadable'],
): ReadFile | undefined {
  try {
    const version = host.fs.stat(file.path)?.version;
    const bytes = host.fs.readBytes(file.path);
    return bytes && { file, bytes, ...(version !== undefined && { version }) };
  } catch (error) {
    if (!(error instanceof FileError && tell)) throw error;
    tell(error);
    return undefined;
  }
}

function toLinted(host: Host, judged: Judged, diagnostics: readonly Diagnostic[]): LintedFile {
  const path = relativePath(host.cwd, judged.file.path);
  const { root } = judged.file.site.found;
  const fromCwd = (inSite: string): string => relativePath(host.cwd, `${root}/${inSite}`);
  return {
    file: judged.file,
    before: judged.bytes,
    ...(judged.repaired !== undefined && { repaired: judged.repaired }),
    notices: judged.notices,
    report: {
      path,
      status: judged.status,
      source: judged.source,
      diagnostics: [...diagnostics].sort(byPlace).map((diagnostic) => ({
        ...diagnostic,
        path,
        ...(diagnostic.related && {
          related: diagnostic.related.map((place) => ({ ...place, path: fromCwd(place.path) })),
        }),
      })),
    },
  };
}
