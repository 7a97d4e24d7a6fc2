import type { DirectoryEntry, FileStat, FileSystem } from '../host/host.js';
import { isInside, nameOf, parentOf, relativePath } from '../text/path.js';
import { readBlobs } from './read-blobs.js';
import { type IndexEntry, isRegular } from './read-index.js';
import type { Repository } from './repository.js';

/** How a view of a work tree differs from what lies on the disk. Paths are relative to the top. */
export interface TreeView {
  /** Files that have other bytes, by path. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
  /** Is a path not there? */
  readonly isHidden: () => (path: string) => boolean;
  /** Files that may be there although the disk lacks them. */
  readonly tree: () => FileTree;
}

/** Enough of a file for git to give its content. */
type TreeEntry = Pick<IndexEntry, 'path' | 'mode' | 'id'>;

/** Every file and the folders above them; folders hold the names of what is in them. */
export type FileTree = ReadonlyMap<string, TreeEntry | ReadonlySet<string>>;

/** The disk with some files hidden, others in its place, and others that it lacks. */
export function viewTree(repository: Repository, view: TreeView): FileSystem {
  const { contents } = view;
  const { root } = repository;
  const real = repository.host.fs;
  const tree = lazily(view.tree);
  const isHidden = lazily(view.isHidden);
  /** Path from the top; `undefined` for what is none of the index's business. */
  const tracked = (path: string): string | undefined => {
    if (path === root || !isInside(root, path)) return undefined;
    const relative = relativePath(root, path);
    return isInside('.git', relative) ? undefined : relative;
  };
  const stat = (path: string): FileStat | undefined => {
    const relative = tracked(path);
    if (relative === undefined) return real.stat(path);
    const content = contents.get(relative);
    if (content) return { kind: 'file', size: content.length, symbolicLink: false };
    return (isHidden()(relative) ? undefined : real.stat(path)) ?? statOf(tree().get(relative));
  };
  return {
    ...real,
    stat,
    readBytes(path) {
      const relative = tracked(path);
      if (relative === undefined) return real.readBytes(path);
      const content = contents.get(relative);
      if (content || isHidden()(relative)) return content;
      return real.readBytes(path) ?? blobOf(repository, tree().get(relative));
    },
    list(path) {
      const relative = path === root ? '' : tracked(path);
      if (relative === undefined) return real.list(path);
      if (isHidden()(relative)) return undefined;
      const there = (real.list(path) ?? []).filter(({ name }) => !isHidden()(join(relative, name)));
      const known = new Set(there.map(({ name }) => name));
      const missing = [...childrenOf(tree(), relative)].filter((name) => !known.has(name));
      const entries = [...there, ...missing.map((name) => entryOf(name, stat(`${path}/${name}`)))];
      if (entries.length === 0 && stat(path)?.kind !== 'directory') return undefined;
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
  };
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folders around these files. */
export function treeOf(entries: readonly TreeEntry[]): FileTree {
  const tree = new Map<string, TreeEntry | Set<string>>();
  for (const entry of entries) {
    tree.set(entry.path, entry);
    addToFolder(tree, entry.path);
  }
  return tree;
}

function addToFolder(tree: Map<string, TreeEntry | Set<string>>, path: string): void {
  const folder = parentOf(path);
  const names = tree.get(folder);
  if (names instanceof Set) names.add(nameOf(path));
  else {
    tree.set(folder, new Set([nameOf(path)]));
    if (folder !== '') addToFolder(tree, folder);
  }
}

function childrenOf(tree: FileTree, folder: string): Iterable<string> {
  const names = tree.get(folder);
  return names instanceof Set ? names : [];
}

function statOf(node: TreeEntry | ReadonlySet<string> | undefined): FileStat | undefined {
  if (node === undefined) return undefined;
  if (!('mode' in node)) return { kind: 'directory', size: 0, symbolicLink: false };
  return {
    kind: isRegular(node.mode) ? 'file' : 'other',
    size: 0,
    symbolicLink: node.mode === '120000',
  };
}

function entryOf(name: string, stat: FileStat | undefined): DirectoryEntry {
  return { name, kind: stat?.kind ?? 'other', symbolicLink: stat?.symbolicLink ?? false };
}

function blobOf(
  repository: Repository,
  node: TreeEntry | ReadonlySet<string> | undefined,
): Uint8Array | undefined {
  if (node === undefined || !('mode' in node) || !isRegular(node.mode)) return undefined;
  return readBlobs(repository, [node.id]).get(node.id);
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
