import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { createFileError } from './file-error.js';
import type { Input, Output } from './host.js';

/**
 * Standard output or error. Written synchronously: what was written has left before the process
 * ends, however much it is and however slow the reader.
 *
 * `process.stdout` is only touched for a terminal: opening it for a pipe makes the pipe
 * non-blocking for every program that shares it.
 */
export function createNodeOutput(descriptor: 1 | 2): Output {
  let closed = false;
  return {
    write(text) {
      if (!closed) closed = !writeAll(descriptor, Buffer.from(text));
    },
    get columns() {
      return columnsOfTerminal(descriptor) || Number(process.env.COLUMNS) || 80;
    },
    get isTerminal() {
      return isTerminal(descriptor);
    },
  };
}

function columnsOfTerminal(descriptor: 1 | 2): number | undefined {
  if (!isTerminal(descriptor)) return undefined;
  return (descriptor === 1 ? process.stdout : process.stderr).columns;
}

/** Standard input. */
export function createNodeInput(): Input {
  return {
    get isTerminal() {
      return isTerminal(0);
    },
    read: readAll,
  };
}

/** Codes that mean: the reader went away. */
const gone = new Set(['EPIPE', 'ECONNRESET', 'EIO', 'EBADF', 'EOF']);

/** False when nobody reads any more. */
function writeAll(descriptor: 1 | 2, bytes: Uint8Array): boolean {
  let offset = 0;
  let pause = 1;
  while (offset < bytes.length) {
    try {
      offset += writeSync(descriptor, bytes, offset);
      pause = 1;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EINTR') continue;
      if (code === 'EAGAIN') pause = sleep(pause);
      else if (gone.has(code) || descriptor === 2) return false;
      else throw createFileError('write', 'standard output', code, error);
    }
  }
  return true;
}

function readAll(): Uint8Array {
  const chunks: Uint8Array[] = [];
  let pause = 1;
  for (;;) {
    const chunk = Buffer.allocUnsafe(65_536);
    try {
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(chunk.subarray(0, length));
      pause = 1;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EAGAIN') pause = sleep(pause);
      else if (gone.has(code)) return Buffer.concat(chunks);
      else if (code !== 'EINTR') throw createFileError('read', 'standard input', code, error);
    }
  }
}

/** Codes of Node itself that are about the file and not about our call. */
const aboutFiles = new Set(['ERR_FS_FILE_TOO_LARGE', 'ERR_INVALID_ARG_VALUE']);

/** The code of a refusal of the system; any other error is a defect and thrown on. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') throw error;
  if (code.startsWith('ERR_') && !aboutFiles.has(code)) throw error;
  return code;
}

/** The number of the device that swallows everything, a character device as terminals are. */
function nullDevice(): number | undefined {
  return statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** Wait for the other side of a pipe without turning; gives the next, longer pause. */
function sleep(milliseconds: number): number {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  return Math.min(milliseconds * 2, 50);
}

/** `node:tty` is loaded only for what may be a terminal: it costs some milliseconds at every start. */
function isTerminal(descriptor: number): boolean {
  try {
    const facts = fstatSync(descriptor);
    if (!facts.isCharacterDevice() || facts.rdev === nullDevice()) return false;
  } catch {
    return false;
  }
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}
