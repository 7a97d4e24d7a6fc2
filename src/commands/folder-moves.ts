import type { FolderMove } from '../authoring/renamed-path.js';
import type { FileChange } from '../plan/plan.js';

/** Folders, relative to the site, as changes of a plan. */
export function folderMoves(folders: readonly FolderMove[], root: string): FileChange[] {
  return folders.map(({ from, path }) => ({
    kind: 'move-directory',
    from: `${root}/${from}`,
    path: `${root}/${path}`,
  }));
}
