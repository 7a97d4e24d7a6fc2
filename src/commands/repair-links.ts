import type { Host } from '../host/host.js';
import type { Diagnostic } from '../lint/diagnostic.js';
import type { FileReport } from '../lint/report.js';
import { createSourceText } from '../text/source-text.js';
import { overlaps, type Span } from '../text/span.js';
import { applyEdits, type TextEdit } from '../text/text-edit.js';
import { applyRepairs } from './apply-repairs.js';
import type { LinksOptions } from './links-options.js';
import type { ParsedFile } from './parse-selected.js';
import { withoutPasswords } from './without-passwords.js';

/** Files as they are after links were rewritten, and what is left to say about them. */
export interface RepairedLinks {
  readonly files: readonly FileReport[];
  readonly fixed: readonly string[];
  readonly notices: readonly string[];
}

/** Rewrite links where `--fix` asks for it; the report is about the files as they are then. */
export function repairLinks(
  host: Host,
  parsed: readonly ParsedFile[],
  diagnostics: ReadonlyMap<string, readonly Diagnostic[]>,
  options: Pick<LinksOptions, 'fix' | 'unsafeFixes'>,
): RepairedLinks {
  const outcomes = parsed.map((file) => repair(file, diagnostics.get(file.path) ?? [], options));
  const linted = outcomes.map(({ file, report, repaired }) => ({
    file: file.file,
    before: () => file.bytes,
    report,
    notices: [],
    ...(repaired !== undefined && { repaired }),
  }));
  const { fixed, notices } = applyRepairs(host, linted, { fix: options.fix, diff: false });
  const written = new Set(fixed);
  const files = outcomes.map(({ file, report, original }) =>
    written.has(file.path) || report === original ? report : original,
  );
  return { files, fixed, notices };
}

interface Outcome {
  readonly file: ParsedFile;
  readonly original: FileReport;
  /** The report on the repaired text. */
  readonly report: FileReport;
  readonly repaired?: string;
}

function repair(
  file: ParsedFile,
  found: readonly Diagnostic[],
  { fix, unsafeFixes }: Pick<LinksOptions, 'fix' | 'unsafeFixes'>,
): Outcome {
  const { source, status } = file.post;
  const original = {
    path: file.path,
    status,
    source: withoutPasswords(source),
    diagnostics: found,
  };
  const chosen = fix
    ? found.filter((one) => one.fix && (one.fix.applicability === 'safe' || unsafeFixes))
    : [];
  const edits = apart(chosen.flatMap((one) => one.fix?.edits ?? []));
  if (edits.length === 0) return { file, original, report: original };
  const repaired = applyEdits(source.text, edits);
  const done = new Set(edits);
  const left = found.filter((one) => !one.fix?.edits.some((edit) => done.has(edit)));
  const report = {
    ...original,
    source: withoutPasswords(createSourceText(repaired)),
    diagnostics: moved(left, edits),
  };
  return { file, original, report, repaired };
}

/** Edits in order, without those that would touch one before. */
function apart(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const last = kept.at(-1);
    if (!last || !overlaps(last.span, edit.span)) kept.push(edit);
  }
  return kept;
}

/** Diagnostics, in source order, at the places where their words are after the edits. */
function moved(
  diagnostics: readonly Diagnostic[],
  edits: readonly TextEdit[],
): readonly Diagnostic[] {
  let by = 0;
  let next = 0;
  return diagnostics.map(({ fix, span, ...rest }) => {
    for (let edit = edits[next]; edit && edit.span.end <= span.start; edit = edits[next]) {
      by += edit.newText.length - (edit.span.end - edit.span.start);
      next += 1;
    }
    const shift = (place: Span): Span => ({ start: place.start + by, end: place.end + by });
    const changes = fix?.edits.map((edit) => ({ ...edit, span: shift(edit.span) }));
    return {
      ...rest,
      span: shift(span),
      ...(fix && changes && { fix: { ...fix, edits: changes } }),
    };
  });
}
