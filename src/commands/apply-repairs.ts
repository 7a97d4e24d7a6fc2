import { FileError } from '../errors.js';
import type { Host } from '../host/host.js';
import { relativePath } from '../text/path.js';
import type { LintedFile } from './lint-files.js';
import type { LintOptions } from './lint-options.js';

export interface Repaired {
  /** Paths that were changed, relative to the working directory. */
  readonly fixed: readonly string[];
  readonly notices: readonly string[];
}

/** Write repaired files, each in one step; one that changed since it was read is left alone. */
export function applyRepairs(
  host: Host,
  linted: readonly LintedFile[],
  options: Pick<LintOptions, 'fix' | 'diff'>,
): Repaired {
  if (!options.fix || options.diff) return { fixed: [], notices: [] };
  const fixed: string[] = [];
  const notices: string[] = [];
  for (const { file, before, repaired } of linted) {
    if (repaired === undefined) continue;
    const path = relativePath(host.cwd, file.path);
    const trouble = write(host, file.path, before(), repaired);
    if (trouble === undefined) fixed.push(path);
    else notices.push(`${path}: ${trouble}`);
  }
  return { fixed, notices };
}

/** What kept the file from being written, `undefined` if nothing. */
function write(host: Host, path: string, before: Uint8Array, text: string): string | undefined {
  const now = host.fs.readBytes(path);
  if (!now || !equal(now, before)) return 'changed while it was linted; left alone';
  try {
    host.fs.replace(path, new TextEncoder().encode(text));
    return undefined;
  } catch (error) {
    if (error instanceof FileError) return `${error.message}; left as it was`;
    throw error;
  }
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
