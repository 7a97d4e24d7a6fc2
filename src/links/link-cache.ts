import { type CacheEntry, hour } from './cache-entry.js';
import {
  type CacheContent,
  cacheHeader,
  entryLine,
  parseCache,
  runEndLine,
  runStartLine,
} from './cache-text.js';

/** Where the cache is kept. Every function may throw; nothing but time is lost then. */
export interface CacheStore {
  /** The whole file, `undefined` when there is none. */
  read(): string | undefined;
  append(text: string): void;
  /** Put another text in place of the whole file, in one step. */
  replace(text: string): void;
  /** Become the only writer. `false` when another run is. */
  lock(): boolean;
  unlock(): void;
}

/** What went wrong with the cache. */
export type CacheTrouble = 'cache-locked' | 'cache-unreadable' | 'cache-unwritable';

/** What is known from earlier runs, and what this one adds. */
export interface LinkCache {
  /** The time by which this run goes: its beginning, or that of the run it takes up again. */
  readonly runStart: number;
  get(key: string): CacheEntry | undefined;
  /** Keep an entry, on disk before the call returns: a run that is killed loses nothing. */
  put(entry: CacheEntry): void;
  /** All entries, in no particular order. */
  entries(): Iterable<CacheEntry>;
  /** End the use of the cache; `complete` when the run came to its end. */
  close(complete: boolean): void;
  readonly trouble: CacheTrouble | undefined;
}

/** A run that was cut off is taken up again for this long. */
const resumeFor = hour;
/** Garbage in a file that is not worth a rewrite, in lines. */
const toleratedGarbage = 1000;

/** A cache that lives as long as the run. */
export function createMemoryCache(now: number): LinkCache {
  const entries = new Map<string, CacheEntry>();
  return {
    runStart: now,
    get: (key) => entries.get(key),
    put: (entry) => entries.set(entry.key, entry),
    entries: () => entries.values(),
    close: () => undefined,
    trouble: undefined,
  };
}

/**
 * Open the cache. A file that is corrupt or of another version counts as empty; one that another
 * run is writing is read and left alone; when the disk is full the run goes on without. Nothing is
 * written before there is something new.
 */
export function openLinkCache(store: CacheStore, now: number): LinkCache {
  const guard = createGuard();
  const text = guard.attempt('cache-unreadable', () => store.read() ?? '') ?? '';
  const content = parseCache(text, now);
  const { entries, openRun } = content;
  const resumes = openRun !== undefined && openRun <= now && now - openRun < resumeFor;
  const runStart = resumes ? openRun : now;
  const writer = createWriter(store, guard, () => begin(store, text, content.known, runStart));
  let { garbage } = content;
  return {
    runStart,
    get: (key) => entries.get(key),
    put(entry) {
      garbage += entries.has(entry.key) ? 1 : 0;
      entries.set(entry.key, entry);
      writer.write(() => store.append(entryLine(entry)));
    },
    entries: () => entries.values(),
    close(complete) {
      const isWasteful = garbage > Math.max(toleratedGarbage, entries.size);
      if (complete && (writer.begun || resumes || isWasteful))
        writer.write(() =>
          isWasteful ? store.replace(compact(entries)) : store.append(runEndLine(runStart)),
        );
      writer.close();
    },
    get trouble() {
      return guard.trouble;
    },
  };
}

interface Guard {
  /** The result of an action, `undefined` when it throws; the first trouble is kept. */
  attempt<T>(kind: CacheTrouble, action: () => T): T | undefined;
  note(kind: CacheTrouble): void;
  readonly trouble: CacheTrouble | undefined;
}

function createGuard(): Guard {
  let trouble: CacheTrouble | undefined;
  return {
    attempt(kind, action) {
      try {
        return action();
      } catch {
        trouble ??= kind;
        return undefined;
      }
    },
    note(kind) {
      trouble ??= kind;
    },
    get trouble() {
      return trouble;
    },
  };
}

/** Writes once the file is ours, and no more after the first failure. */
function createWriter(store: CacheStore, guard: Guard, begin: () => void) {
  let state: 'new' | 'ours' | 'lost' = 'new';
  let locked = false;
  const start = (): void => {
    locked = guard.attempt('cache-unwritable', () => store.lock()) ?? false;
    if (!locked) guard.note('cache-locked');
    const ready = locked && guard.attempt('cache-unwritable', () => [begin()]);
    state = ready ? 'ours' : 'lost';
  };
  return {
    write(action: () => void): void {
      if (state === 'new') start();
      if (state === 'ours' && !guard.attempt('cache-unwritable', () => [action()])) state = 'lost';
    },
    get begun() {
      return state === 'ours';
    },
    close(): void {
      if (locked) guard.attempt('cache-unwritable', () => store.unlock());
    },
  };
}

function begin(store: CacheStore, text: string, known: boolean, runStart: number): void {
  if (known) {
    store.append((text.endsWith('\n') ? '' : '\n') + runStartLine(runStart));
    return;
  }
  if (text !== '') store.replace('');
  store.append(cacheHeader + runStartLine(runStart));
}

function compact(entries: CacheContent['entries']): string {
  return cacheHeader + [...entries.values()].map(entryLine).join('');
}
