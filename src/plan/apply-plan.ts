import { FileError, UserError } from '../errors.js';
import type { FileSystem, Host } from '../host/host.js';
import { type ApplyOptions, carryOut, putAway, withHints } from './carry-out.js';
import { checkPlan } from './check-plan.js';
import {
  type Journal,
  journalPath,
  privateJournalPath,
  readJournal,
  removeJournal,
} from './journal.js';
import type { Plan } from './plan.js';
import { recoverPlans } from './recover-plans.js';
import { writeJournal } from './write-journal.js';

export interface Applied {
  /** Sentences for the user. */
  readonly notices: readonly string[];
}

/**
 * Carry out a plan, or nothing of it.
 *
 * Every change is checked before the first is made. A process killed on the way leaves a journal with
 * which `recoverPlans` finishes the plan at the next start; an error on the way undoes it.
 *
 * @throws {UserError} when the plan does not fit what is there, or another process is at work.
 * @throws {FileError} when the disk refuses. Then, too, nothing is changed.
 */
export function applyPlan(plan: Plan, host: Host, options: ApplyOptions): Applied {
  if (plan.length === 0) return { notices: [] };
  const recovered = recoverPlans(host, options);
  checkPlan(plan, host.fs, options.root);
  if (applyOneStep(plan, host.fs)) return { notices: recovered };
  const journal = begin(plan, host, options.root);
  checkAgain(plan, journal, host);
  const outcome = carryOut(journal, host, options);
  if (outcome.error) throw outcome.error;
  return { notices: [...recovered, ...outcome.notices] };
}

/** One file that appears or changes in one step needs no journal. */
function applyOneStep(plan: Plan, fs: FileSystem): boolean {
  const [change, ...others] = plan;
  if (!change || others.length > 0) return false;
  if (change.kind === 'create') {
    unchangedOnError(() => fs.create(change.path, change.bytes));
  } else if (change.kind === 'update') {
    unchangedOnError(() => fs.replace(change.path, change.bytes));
  } else return false;
  return true;
}

/** Write the journal and lock the site with it. */
function begin(plan: Plan, host: Host, root: string): Journal {
  const { fs } = host;
  const folder = privateJournalPath(root, host);
  unchangedOnError(() => {
    try {
      writeJournal(plan, folder, root, host);
    } catch (error) {
      removeJournal(folder, fs);
      throw error;
    }
  });
  try {
    fs.move(folder, journalPath(root));
  } catch (error) {
    removeJournal(folder, fs);
    if (!(error instanceof FileError)) throw error;
    throw taken.has(error.code) ? busy(error) : withHints(error, ['Nothing was changed']);
  }
  const journal = readJournal(journalPath(root), root, fs);
  if (!journal) throw new Error('the journal just written cannot be read');
  return journal;
}

/** While the journal was written another process may have made the same change. */
function checkAgain(plan: Plan, journal: Journal, host: Host): void {
  try {
    checkPlan(plan, host.fs, journal.root);
  } catch (error) {
    putAway(journal, host);
    throw error;
  }
}

/** What a rename says when another process has its journal there. */
const taken = new Set(['EEXIST', 'ENOTEMPTY', 'EPERM']);

function busy(cause: FileError): UserError {
  return new UserError('another `post` is changing this site right now', {
    cause,
    hints: ['Nothing was changed; try again when it is done'],
  });
}

function unchangedOnError<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw error instanceof FileError ? withHints(error, ['Nothing was changed']) : error;
  }
}
