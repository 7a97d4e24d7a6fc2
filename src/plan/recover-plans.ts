import { FileError, UserError } from '../errors.js';
import type { Host } from '../host/host.js';
import { type ApplyOptions, carryOut, rollBack } from './carry-out.js';
import {
  abandonedJournals,
  isAnotherProcess,
  journalPath,
  machineOf,
  type Owner,
  ownerName,
  ownersOf,
  readJournal,
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
  if (!journal) throw damaged(folder);
  const outcome = fs.stat(`${folder}/forward`)
    ? carryOut(journal, host, options)
    : rollBack(journal, host, new UserError('it could not be finished'));
  if (outcome.isHalfMade && outcome.error) throw outcome.error;
  if (!outcome.error) return ['a change that was interrupted was finished', ...outcome.notices];
  const { message, hints } = outcome.error;
  return [`a change that was interrupted was undone: ${[message, ...hints].join('; ')}`];
}

function damaged(folder: string): UserError {
  return new UserError(`"${folder}" cannot be understood`, {
    hints: ['It was left by an interrupted `post`: look through your last changes and remove it'],
  });
}

/** Longer than any plan takes, in milliseconds. */
const patience = 10 * 60_000;

/** Make a dead process's journal ours; false when its process may still be at work. */
function takeOver(folder: string, host: Host): boolean {
  const { fs } = host;
  const owners = ownersOf(folder, fs);
  if (owners.some((owner) => isAtWork(owner, host))) return false;
  const [owner] = owners;
  const ownName = ownerName(host);
  try {
    if (owner && owner.name !== ownName) fs.move(`${folder}/${owner.name}`, `${folder}/${ownName}`);
  } catch (error) {
    if (error instanceof FileError && error.code === 'ENOENT') return false;
    throw error;
  }
  if (!owner && fs.stat(folder)) throw damaged(folder);
  return owner !== undefined;
}

function isAtWork(owner: Owner, host: Host): boolean {
  if (host.now().getTime() - owner.started > patience) return false;
  return owner.machine !== machineOf(host) || isAnotherProcess(owner.process, host);
}
