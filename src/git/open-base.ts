import type { Host } from '../host/host.js';
import { readBlobs } from './read-blobs.js';
import { isRegular } from './read-index.js';
import type { Repository } from './repository.js';
import { splitNul } from './run-git.js';
import { treeOf, viewTree } from './tree-view.js';
import { untracked } from './untracked.js';
import { withoutFilters } from './without-filters.js';

/**
 * The same world as it was at a commit: files that differ from it have their old content, which all
 * comes from one process; files that are new since are not there; what git ignores is as it is now.
 */
export function openBase(repository: Repository, commit: string): Host {
  const { before, added } = differences(repository, commit);
  const blobs = readBlobs(
    repository,
    before.map(({ id }) => id),
  );
  const { build: _, ...host } = repository.host;
  const isAdded = new Set(added);
  const fs = viewTree(repository, {
    contents: new Map(before.map(({ path, id }) => [path, blobs.get(id) as Uint8Array])),
    tree: () => treeOf(before),
    isHidden: () => {
      const isUntracked = untracked(repository);
      return (path) => isAdded.has(path) || isUntracked(path);
    },
  });
  return { ...host, fs };
}

/** A file as a commit has it. */
interface CommittedFile {
  readonly path: string;
  readonly mode: string;
  readonly id: string;
}

interface Differences {
  /** Files that were changed or deleted since, as they were. */
  readonly before: readonly CommittedFile[];
  readonly added: readonly string[];
}

function differences(repository: Repository, commit: string): Differences {
  const how = ['--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules=all'];
  const harmless = withoutFilters(repository);
  const parts = splitNul(
    repository.git([...harmless, 'diff-index', ...how, '--no-ext-diff', commit]),
  );
  const before: CommittedFile[] = [];
  const added: string[] = [];
  // Pairs of `:old-mode new-mode old-id new-id status` and a path.
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [mode = '', , id = '', , status] = (parts[index] ?? '').slice(1).split(' ');
    const path = parts[index + 1] ?? '';
    if (status === 'A') added.push(path);
    else if (isRegular(mode)) before.push({ path, mode, id });
  }
  return { before, added };
}
