import type { DirectoryEntry, FileStat, FileSystem, Host } from '../host/host.js';
import { isInside, nameOf, parentOf, relativePath } from '../text/path.js';
import { readBlobs } from './read-blobs.js';
import {
  type IndexEntry,
  isRegular,
  readIndex,
  readStagedFiles,
  type StagedFile,
} from './read-index.js';
import { type Repository, requireRepository } from './repository.js';
import { splitNul } from './run-git.js';

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
  return { repository, staged, host: { ...host, fs: createIndexView(repository, contents) } };
}

function createIndexView(
  repository: Repository,
  contents: ReadonlyMap<string, Uint8Array>,
): FileSystem {
  const { root } = repository;
  const real = repository.host.fs;
  const tree = lazily(() => treeOf(readIndex(repository)));
  const isHidden = lazily(() => untracked(repository));
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

/** Every tracked file and the folders above them; folders hold the names of what is in them. */
type Tree = ReadonlyMap<string, IndexEntry | ReadonlySet<string>>;

function treeOf(entries: readonly IndexEntry[]): Tree {
  const tree = new Map<string, IndexEntry | Set<string>>();
  for (const entry of entries) {
    tree.set(entry.path, entry);
    addToFolder(tree, entry.path);
  }
  return tree;
}

function addToFolder(tree: Map<string, IndexEntry | Set<string>>, path: string): void {
  const folder = parentOf(path);
  const names = tree.get(folder);
  if (names instanceof Set) names.add(nameOf(path));
  else {
    tree.set(folder, new Set([nameOf(path)]));
    if (folder !== '') addToFolder(tree, folder);
  }
}

function childrenOf(tree: Tree, folder: string): Iterable<string> {
  const names = tree.get(folder);
  return names instanceof Set ? names : [];
}

function statOf(node: IndexEntry | ReadonlySet<string> | undefined): FileStat | undefined {
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
  node: IndexEntry | ReadonlySet<string> | undefined,
): Uint8Array | undefined {
  if (node === undefined || !('mode' in node) || !isRegular(node.mode)) return undefined;
  return readBlobs(repository, [node.id]).get(node.id);
}

/** Is a path untracked, or in an untracked folder that is a repository of its own? */
function untracked(repository: Repository): (path: string) => boolean {
  const output = repository.git(['ls-files', '--others', '--exclude-standard', '-z']);
  const paths = splitNul(output);
  const files = new Set(paths);
  const folders = paths.filter((path) => path.endsWith('/'));
  return (path) => files.has(path) || folders.some((folder) => `${path}/`.startsWith(folder));
}

function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
