import { FileError, UserError } from '../errors.js';
import type { FileSystem, Host } from '../host/host.js';
import { relativePath } from '../text/path.js';
import { type Journal, privateJournalPath, removeJournal } from './journal.js';
import type { Move } from './plan.js';
import { performStep, removeMadeFolders, revertStep, stateOf } from './step.js';

export interface ApplyOptions {
  /** Absolute path of the folder that nothing may leave. The journal is kept in it. */
  readonly root: string;
  /** Told what is elsewhere now, so that git can be; gives what the user should know. */
  readonly onMoved?: (moves: readonly Move[]) => readonly string[];
}

export interface Outcome {
  /** Why the plan was undone; `undefined` when it was carried out. */
  readonly error: UserError | undefined;
  /** The undoing failed, too: the journal stays for the next run. */
  readonly isHalfMade: boolean;
  readonly notices: readonly string[];
}

/** Make what is still to be made of a journal, or undo all of it, and put the journal away. */
export function carryOut(journal: Journal, host: Host, options: ApplyOptions): Outcome {
  const error = performSteps(journal, host.fs);
  if (error) return rollBack(journal, host, error);
  const notices = options.onMoved?.(journal.moves) ?? [];
  putAway(journal, host);
  return { error, isHalfMade: false, notices };
}

/** Why it went wrong; `undefined` when it did not. */
function performSteps(journal: Journal, fs: FileSystem): UserError | undefined {
  try {
    for (const step of journal.steps)
      if (stateOf(step, journal, fs) === 'conflict') return conflict(step.path, journal);
    for (const step of journal.steps) {
      const state = stateOf(step, journal, fs);
      if (state === 'conflict') return conflict(step.path, journal);
      if (state === 'pending') performStep(step, journal, fs);
    }
    return undefined;
  } catch (error) {
    if (error instanceof FileError) return error;
    throw error;
  }
}

function conflict(path: string, journal: Journal): UserError {
  return new UserError(
    `"${relativePath(journal.root, path)}" was changed by something else in the meantime`,
  );
}

/** Undo what was made of a journal. The first thing to go is the sign that it is to be made. */
export function rollBack(journal: Journal, host: Host, error: UserError): Outcome {
  const { fs } = host;
  const left: string[] = [];
  try {
    fs.remove(`${journal.folder}/forward`);
    for (const step of [...journal.steps].reverse()) {
      if (!revertStep(step, journal, fs)) left.push(relativePath(journal.root, step.path));
    }
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    const hint = 'The change is half made: put this right and run `post` again, which undoes it';
    const failed = new UserError(error.message, { cause, hints: [cause.message, hint] });
    return { error: failed, isHalfMade: true, notices: [] };
  }
  removeMadeFolders(journal, fs);
  putAway(journal, host);
  const hints = left.map((path) => `"${path}" was edited since and stays as it is`);
  const summary = left.length > 0 ? 'All else is as it was' : 'Nothing was changed';
  return { error: withHints(error, [...hints, summary]), isHalfMade: false, notices: [] };
}

/** The plan is done or undone from the moment the folder has another name. */
export function putAway(journal: Journal, host: Host): void {
  const folder = privateJournalPath(journal.root, host);
  try {
    host.fs.move(journal.folder, folder);
    removeJournal(folder, host.fs);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

/** The same error with more hints. */
export function withHints(error: UserError, more: readonly string[]): UserError {
  const options = { cause: error, hints: [...error.hints, ...more] };
  if (!(error instanceof FileError)) return new UserError(error.message, options);
  return new FileError(error.message, { ...options, code: error.code, path: error.path });
}
