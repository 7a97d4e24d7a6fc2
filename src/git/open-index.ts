import type { Host } from '../host/host.js';
import { readBlobs } from './read-blobs.js';
import { readIndex, readStagedFiles, type StagedFile } from './read-index.js';
import { type Repository, requireRepository } from './repository.js';
import { type TreeView, treeOf, viewTree } from './tree-view.js';
import { untracked } from './untracked.js';

/** A work tree as the next commit would leave it. */
export interface OpenedIndex {
  readonly repository: Repository;
  /** Files that the next commit adds or changes. */
  readonly staged: readonly StagedFile[];
  /** The same world, with the staged content of those files and without files git was not told of. */
  readonly host: Host;
}

/**
 * Look at a repository through its index.
 *
 * Files that are staged have their staged content, untracked ones are not there unless they are
 * ignored (what a build makes is ignored), tracked ones that the work tree lacks are. The content of
 * other files is that of the work tree.
 *
 * @throws {UserError} where there is no repository.
 */
export function openIndex(host: Host): OpenedIndex {
  const repository = requireRepository(host, host.cwd);
  const staged = readStagedFiles(repository);
  const blobs = readBlobs(
    repository,
    staged.map(({ id }) => id),
  );
  const contents = new Map(staged.map(({ path, id }) => [path, blobs.get(id) as Uint8Array]));
  const view: TreeView = {
    contents,
    tree: () => treeOf(readIndex(repository)),
    isHidden: () => untracked(repository),
  };
  return { repository, staged, host: { ...host, fs: viewTree(repository, view) } };
}
