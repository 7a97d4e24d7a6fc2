import { FileError } from '../errors.js';
import type { FileSystem, Host } from '../host/host.js';
import type { Move } from './plan.js';

/**
 * A plan on its way, kept in a folder `.post-journal` at the root of the site, so that the next run
 * can finish or undo what a killed one began.
 *
 * The folder is filled under a name of its process and then renamed: the rename is lock, record and
 * commitment in one. In it: `owner-…` (who works on it), `plan.json` (the steps), `forward`
 * (while it is there the steps are to be made, once it is gone they are to be undone), and for each
 * step its new content (`0.new`, taken away by the step) and the old one (`0.old`).
 */
export interface Journal {
  readonly folder: string;
  readonly root: string;
  readonly steps: readonly Step[];
  /** Folders that did not exist before the plan, outermost first. */
  readonly made: readonly string[];
  readonly moves: readonly Move[];
}

/**
 * One atomic change. Absolute paths here, relative to the root in the file; `staged` and `kept` are
 * names in the journal's folder; `digest` is that of the staged content.
 */
export type Step =
  | {
      readonly kind: 'create';
      readonly path: string;
      readonly staged: string;
      readonly digest: string;
    }
  | {
      readonly kind: 'update';
      readonly path: string;
      readonly staged: string;
      readonly digest: string;
      readonly kept: string;
    }
  | { readonly kind: 'remove'; readonly path: string; readonly kept: string }
  | { readonly kind: 'rename'; readonly from: string; readonly path: string };

/** Who works on a journal: the name of an empty folder in it, since renaming a folder has one winner. */
export interface Owner {
  readonly name: string;
  readonly process: number;
  readonly machine: string;
  /** Milliseconds since 1970. */
  readonly started: number;
}

const journalName = '.post-journal';

/** Where the journal of a site is while its plan is carried out. */
export function journalPath(root: string): string {
  return `${root}/${journalName}`;
}

/** Where a process fills and empties its journals. */
export function privateJournalPath(root: string, host: Host): string {
  return `${root}/${journalName}-${machineOf(host)}-${host.process.id}`;
}

/** Private journals in the root whose process on this machine has ended. */
export function abandonedJournals(root: string, host: Host): string[] {
  const start = `${journalName}-${machineOf(host)}-`;
  const abandoned: string[] = [];
  for (const { name } of host.fs.list(root) ?? []) {
    const id = name.startsWith(start) ? Number(name.slice(start.length)) : Number.NaN;
    if (Number.isInteger(id) && !isAnotherProcess(id, host)) abandoned.push(`${root}/${name}`);
  }
  return abandoned;
}

/** A process that still works on something; our own id is that of a dead predecessor. */
export function isAnotherProcess(id: number, host: Host): boolean {
  return id !== host.process.id && host.process.isRunning(id);
}

/** A machine's name as a part of a file name. */
export function machineOf(host: Host): string {
  return host.process.machine.replace(/[^A-Za-z0-9.]/g, '_').slice(0, 60);
}

/** The name under which we work on a journal. */
export function ownerName(host: Host): string {
  return `owner-${machineOf(host)}-${host.process.id}-${host.now().getTime()}`;
}

/** Everyone who works, or worked until it was killed, on the journal. */
export function ownersOf(folder: string, fs: FileSystem): Owner[] {
  return (fs.list(folder) ?? []).flatMap(({ name }) => {
    const [, machine = '', process, started] = /^owner-(.*)-(\d+)-(\d+)$/.exec(name) ?? [];
    if (process === undefined) return [];
    return [{ name, machine, process: Number(process), started: Number(started) }];
  });
}

/** `undefined` when there is none, or nothing that was written by `writeJournal`. */
export function readJournal(folder: string, root: string, fs: FileSystem): Journal | undefined {
  const content = readJson(`${folder}/plan.json`, fs) as
    | { version: number; steps: Step[]; made: string[]; moves: Move[] }
    | undefined;
  if (content?.version !== 1) return undefined;
  const absolute = (path: string): string => `${root}/${path}`;
  return {
    folder,
    root,
    steps: content.steps.map((step) => mapStep(step, absolute)),
    made: content.made.map(absolute),
    moves: content.moves.map(({ from, path }) => ({ from: absolute(from), path: absolute(path) })),
  };
}

/** Remove a private journal with all that is in it. What cannot be removed is left for a later run. */
export function removeJournal(folder: string, fs: FileSystem): void {
  try {
    for (const { name } of fs.list(folder) ?? []) fs.remove(`${folder}/${name}`);
    fs.remove(folder);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
  }
}

/** JSON as bytes. */
export function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
}

function readJson(path: string, fs: FileSystem): unknown {
  const bytes = fs.readBytes(path);
  try {
    return bytes && JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** The step with other paths. */
export function mapStep(step: Step, map: (path: string) => string): Step {
  if (step.kind === 'rename') return { ...step, from: map(step.from), path: map(step.path) };
  return { ...step, path: map(step.path) };
}
