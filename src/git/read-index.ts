import type { Repository } from './repository.js';
import { splitNul } from './run-git.js';

/** What git has recorded for a file. */
export interface IndexEntry {
  /** Relative to the top of the work tree, with `/`. */
  readonly path: string;
  /** `100644`, `100755`; `120000` for a symbolic link, `160000` for a submodule. */
  readonly mode: string;
  readonly id: string;
  /** 0; 1 to 3 for the versions of a conflict. */
  readonly stage: number;
  /** Outside of a sparse checkout, or assumed unchanged: the work tree does not follow the index. */
  readonly detached: boolean;
}

/** The index: all of it, or what is at or below `paths` (relative to the top). */
export function readIndex(repository: Repository, paths: readonly string[] = []): IndexEntry[] {
  const output = repository.git(['ls-files', '--stage', '-v', '-z', '--full-name', '--', ...paths]);
  return splitNul(output).flatMap((line) => {
    const tab = line.indexOf('\t');
    const [tag = '', mode = '', id = '', stage = ''] = line.slice(0, tab).split(' ');
    const detached = tag === 'S' || tag !== tag.toUpperCase();
    return [{ path: line.slice(tab + 1), mode, id, stage: Number(stage), detached }];
  });
}

/** A file whose staged content is not that of the last commit. */
export interface StagedFile {
  readonly path: string;
  readonly mode: string;
  /** Of the staged content. */
  readonly id: string;
}

/**
 * Files that the next commit adds or changes, with their staged content; before the first commit all
 * of them. Deletions, conflicts, links, submodules and files that are only announced are not among
 * them.
 */
export function readStagedFiles(repository: Repository): StagedFile[] {
  const parts = splitNul(
    repository.git([
      'diff',
      '--cached',
      '--raw',
      '-z',
      '--no-abbrev',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--ignore-submodules=all',
      '--diff-filter=AMT',
    ]),
  );
  const staged: StagedFile[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [, mode = '', , id = ''] = (parts[index] ?? '').split(' ');
    const path = parts[index + 1] ?? '';
    if (isRegular(mode)) staged.push({ path, mode, id });
  }
  return staged;
}

/** A file proper, not a link or a submodule. */
export function isRegular(mode: string): boolean {
  return mode.startsWith('100');
}
