import { FileError, UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { type ApplyOptions, carryOut, rollBack } from './carry-out.js';
import {
  abandonedJournals,
  encode,
  isAnotherProcess,
  journalPath,
  machineOf,
  ownerFor,
  readJournal,
  readOwner,
  removeJournal,
} from './journal.js';

/**
 * Finish or undo what a killed process began in this site. To be called before the site is read by
 * a command that writes. Does nothing while another process is at work.
 *
 * @returns sentences for the user.
 * @throws {UserError} when what was begun can be neither finished nor undone.
 */
export function recoverPlans(host: Host, options: ApplyOptions): readonly string[] {
  const { fs } = host;
  for (const folder of abandonedJournals(options.root, host)) removeJournal(folder, fs);
  const folder = journalPath(options.root);
  if (!fs.stat(folder) || !takeOver(folder, host)) return [];
  const journal = readJournal(folder, options.root, fs);
  if (!journal) {
    throw new UserError(`"${folder}" cannot be understood`, {
      hints: ['It was left by an interrupted `post`: look through your last changes and remove it'],
    });
  }
  const interrupted = new UserError('It was interrupted');
  const outcome = fs.stat(`${folder}/forward`)
    ? carryOut(journal, host, options)
    : rollBack(journal, host, interrupted);
  if (fs.stat(folder)) throw outcome.error ?? new Error('a journal was not put away');
  return outcome.error
    ? [
        `A change that was interrupted earlier was undone: ${outcome.error.message}`,
        ...outcome.notices,
      ]
    : ['A change that was interrupted earlier was finished', ...outcome.notices];
}

/** Longer than any plan takes, in milliseconds. */
const patience = 10 * 60_000;

/** Make a dead process's journal ours; false when its process may still be at work. */
function takeOver(folder: string, host: Host): boolean {
  const owner = readOwner(folder, host.fs);
  if (owner) {
    const isHere = owner.machine === machineOf(host);
    const isFresh = host.now().getTime() - owner.started < patience;
    if (isFresh && (!isHere || isAnotherProcess(owner.process, host))) return false;
  }
  try {
    host.fs.remove(`${folder}/owner.json`);
    host.fs.create(`${folder}/owner.json`, encode(ownerFor(host)));
    return true;
  } catch (error) {
    if (error instanceof FileError && error.code === 'EEXIST') return false;
    throw error;
  }
}
