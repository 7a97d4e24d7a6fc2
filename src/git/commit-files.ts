import { UserError } from '../errors.js';
import { relativePath } from '../text/path.js';
import { readIndex } from './read-index.js';
import type { Repository } from './repository.js';
import { gitSays, splitNul } from './run-git.js';
import { withoutFilters } from './without-filters.js';

/** Files of one commit, by absolute path. */
export interface CommitFiles {
  /** Files as they are in the work tree now. */
  readonly written: readonly string[];
  /** Files that are gone. */
  readonly removed: readonly string[];
}

const unfinished: readonly (readonly [file: string, what: string])[] = [
  ['MERGE_HEAD', 'a merge'],
  ['CHERRY_PICK_HEAD', 'a cherry-pick'],
  ['REVERT_HEAD', 'a revert'],
  ['rebase-merge', 'a rebase'],
  ['rebase-apply', 'a rebase'],
];

/**
 * Can files be committed here? To be asked before anything is written.
 *
 * @throws {UserError} in the middle of a merge or rebase, with conflicts, or without an author.
 */
export function requireCommittable(repository: Repository): void {
  const { fs } = repository.host;
  const going = unfinished.find(([file]) => fs.stat(gitPath(repository, file)));
  if (going) throw refuse(`git is in the middle of ${going[1]}`, 'Finish it first.');
  if (splitNul(repository.git(['ls-files', '--unmerged', '-z'])).length > 0)
    throw refuse('git has files in conflict here', 'Resolve them first.');
  const author = repository.tryGit(['var', 'GIT_AUTHOR_IDENT']);
  if (author.status !== 0)
    throw refuse('git does not know who you are', 'Set user.name and user.email with git config.');
}

function refuse(why: string, hint: string): UserError {
  return new UserError(`nothing can be committed: ${why}`, {
    hints: [hint, 'Nothing was changed; without --commit it would be done.'],
  });
}

/**
 * Commit files as they are in the work tree, and nothing else, whatever is staged: as `git commit
 * --only` does, but no hook, filter or signing program is run.
 *
 * @returns the short id of the commit; `undefined` when the last one has the files like that already.
 * @throws {UserError} with git's own words when it refuses.
 */
export function commitFiles(
  repository: Repository,
  files: CommitFiles,
  message: string,
): string | undefined {
  const lines = indexLines(repository, files);
  const head = lineOf(repository.tryGit(['rev-parse', '--verify', '--quiet', 'HEAD']).stdout);
  const tree = treeWith(repository, head, lines);
  if (head !== '' && tree === lineOf(repository.git(['rev-parse', 'HEAD^{tree}'])))
    return undefined;
  const parents = head === '' ? [] : ['-p', head];
  const commit = lineOf(repository.git(['commit-tree', tree, ...parents, '-F', '-'], message));
  const reason = `commit: ${message.split('\n')[0]}`;
  const before = head === '' ? '0'.repeat(commit.length) : head;
  repository.git(['update-ref', '-m', reason, 'HEAD', commit, before]);
  updateIndex(repository, lines);
  return lineOf(repository.git(['rev-parse', '--short', commit]));
}

/** What `git update-index --index-info` reads. */
function indexLines(repository: Repository, { written, removed }: CommitFiles): string[] {
  const paths = written.map((path) => relativePath(repository.root, path));
  const modes = new Map(readIndex(repository, paths).map(({ path, mode }) => [path, mode]));
  const added = written.map((absolute, index) => {
    const path = paths[index] ?? '';
    const bytes = repository.host.fs.readBytes(absolute);
    if (!bytes) throw new UserError(`"${path}" is gone and was not committed`);
    const hash = ['hash-object', '-w', `--path=${path}`, '--stdin'];
    const id = lineOf(repository.git([...withoutFilters(repository), ...hash], bytes));
    return `${modes.get(path) ?? '100644'} ${id} 0\t${path}`;
  });
  const gone = removed.map((path) => `0 ${'0'.repeat(40)}\t${relativePath(repository.root, path)}`);
  return [...gone, ...added];
}

/** The tree of the last commit with these files, made in an index of its own. */
function treeWith(repository: Repository, head: string, lines: readonly string[]): string {
  const { fs, process } = repository.host;
  const file = gitPath(repository, `post-${process.id}.index`);
  const apart = repository.withIndex(file);
  try {
    apart.git(head === '' ? ['read-tree', '--empty'] : ['read-tree', head]);
    updateIndex(apart, lines);
    return lineOf(apart.git(['write-tree']));
  } finally {
    fs.remove(file);
  }
}

function updateIndex(repository: Repository, lines: readonly string[]): void {
  const args = [...withoutFilters(repository), 'update-index', '-z', '--index-info'];
  repository.git(args, lines.map((line) => `${line}\0`).join(''));
}

/** Absolute path of a file of the repository itself, right in worktrees and submodules, too. */
function gitPath(repository: Repository, name: string): string {
  const result = repository.tryGit(['rev-parse', '--path-format=absolute', '--git-path', name]);
  if (result.status !== 0) throw new UserError(`git cannot be asked: ${gitSays(result)}`);
  return lineOf(result.stdout);
}

function lineOf(output: Uint8Array): string {
  return new TextDecoder().decode(output).replace(/\r?\n$/, '');
}
