import { UserError } from '../errors.js';
import { fileState } from '../git/file-state.js';
import { mayBeInRepository } from '../git/git-above.js';
import { findRepository } from '../git/repository.js';
import type { Host } from '../host/host.js';
import { parentOf, relativePath } from '../text/path.js';

/** A file that is to be written over. */
export interface ReplacedFile {
  readonly bytes: Uint8Array;
  /** Git has it just so, and can bring it back. */
  readonly isCommitted: boolean;
}

/**
 * The file that a new one is to replace; `undefined` where there is none.
 *
 * @param path absolute
 * @throws {UserError} when git has it, but not as it is, or cannot say: then work would be lost.
 */
export function fileToReplace(host: Host, path: string): ReplacedFile | undefined {
  const bytes = host.fs.readBytes(path);
  if (!bytes) return undefined;
  const name = relativePath(host.cwd, path);
  const folder = parentOf(path);
  if (!mayBeInRepository(host, folder)) return { bytes, isCommitted: false };
  const search = findRepository(host, folder);
  if (!search.repository)
    throw notReplaced(name, `git cannot say what it has of it: ${search.reason}`);
  const { root } = search.repository;
  const state = fileState(search.repository, relativePath(root, host.fs.realPath(path) ?? path));
  if (state === 'changed') throw notReplaced(name, 'it has changes that are not committed');
  return { bytes, isCommitted: state === 'committed' };
}

function notReplaced(name: string, why: string): UserError {
  return new UserError(`${name} was not written over: ${why}`, {
    hints: ['Commit or discard them first, or give another name with --slug.'],
  });
}
