import { FileError } from '../errors.js';
import type { FileSystem } from '../host/host.js';
import { nameOf, parentOf } from '../text/path.js';
import { digestOf, equalBytes } from './equal-bytes.js';
import type { Journal, Step } from './journal.js';

/** A step is still to be made, or made, or in its way stands what somebody else wrote. */
export type StepState = 'pending' | 'done' | 'conflict';

/**
 * How far a step is. A staged file that is gone has been put in its place: the rename that does so
 * is the mark.
 */
export function stateOf(step: Step, { folder }: Journal, fs: FileSystem): StepState {
  if (step.kind === 'rename') return renameState(step.from, step.path, fs);
  const current = fs.readBytes(step.path);
  const kept = step.kind === 'create' ? undefined : fs.readBytes(`${folder}/${step.kept}`);
  if (step.kind === 'remove') return current ? same(current, kept) : 'done';
  const staged = fs.readBytes(`${folder}/${step.staged}`);
  if (!staged) return 'done';
  if (current && equalBytes(current, staged)) return 'pending';
  if (step.kind === 'create') return current ? 'conflict' : 'pending';
  return same(current, kept);
}

function same(current: Uint8Array | undefined, kept: Uint8Array | undefined): StepState {
  return current && kept && equalBytes(current, kept) ? 'pending' : 'conflict';
}

function renameState(from: string, path: string, fs: FileSystem): StepState {
  const [source, target] = [hasEntry(from, fs), hasEntry(path, fs)];
  if (source && target) return isLinkedTwice(from, path, fs) ? 'pending' : 'conflict';
  if (source) return 'pending';
  return target ? 'done' : 'conflict';
}

/** Killed in the middle of a rename that is done as link and unlink: one file with two names. */
function isLinkedTwice(from: string, path: string, fs: FileSystem): boolean {
  if (fs.stat(from)?.kind !== 'file' || fs.stat(path)?.kind !== 'file') return false;
  const [a, b] = [fs.readBytes(from), fs.readBytes(path)];
  return a !== undefined && b !== undefined && equalBytes(a, b);
}

/** In exactly this spelling, also on disks that ignore case. */
function hasEntry(path: string, fs: FileSystem): boolean {
  return fs.list(parentOf(path))?.some(({ name }) => name === nameOf(path)) ?? false;
}

/** Make a step that is pending. */
export function performStep(step: Step, journal: Journal, fs: FileSystem): void {
  if (step.kind === 'remove') fs.remove(step.path);
  else if (step.kind !== 'rename') placeStaged(step, journal, fs);
  else if (hasEntry(step.path, fs)) fs.remove(step.from);
  else fs.move(step.from, step.path);
}

type StagedStep = Extract<Step, { readonly staged: string }>;

function placeStaged(step: StagedStep, journal: Journal, fs: FileSystem): void {
  const staged = `${journal.folder}/${step.staged}`;
  if (isSameFile(step.path, staged, fs)) fs.remove(staged);
  else if (step.kind === 'update') fs.replaceWith(step.path, staged);
  else fs.move(staged, step.path);
}

function isSameFile(path: string, staged: string, fs: FileSystem): boolean {
  const [a, b] = [fs.readBytes(path), fs.readBytes(staged)];
  return a !== undefined && b !== undefined && equalBytes(a, b);
}

/**
 * Undo a step as far as it was made. Can be called again on what it left.
 *
 * @returns false when somebody else wrote there since: it stays.
 */
export function revertStep(step: Step, journal: Journal, fs: FileSystem): boolean {
  if (step.kind === 'rename') return revertRename(step.from, step.path, fs);
  if (step.kind === 'remove') return restore(`${journal.folder}/${step.kept}`, step.path, fs);
  const staged = `${journal.folder}/${step.staged}`;
  const kept = step.kind === 'update' ? `${journal.folder}/${step.kept}` : undefined;
  const current = fs.readBytes(step.path);
  if (!current || (kept !== undefined && !fs.stat(kept))) return true;
  if (digestOf(current) !== step.digest) return fs.stat(staged) !== undefined;
  if (kept !== undefined) fs.replaceWith(step.path, kept);
  else if (fs.stat(staged)) fs.remove(step.path);
  else fs.move(step.path, staged);
  return true;
}

function revertRename(from: string, path: string, fs: FileSystem): boolean {
  const state = renameState(from, path, fs);
  if (state === 'done') fs.move(path, from);
  else if (state === 'pending' && hasEntry(path, fs)) fs.remove(path);
  return state !== 'conflict';
}

function restore(kept: string, path: string, fs: FileSystem): boolean {
  if (!fs.stat(path) && fs.stat(kept)) fs.move(kept, path);
  return true;
}

/** Remove the folders that were made for the plan, unless something is in them. */
export function removeMadeFolders(journal: Journal, fs: FileSystem): void {
  for (const folder of [...journal.made].reverse()) {
    try {
      fs.remove(folder);
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
    }
  }
}
