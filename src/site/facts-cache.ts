import type { PostFacts } from './facts.js';
import type { FileIndex } from './file-index.js';
import { type Observations, stillHold } from './observed-files.js';

/** Facts of posts from an earlier run, by path and by the version of the file they were read from. */
export interface FactsCache {
  get(path: string, version: string): PostFacts | undefined;
  put(path: string, version: string, facts: PostFacts): void;
  /**
   * What to keep for the next run; `undefined` while too little is new to be worth writing.
   *
   * @param observations what the new facts rest on beside the posts themselves
   */
  text(observations: Observations): string | undefined;
}

export interface FactsCacheOptions {
  /** What the facts depend on beside the files: program, profile, settings. */
  readonly key: string;
  readonly files: FileIndex;
  /** Milliseconds since 1970. */
  readonly now: number;
}

interface Kept {
  readonly key: string;
  readonly made: number;
  readonly observations: Observations;
  /** By path: the version of the file, and its facts. */
  readonly posts: Readonly<Record<string, readonly [version: string, facts: PostFacts]>>;
}

/** Share of new posts from which on the cache is written again; reading a few costs less. */
const worthWriting = 0.02;

/** Open what an earlier run has kept. Whatever is wrong with it, it is as if nothing had been kept. */
export function openFactsCache(kept: string | undefined, options: FactsCacheOptions): FactsCache {
  const earlier = kept === undefined ? undefined : read(kept, options);
  const known = new Map(Object.entries(earlier?.posts ?? {}));
  const used = new Map<string, readonly [string, PostFacts]>();
  let added = 0;
  return {
    get(path, version) {
      const found = known.get(path);
      if (!found || found[0] !== version) return undefined;
      used.set(path, found);
      return found[1];
    },
    put(path, version, facts) {
      added += 1;
      // Who sees such a post depends on the time, too.
      if (!facts.pending) used.set(path, [version, facts]);
    },
    text(observations) {
      if (added === 0 || added < used.size * worthWriting) return undefined;
      const all = { ...earlier?.observations, ...observations };
      const made = { key: options.key, made: options.now, observations: all };
      return JSON.stringify({ ...made, posts: Object.fromEntries(used) } satisfies Kept);
    },
  };
}

function read(kept: string, { key, files, now }: FactsCacheOptions): Kept | undefined {
  try {
    const found = JSON.parse(kept) as Kept;
    const holds = found.key === key && found.made <= now && stillHold(found.observations, files);
    return holds ? found : undefined;
  } catch {
    return undefined;
  }
}
