import { FileError, UserError } from '../errors.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { editsBetween } from './edits-between.js';
import { type IndexEntry, readIndex, type StagedFile } from './read-index.js';
import type { Repository } from './repository.js';
import { transferEdits } from './transfer-edits.js';
import { writeToIndex } from './write-index.js';

/** A staged file with the text it has and the text it is to have. */
export interface StagedRepair extends StagedFile {
  readonly text: string;
  readonly repaired: string;
}

export interface FixedStaged {
  /** Paths whose staged content was repaired, relative to the top of the work tree. */
  readonly fixed: readonly string[];
  /** What the user should know: a path and a sentence. */
  readonly notices: readonly { readonly path: string; readonly message: string }[];
}

/**
 * Repair what is staged, and make the same edits in the work tree wherever the text around them is the
 * same; elsewhere the work tree stays as it is. Nothing is ever stashed. The work tree comes first:
 * interrupted in between, the repairs are there and only wait to be staged.
 *
 * @throws {UserError} when git does not take the repairs.
 */
export function fixStaged(repository: Repository, repairs: readonly StagedRepair[]): FixedStaged {
  if (repository.isPartialCommit) return notInPartialCommit(repairs);
  const entries = entriesOf(repository, repairs);
  const fixable = repairs.filter((repair) => whyNot(repair, entries) === undefined);
  const notices = repairs.flatMap((repair) => {
    const message = whyNot(repair, entries) ?? fixWorkTree(repository, repair);
    return message === undefined ? [] : [{ path: repair.path, message }];
  });
  const encoder = new TextEncoder();
  try {
    writeToIndex(
      repository,
      fixable.map(({ path, mode, repaired }) => ({ path, mode, bytes: encoder.encode(repaired) })),
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(error.message, {
      cause: error,
      hints: ['The repairs are in the work tree only: look at them and stage them with `git add`'],
    });
  }
  return { fixed: fixable.map(({ path }) => path), notices };
}

/** The real index does not follow the temporary one of such a commit: it would undo the repair. */
function notInPartialCommit(repairs: readonly StagedRepair[]): FixedStaged {
  const message = 'not repaired, because `git commit` was given paths; repair it and commit again';
  return { fixed: [], notices: repairs.map(({ path }) => ({ path, message })) };
}

function entriesOf(
  repository: Repository,
  repairs: readonly StagedRepair[],
): ReadonlyMap<string, IndexEntry> {
  if (repairs.length === 0) return new Map();
  const entries = readIndex(
    repository,
    repairs.map(({ path }) => path),
  );
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** Why the index is left alone; `undefined` when it is not. */
function whyNot(
  repair: StagedRepair,
  entries: ReadonlyMap<string, IndexEntry>,
): string | undefined {
  const entry = entries.get(repair.path);
  if (!entry || entry.stage > 0 || entry.id !== repair.id) {
    return 'not repaired, because something else was staged in the meantime';
  }
  return entry.detached
    ? 'not repaired, because git was told to keep it out of the work tree or unchanged'
    : undefined;
}

/** What the user should know about the file in the work tree, if anything. */
function fixWorkTree(
  { host, root }: Repository,
  { path, text, repaired }: StagedRepair,
): string | undefined {
  const file = `${root}/${path}`;
  try {
    const bytes = host.fs.stat(file)?.symbolicLink ? undefined : host.fs.readBytes(file);
    if (!bytes) return 'repaired in what is staged only, because the work tree has no such file';
    const work = decodeUtf8(bytes);
    if (work.invalidAt !== undefined) {
      return 'repaired in what is staged only, because the file in the work tree is not UTF-8';
    }
    const { text: after, left } = transferEdits(text, editsBetween(text, repaired), work.text);
    if (after !== work.text) host.fs.replace(file, new TextEncoder().encode(after));
    if (left.length === 0) return undefined;
    const repairs = left.length === 1 ? 'one repair is' : `${left.length} repairs are`;
    return `${repairs} in what is staged only, because the work tree has other text there`;
  } catch (error) {
    if (error instanceof FileError) return `repaired in what is staged only: ${error.message}`;
    throw error;
  }
}
