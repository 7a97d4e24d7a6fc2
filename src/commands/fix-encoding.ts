import { UserError } from '../errors.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import type { Host } from '../host/host.js';
import { applyPlan } from '../plan/apply-plan.js';
import type { FileChange } from '../plan/plan.js';
import { printPlan } from '../plan/print-plan.js';
import { chooseStyle } from '../reporters/choose-style.js';
import { visibleText } from '../text/display-escape.js';
import { decodeBytes, encodingNamed } from '../text/encoding/decode-bytes.js';
import { detectEncoding } from '../text/encoding/detect-encoding.js';
import { findMojibake, isLost, safeConfidence } from '../text/mojibake/find-mojibake.js';
import { repairedSpan } from '../text/mojibake/repair-mojibake.js';
import { nameOf, parentOf, resolvePath } from '../text/path.js';

/** What `post fix-encoding` was asked for. */
export interface FixEncodingOptions {
  readonly files: readonly string[];
  readonly from?: string;
  readonly write: boolean;
}

/** Below so many bits it is a guess which encoding a file has, and the user is asked. */
const leastConfidence = 8;

/** `post fix-encoding`: files to UTF-8. Every file is judged before the first is written. */
export function fixEncoding({ files, from, write }: FixEncodingOptions, host: Host): ExitCode {
  const encoding = from === undefined ? undefined : knownEncoding(from);
  const conversions = files.map((file) => convert(host, file, encoding));
  for (const { file, notes } of conversions)
    for (const note of notes) host.stderr.write(`post: ${visibleText(file)}: ${note}\n`);
  const changes = conversions.flatMap(({ change }) => change ?? []);
  if (write) writeAll(changes, host);
  else show(conversions, host);
  return exitCode.ok;
}

interface Conversion {
  readonly file: string;
  readonly notes: readonly string[];
  /** The text of the file as it was read. */
  readonly text: string;
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
  const before = host.fs.stat(path)?.kind === 'file' ? host.fs.readBytes(path) : undefined;
  if (!before) throw new UserError(`no such file: ${visibleText(file)}`);
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
  const bytes = new TextEncoder().encode(withoutNul(file, repaired));
  const isSame = bytes.length === before.length && bytes.every((byte, at) => byte === before[at]);
  if (isSame)
    return { file, text, notes: [...notes, 'is UTF-8 and has nothing that is safe to repair'] };
  return { file, text, notes, change: { kind: 'update', path, before, bytes } };
}

function detectedEncoding(file: string, bytes: Uint8Array): string {
  const { encoding, confidence } = detectEncoding(bytes);
  if (confidence >= leastConfidence) return encoding;
  throw new UserError(`${visibleText(file)}: its encoding cannot be told; it may be ${encoding}`, {
    hints: [
      `Say which it is: \`post fix-encoding --from ${encoding} ${visibleText(nameOf(file))}\`.`,
    ],
  });
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

function writeAll(changes: readonly FileChange[], host: Host): void {
  for (const change of changes) {
    const { notices } = applyPlan([change], host, { root: parentOf(change.path) });
    for (const notice of notices) host.stderr.write(`post: ${notice}\n`);
    host.stdout.write(`${change.path}\n`);
  }
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
