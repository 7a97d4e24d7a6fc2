import { FileError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import { fixPost } from '../lint/fix-post.js';
import { byPlace, lintPost } from '../lint/lint-post.js';
import { guardRendering } from '../lint/render-guard.js';
import type { FileReport } from '../lint/report.js';
import { runSiteRules } from '../lint/run-rules.js';
import { suppressionsOf } from '../lint/suppress.js';
import { rules } from '../rules/index.js';
import { type Post, parsePost } from '../site/post.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { relativePath } from '../text/path.js';
import type { SelectedFile } from './select-files.js';

export interface LintFilesOptions {
  /** Rules in force for an absolute path. */
  readonly rulesFor: (path: string) => readonly EnabledRule[];
  /** Work out repairs; nothing is written here. */
  readonly fix: boolean;
  readonly unsafeFixes: boolean;
  /** Told of a file that cannot be read, and the others are linted all the same; else it is thrown. */
  readonly onUnreadable?: (error: FileError) => void;
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
  const judged = files.flatMap((file) => {
    const bytes = readOrTell(host, file.path, options.onUnreadable);
    return bytes ? [judge(file, bytes, options)] : [];
  });
  const sites = [...new Set(judged.map(({ file }) => file.site))];
  const siteWide = sites.flatMap((site) => {
    const group = judged.filter(({ file }) => file.site === site);
    const linted = new Set(group.map(({ post }) => post.path));
    const rulesFor = (path: string) => options.rulesFor(`${site.found.root}/${path}`);
    return runSiteRules(site.site, rulesFor, linted).map((diagnostic) => ({ site, diagnostic }));
  });
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

interface Judged {
  readonly file: SelectedFile;
  readonly bytes: Uint8Array;
  readonly post: Post;
  readonly diagnostics: readonly Diagnostic[];
  readonly repaired?: string;
  readonly notices: readonly string[];
}

function judge(file: SelectedFile, bytes: Uint8Array, options: LintFilesOptions): Judged {
  const { site, engine, found } = file.site;
  const path = relativePath(found.root, file.path);
  const { text, invalidAt } = decodeUtf8(bytes);
  const undecodable = invalidAt === undefined ? undefined : { byteOffset: invalidAt, bytes };
  const parse = (from: string): Post =>
    parsePost(
      { path, kind: file.kind, text: from, ...(undecodable && { undecodable }) },
      site,
      engine,
    );
  const enabled = options.rulesFor(file.path);
  const lint = (post: Post): Diagnostic[] => lintPost(post, site, enabled, { rules });
  const post = parse(text);
  if (!options.fix || undecodable || !post.frontMatter.complete)
    return { file, bytes, post, diagnostics: lint(post), notices: [] };
  const result = fixPost(post, {
    lint,
    parse,
    accept: (fix) => fix.applicability === 'safe' || options.unsafeFixes,
    guard: (before, chosen) => guardRendering(before, chosen, parse),
  });
  const after = result.post.source.text;
  return {
    file,
    bytes,
    post: result.post,
    diagnostics: result.diagnostics,
    ...(after !== text && { repaired: after }),
    notices: result.unsettled ? [`${path}: repairs did not settle after ten rounds`] : [],
  };
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
