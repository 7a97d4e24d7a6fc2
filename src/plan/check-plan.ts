import { UserError } from '../errors.js';
import type { FileSystem } from '../host/host.js';
import { foldPath, isInside, nameOf, parentOf, relativePath } from '../text/path.js';
import { equalBytes } from './equal-bytes.js';
import type { FileChange, Plan } from './plan.js';

/**
 * Can all of the plan be carried out? What it reads must be as it was when the plan was made, what it
 * makes must be free (also in another case or Unicode form), and all of it must lie in `root`,
 * symbolic links followed.
 *
 * @throws {UserError} with every reason why not.
 */
export function checkPlan(plan: Plan, fs: FileSystem, root: string): void {
  const problems = [
    ...plan.flatMap((change) => problemsOf(change, fs, root)),
    ...clashes(plan, root),
  ];
  const [first, ...others] = problems;
  if (first !== undefined)
    throw new UserError(first, { hints: [...others, 'Nothing was changed'] });
}

function problemsOf(change: FileChange, fs: FileSystem, root: string): string[] {
  const paths = 'from' in change ? [change.from, change.path] : [change.path];
  const outside = paths.filter((path) => !isReallyInside(path, fs, root));
  if (outside.length > 0) {
    return outside.map((path) => `"${path}" lies outside of "${root}", where nothing is changed`);
  }
  const show = (path: string): string => `"${relativePath(root, path)}"`;
  const problems = sourceProblems(change, fs, show);
  return problems.length > 0 ? problems : targetProblems(change, fs, show);
}

type Show = (path: string) => string;

function sourceProblems(change: FileChange, fs: FileSystem, show: Show): string[] {
  if (change.kind === 'create') return [];
  const path = change.kind === 'update' ? change.path : change.from;
  const stat = fs.stat(path);
  if (!stat) return [`${show(path)} does not exist any more`];
  if (change.kind === 'update') return contentProblems(path, change.before, fs, show);
  if (stat.symbolicLink) return [`${show(path)} is a symbolic link, and those are not moved`];
  if (change.kind === 'move') return contentProblems(path, change.before, fs, show);
  return stat.kind === 'directory' ? [] : [`${show(path)} is not a folder any more`];
}

function contentProblems(path: string, before: Uint8Array, fs: FileSystem, show: Show): string[] {
  const bytes = fs.readBytes(path);
  if (bytes && equalBytes(bytes, before)) return [];
  return [`${show(path)} was changed by something else in the meantime`];
}

function targetProblems(change: FileChange, fs: FileSystem, show: Show): string[] {
  if (change.kind === 'update') return [];
  const folder = existingAncestor(change.path, fs);
  if (fs.stat(folder)?.kind !== 'directory') {
    return [`${show(folder)} is not a folder, so ${show(change.path)} cannot be in it`];
  }
  const taken = entryInTheWay(change, fs);
  if (taken === undefined) return [];
  if (taken === change.path) return [`${show(taken)} exists already`];
  return [
    `${show(taken)} exists already, and many disks cannot tell its name from ${show(change.path)}`,
  ];
}

function entryInTheWay(change: FileChange, fs: FileSystem): string | undefined {
  const folder = parentOf(change.path);
  const wanted = foldPath(nameOf(change.path));
  const renamed = 'from' in change && parentOf(change.from) === folder ? nameOf(change.from) : '';
  const entry = fs.list(folder)?.find(({ name }) => name !== renamed && foldPath(name) === wanted);
  return entry && `${folder}/${entry.name}`;
}

/** Changes of one plan that are in each other's way. */
function clashes(plan: Plan, root: string): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const folders = plan.filter((change) => change.kind === 'move-directory');
  for (const change of plan) {
    const folded = foldPath(change.path);
    const made = change.kind !== 'update' && change.kind !== 'move-directory';
    const inMoved = made && folders.some((folder) => isInside(folder.path, change.path));
    if (seen.has(folded) || inMoved) {
      problems.push(`two changes want to make "${relativePath(root, change.path)}"`);
    }
    seen.add(folded);
  }
  return problems;
}

function isReallyInside(path: string, fs: FileSystem, root: string): boolean {
  const real =
    fs.realPath(path) ?? (fs.stat(path) ? undefined : fs.realPath(existingAncestor(path, fs)));
  const realRoot = fs.realPath(root);
  return real !== undefined && realRoot !== undefined && isInside(realRoot, real);
}

/** The nearest folder above `path` that exists. */
function existingAncestor(path: string, fs: FileSystem): string {
  let folder = parentOf(path);
  while (folder !== parentOf(folder) && !fs.stat(folder)) folder = parentOf(folder);
  return folder;
}
