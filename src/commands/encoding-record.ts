// What `post fix-encoding --write` keeps of the files that it converts: their bytes as they were.
import type { Host } from '../host/host.js';
import { digestOf } from '../plan/equal-bytes.js';
import type { FileChange } from '../plan/plan.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { parentOf, relativePath } from '../text/path.js';

/** A converted file. */
interface Entry {
  /** Relative to the folder that holds `.post`. */
  readonly path: string;
  /** What it was read as. */
  readonly encoding: string;
  /** Its bytes before, in base64. */
  readonly before: string;
  /** Digest of its bytes after. */
  readonly after: string;
}

type Update = Extract<FileChange, { kind: 'update' }>;

const recordName = '.post/converted.jsonl';

/** The folder of a file's record: the nearest with `.git` or `.post`, else the file's own. */
export function recordFolder(host: Host, path: string): string {
  for (let at = parentOf(path); ; at = parentOf(at)) {
    const base = at === '/' ? '' : at;
    if (['.git', '.post'].some((name) => host.fs.stat(`${base}/${name}`))) return at;
    if (parentOf(at) === at) return parentOf(path);
  }
}

/** The change that adds conversions to the record of a folder. */
export function recordConversions(
  host: Host,
  folder: string,
  converted: readonly (Update & { readonly encoding: string })[],
): FileChange {
  const lines = converted.map(({ path, encoding, before, bytes }) => {
    const entry: Entry = {
      path: relativePath(folder, path),
      encoding,
      before: toBase64(before),
      after: digestOf(bytes),
    };
    return `${JSON.stringify(entry)}\n`;
  });
  const { bytes, text } = readRecord(host, folder);
  return changeOf(folder, bytes, text + lines.join(''));
}

/** What a file was before it was converted, as long as it is what it then became. */
export interface Original {
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a file before its last conversion; `undefined` when there is none, or it was changed since. */
export function originalOf(host: Host, path: string, now: Uint8Array): Original | undefined {
  const folder = recordFolder(host, path);
  const entry = entriesIn(readRecord(host, folder).text).findLast((one) =>
    isOf(one, relativePath(folder, path), now),
  );
  return entry && { encoding: entry.encoding, bytes: fromBase64(entry.before) };
}

/** The change that takes undone conversions out of the record of a folder. */
export function forgetConversions(
  host: Host,
  folder: string,
  undone: readonly Update[],
): FileChange {
  const { bytes, text } = readRecord(host, folder);
  const left = entriesIn(text).filter(
    (entry) => !undone.some(({ path, before }) => isOf(entry, relativePath(folder, path), before)),
  );
  return changeOf(folder, bytes, left.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
}

function isOf(entry: Entry, path: string, now: Uint8Array): boolean {
  return entry.path === path && entry.after === digestOf(now);
}

function readRecord(
  host: Host,
  folder: string,
): { readonly bytes: Uint8Array | undefined; readonly text: string } {
  const path = `${folder}/${recordName}`;
  const bytes = host.fs.stat(path)?.kind === 'file' ? host.fs.readBytes(path) : undefined;
  return { bytes, text: bytes ? decodeUtf8(bytes).text : '' };
}

function entriesIn(text: string): Entry[] {
  return text.split('\n').flatMap((line) => {
    try {
      const { path, encoding, before, after } = JSON.parse(line) as Partial<Entry>;
      const isEntry = [path, encoding, before, after].every((one) => typeof one === 'string');
      return isEntry ? [{ path, encoding, before, after } as Entry] : [];
    } catch {
      return [];
    }
  });
}

function changeOf(folder: string, before: Uint8Array | undefined, text: string): FileChange {
  const path = `${folder === '/' ? '' : folder}/${recordName}`;
  const bytes = new TextEncoder().encode(text);
  return before ? { kind: 'update', path, before, bytes } : { kind: 'create', path, bytes };
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
