import { UserError } from '../errors.js';
import type { Repository } from './repository.js';

/**
 * Contents by id, all from one process.
 *
 * @throws {UserError} when git does not have one of them.
 */
export function readBlobs(
  repository: Repository,
  ids: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return blobs;
  const output = repository.git(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
  let cursor = 0;
  for (const id of wanted) {
    const end = output.indexOf(newline, cursor);
    const [, type, size] = ascii.decode(output.subarray(cursor, end)).split(' ');
    if (type !== 'blob') {
      throw new UserError(`git does not have the content ${id}`, {
        hints: ['In a partial clone, `git fetch` gets it; else the repository is damaged'],
      });
    }
    const start = end + 1;
    blobs.set(id, output.subarray(start, start + Number(size)));
    cursor = start + Number(size) + 1;
  }
  return blobs;
}

const newline = 0x0a;
const ascii = new TextDecoder('latin1');
