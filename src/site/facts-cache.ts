import type { PostFacts } from './facts.js';
import type { FileIndex } from './file-index.js';
import { type Observations, stillHold } from './observed-files.js';
import { type PackedFacts, packFacts, unpackFacts } from './pack-facts.js';

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
  /** Of each post the version of its file. */
  readonly versions: readonly string[];
  readonly posts: PackedFacts;
}

/** A post as it was at some time. */
type Version = readonly [version: string, facts: PostFacts];

interface Earlier {
  readonly observations: Observations;
  readonly posts: ReadonlyMap<string, Version>;
}

/** Share of new posts from which on the cache is written again; reading a few costs less. */
const worthWriting = 0.02;

/** Open what an earlier run has kept. Whatever is wrong with it, it is as if nothing had been kept. */
export function openFactsCache(kept: string | undefined, options: FactsCacheOptions): FactsCache {
  const earlier = kept === undefined ? undefined : read(kept, options);
  const known = earlier?.posts ?? new Map<string, Version>();
  const used = new Map<string, Version>();
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
      const versions = [...used.values()].map(([version]) => version);
      const posts = packFacts([...used.values()].map(([, facts]) => facts));
      return JSON.stringify({ ...made, versions, posts } satisfies Kept);
    },
  };
}

function read(kept: string, { key, files, now }: FactsCacheOptions): Earlier | undefined {
  try {
    const { versions, posts, ...found } = JSON.parse(kept) as Kept;
    const { observations } = found;
    if (found.key !== key || found.made > now || !stillHold(observations, files)) return undefined;
    const facts = unpackFacts(posts).map((one, index): [string, Version] => [
      one.path,
      [versions[index] as string, one],
    ]);
    return { observations, posts: new Map(facts) };
  } catch {
    return undefined;
  }
}
