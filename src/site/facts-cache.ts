import type { PostFacts } from './facts.js';
import type { FileIndex } from './file-index.js';
import { type Observations, stillHold } from './observed-files.js';
import { type PackedFacts, packFacts, unpackFacts } from './pack-facts.js';

/** Facts of posts from an earlier run, by path and by the version of the file they were read from. */
export interface FactsCache {
  get(path: string, version: string): PostFacts | undefined;
  put(version: string, facts: PostFacts): void;
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

/** What an earlier run has kept, post by post. */
interface Earlier {
  readonly observations: Observations;
  readonly versions: readonly string[];
  readonly posts: readonly PostFacts[];
}

/** Share of new posts from which on the cache is written again; reading a few costs less. */
const worthWriting = 0.02;

/** Open what an earlier run has kept. Whatever is wrong with it, it is as if nothing had been kept. */
export function openFactsCache(kept: string | undefined, options: FactsCacheOptions): FactsCache {
  const earlier = kept === undefined ? undefined : read(kept, options);
  const placeOf = placeFinder(earlier?.posts ?? []);
  const versions: string[] = [];
  const posts: PostFacts[] = [];
  const use = (version: string, facts: PostFacts): void => {
    versions.push(version);
    posts.push(facts);
  };
  let added = 0;
  return {
    get(path, version) {
      const place = placeOf(path);
      if (!earlier || place === undefined || earlier.versions[place] !== version) return undefined;
      const facts = earlier.posts[place] as PostFacts;
      use(version, facts);
      return facts;
    },
    put(version, facts) {
      added += 1;
      // Who sees such a post depends on the time, too.
      if (!facts.pending) use(version, facts);
    },
    text(observations) {
      if (added === 0 || added < posts.length * worthWriting) return undefined;
      const all = { ...earlier?.observations, ...observations };
      const made = { key: options.key, made: options.now, observations: all };
      return JSON.stringify({ ...made, versions, posts: packFacts(posts) } satisfies Kept);
    },
  };
}

/** Where a path stands. Paths are asked for in the order they were kept in, but for what has changed. */
export function placeFinder(posts: readonly PostFacts[]): (path: string) => number | undefined {
  let next = 0;
  let places: ReadonlyMap<string, number> | undefined;
  return (path) => {
    if (posts[next]?.path !== path) {
      places ??= new Map(posts.map((post, index) => [post.path, index]));
      const place = places.get(path);
      if (place === undefined) return undefined;
      next = place;
    }
    next += 1;
    return next - 1;
  };
}

function read(kept: string, { key, files, now }: FactsCacheOptions): Earlier | undefined {
  try {
    const { versions, posts, observations, ...found } = JSON.parse(kept) as Kept;
    if (found.key !== key || found.made > now || !stillHold(observations, files)) return undefined;
    return { observations, versions: [...versions], posts: unpackFacts(posts) };
  } catch {
    return undefined;
  }
}
