import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { applyPlan } from '../plan/apply-plan.js';
import type { FileChange } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { visibleText } from '../text/display-escape.js';
import { decodeBytes, encodingNamed } from '../text/encoding/decode-bytes.js';
import { detectEncoding, leastConfidence } from '../text/encoding/detect-encoding.js';
import { findMojibake, isLost, safeConfidence } from '../text/mojibake/find-mojibake.js';
import { repairedSpan } from '../text/mojibake/repair-mojibake.js';
import { relativePath, resolvePath } from '../text/path.js';
import {
  forgetConversions,
  originalOf,
  recordConversions,
  recordFolder,
} from './encoding-record.js';

/** What `post fix-encoding` was asked for. */
export interface FixEncodingOptions {
  readonly files: readonly string[];
  readonly from?: string;
  readonly write: boolean;
  /** Give the files back the bytes that they had before they were converted. */
  readonly undo: boolean;
}

/** `post fix-encoding`: files to UTF-8. Every file is judged before the first is written. */
export function fixEncoding(
  { files, from, write, undo }: FixEncodingOptions,
  host: Host,
): ExitCode {
  const encoding = from === undefined ? undefined : knownEncoding(from);
  const conversions = [...new Set(files)].map((file) =>
    undo ? restore(host, file) : convert(host, file, encoding),
  );
  for (const { file, notes } of conversions)
    for (const note of notes) host.stderr.write(`post: ${visibleText(file)}: ${note}\n`);
  if (write) writeAll(conversions, undo, host);
  else show(conversions, host);
  return exitCode.ok;
}

interface Conversion {
  readonly file: string;
  readonly notes: readonly string[];
  /** The text of the file as it was read. */
  readonly text: string;
  /** What the file is, or was, read as. */
  readonly encoding: string;
  readonly change?: Extract<FileChange, { kind: 'update' }>;
}

function knownEncoding(label: string): string {
  const name = encodingNamed(label);
  if (name === undefined)
    throw new UserError(`"${visibleText(label)}" is no encoding that \`post\` knows`, {
      hints: ['Try `windows-1252`, `windows-1251`, `koi8-r`, `shift_jis`, `gbk` or `utf-16le`.'],
    });
  return name;
}

function convert(host: Host, file: string, from: string | undefined): Conversion {
  const path = resolvePath(host.cwd, file);
  const before = readFile(host, file, path);
  const encoding = from ?? detectedEncoding(file, before);
  const { text, lossless } = decodeBytes(before, encoding);
  if (!lossless)
    throw new UserError(
      `${visibleText(file)}: its bytes are not all ${encoding}; nothing was written`,
      {
        hints: ['Name the encoding that it was written in: `--from <encoding>`.'],
      },
    );
  const { repaired, notes } = repairSafely(text);
  if (encoding !== 'utf-8') notes.unshift(`read as ${encoding}`);
  else if (hasMark(before)) notes.unshift('its byte order mark is deleted');
  const bytes = new TextEncoder().encode(withoutNul(file, repaired));
  const isSame = bytes.length === before.length && bytes.every((byte, at) => byte === before[at]);
  if (isSame)
    return {
      file,
      text,
      encoding,
      notes: [...notes, 'is UTF-8 and has nothing that is safe to repair'],
    };
  return { file, text, encoding, notes, change: { kind: 'update', path, before, bytes } };
}

/** A file as it was before it was converted. */
function restore(host: Host, file: string): Conversion {
  const path = resolvePath(host.cwd, file);
  const before = readFile(host, file, path);
  const original = originalOf(host, path, before);
  if (!original)
    throw new UserError(
      `${visibleText(file)}: it was not converted here, or was changed since; nothing was written`,
    );
  const { encoding, bytes } = original;
  const change = { kind: 'update', path, before, bytes } as const;
  const notes = [`was read as ${encoding}`];
  return { file, text: decodeBytes(before, 'utf-8').text, encoding, notes, change };
}

function readFile(host: Host, file: string, path: string): Uint8Array {
  const kind = host.fs.stat(path)?.kind;
  const bytes = kind === 'file' ? host.fs.readBytes(path) : undefined;
  if (bytes) return bytes;
  if (kind === 'directory')
    throw new UserError(`${visibleText(file)} is a folder; name the files in it`);
  throw new UserError(`no such file: ${visibleText(file)}`);
}

function detectedEncoding(file: string, bytes: Uint8Array): string {
  const { encoding, confidence } = detectEncoding(bytes);
  if (confidence >= leastConfidence) return encoding;
  throw new UserError(`${visibleText(file)}: its encoding cannot be told; it may be ${encoding}`, {
    hints: [`Say which it is: \`post fix-encoding --from ${encoding} ${visibleText(file)}\`.`],
  });
}

/** Does it begin with the byte order mark of UTF-8, which nobody sees in a diff? */
function hasMark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function withoutNul(file: string, text: string): string {
  if (!text.includes('\0')) return text;
  throw new UserError(
    `${visibleText(file)}: it holds NUL characters and is no text; nothing was written`,
  );
}

/** The text with the mojibake undone that is certain, and what there is to say about the rest. */
function repairSafely(text: string): { readonly repaired: string; readonly notes: string[] } {
  const found = findMojibake(text);
  const safe = found.filter((one) => !isLost(one) && one.confidence >= safeConfidence);
  const notes: string[] = [];
  if (safe.length > 0) notes.push(`${safe.length} garbled ${places(safe.length)} repaired`);
  const left = found.length - safe.length;
  if (left > 0)
    notes.push(`${left} ${places(left)} left that only you can judge; \`post lint\` shows them`);
  return { repaired: repairedSpan(text, { start: 0, end: text.length }, safe), notes };
}

function places(count: number): string {
  return count === 1 ? 'place' : 'places';
}

/** The files and the record of what they were, in one step for each folder that has a record. */
function writeAll(conversions: readonly Conversion[], undo: boolean, host: Host): void {
  const changed = conversions.flatMap(({ change, encoding }) =>
    change ? [{ ...change, encoding }] : [],
  );
  const folders = new Set(changed.map(({ path }) => recordFolder(host, path)));
  for (const root of folders) {
    const here = changed.filter(({ path }) => recordFolder(host, path) === root);
    const record = (undo ? forgetConversions : recordConversions)(host, root, here);
    const files = here.map(({ encoding: _, ...change }) => change);
    const { notices } = applyPlan([...files, record], host, { root });
    for (const notice of notices) host.stderr.write(`post: ${notice}\n`);
    for (const { path } of here) host.stdout.write(`${relativePath(host.cwd, path)}\n`);
  }
  if (changed.length > 0 && !undo)
    host.stderr.write('post: what they were is kept; --undo --write brings it back\n');
}

/** As a diff of texts: the bytes before may be no text to a terminal. */
function show(conversions: readonly Conversion[], host: Host): void {
  const { colors } = chooseStyle(host.env, host.stdout);
  const plan = conversions.flatMap(({ change, text }) =>
    change ? [{ ...change, before: asPrinted(text, change.bytes) }] : [],
  );
  host.stdout.write(printPlan(plan, { colors, cwd: host.cwd }));
  if (plan.length > 0) host.stderr.write('post: nothing was written; add --write to convert\n');
}

/** Characters that were not ASCII stand as U+FFFD in the old text, unless only mojibake was repaired. */
function asPrinted(text: string, after: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const isSame = bytes.length === after.length && bytes.every((byte, at) => byte === after[at]);
  return isSame ? encoder.encode(text.replaceAll(/[^\p{ASCII}]/gu, '\ufffd')) : bytes;
}
