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
import type { Judged } from './judge-post.js';
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
  readonly onUnreadable?: (error: FileError) => void;
  /** Told of a rule that threw or was stopped; the others go on without it. */
  readonly onFailure: (failure: RuleFailure) => void;
}

/** A linted file: its report, and its bytes before and after repairs. */
export interface LintedFile {
  readonly file: SelectedFile;
  readonly before: Uint8Array;
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
  const read = files.flatMap((file) => {
    const bytes = readOrTell(host, file.path, options.onUnreadable);
    return bytes ? [{ file, bytes }] : [];
  });
  const judged = judgePosts(host, read, options);
  const siteWide = judgeSites(host, judged, options);
  return judged.map((one) => {
    const extra = siteWide.filter(
      ({ site, diagnostic }) => site === one.file.site && diagnostic.path === one.post.path,
    );
    const suppressions = suppressionsOf(one.post, options.rulesFor(one.file.path));
    const shown = extra.filter(({ diagnostic }) => !suppressions.hides(diagnostic));
    return toLinted(host, one, [...one.diagnostics, ...shown.map(({ diagnostic }) => diagnostic)]);
  });
}

function readOrTell(
  host: Host,
  path: string,
  tell: ((error: FileError) => void) | undefined,
): Uint8Array | undefined {
  try {
    return host.fs.readBytes(path);
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
      status: judged.post.status,
      source: judged.post.source,
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
