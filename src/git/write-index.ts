import type { Move } from '../plan/plan.js';
import { isInside, relativePath } from '../text/path.js';
import { type IndexEntry, readIndex } from './read-index.js';
import type { Repository } from './repository.js';
import { withoutFilters } from './without-filters.js';

/** A content to stage, with the mode the file has in the index. */
export interface NewContent {
  readonly path: string;
  readonly mode: string;
  readonly bytes: Uint8Array;
}

/** Stage contents, all at once; no filter is run and the work tree is not looked at. */
export function writeToIndex(repository: Repository, contents: readonly NewContent[]): void {
  const lines = contents.map(({ path, mode, bytes }) => {
    const id = repository.git(['hash-object', '-w', '--no-filters', '--stdin'], bytes);
    return `${mode} ${new TextDecoder().decode(id).trim()} 0\t${path}`;
  });
  updateIndex(repository, lines);
}

/**
 * Tell git that tracked files are elsewhere now, as `git mv` does: what is staged stays staged, under
 * the new path. Files that git does not track are left to the user. To be called when they have been
 * moved; calling it twice is harmless.
 *
 * @returns what the user should know.
 */
export function gitMove(repository: Repository, moves: readonly Move[]): string[] {
  const inside = moves.filter(({ from }) => isInside(repository.root, from));
  if (inside.length === 0) return [];
  const notices: string[] = [];
  const relative = inside.map(({ from, path }) => ({
    from: relativePath(repository.root, from),
    path: relativePath(repository.root, path),
  }));
  const entries = readIndex(
    repository,
    relative.map(({ from }) => from),
  );
  const lines = entries.flatMap((entry) => {
    const move = relative.find(({ from }) => isInside(from, entry.path));
    if (!move) return [];
    const path = move.path + entry.path.slice(move.from.length);
    if (entry.stage === 0 && !path.startsWith('../')) return moveLines(entry, path);
    notices.push(`git was not told that "${entry.path}" is at "${path}" now: ${whyNot(entry)}`);
    return [];
  });
  updateIndex(repository, lines);
  // A file in conflict has several entries.
  return [...new Set(notices)];
}

function moveLines(entry: IndexEntry, path: string): string[] {
  const nothing = '0'.repeat(entry.id.length);
  return [`0 ${nothing}\t${entry.path}`, `${entry.mode} ${entry.id} 0\t${path}`];
}

function whyNot(entry: IndexEntry): string {
  return entry.stage > 0 ? 'it is in conflict' : 'that is outside of the repository';
}

function updateIndex(repository: Repository, lines: readonly string[]): void {
  if (lines.length === 0) return;
  const args = [...withoutFilters(repository), 'update-index', '-z', '--index-info'];
  repository.git(args, lines.map((line) => `${line}\0`).join(''));
}
