import { FileError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { MarkdownEngine } from '../markdown/engine.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import type { PostFacts } from './facts.js';
import { placeFinder } from './facts-cache.js';
import { openFactsFile } from './load-facts-cache.js';
import { observeFiles } from './observed-files.js';
import { type PageFacts, readPageFacts } from './page-facts.js';
import { type PostFile, type PostSurroundings, parsePost } from './post.js';
import type { Site } from './site.js';

/** Facts of the posts of a site. */
export interface LoadedFacts {
  readonly posts: readonly PostFacts[];
  /** Those of one version of a file. */
  of(path: string, version: string): PostFacts | undefined;
  /** The version of a file that its facts were read from, where that can be told. */
  versionOf(path: string): string | undefined;
}

/** Facts of posts, those that have not changed from an earlier run. */
export function loadFacts(
  host: Host,
  site: Site,
  paths: readonly string[],
  engine: MarkdownEngine,
): LoadedFacts {
  const { all, versions } = loadAll(host, site, paths, {
    name: 'facts',
    read: (file, surroundings) => parsePost(file, surroundings, engine).facts,
    mayKeep: () => true,
  });
  const placeOf = placeFinder(all);
  return {
    posts: all,
    of(path, version) {
      const place = placeOf(path) ?? -1;
      return versions[place] === version ? all[place] : undefined;
    },
    versionOf: (path) => versions[placeOf(path) ?? -1],
  };
}

/** Facts of pages that are no posts, in the same way. */
export function loadPageFacts(
  host: Host,
  site: Site,
  paths: readonly string[],
): readonly PageFacts[] {
  return loadAll<PageFacts>(host, site, paths, {
    name: 'pages',
    read: ({ path, text }, surroundings) => readPageFacts(path, text, surroundings),
    mayKeep: ({ special }) => special === undefined,
  }).all;
}

interface Loading<Facts extends PostFacts> {
  readonly name: string;
  read(file: PostFile, surroundings: PostSurroundings): Facts;
  mayKeep(facts: Facts): boolean;
}

function loadAll<Facts extends PostFacts>(
  host: Host,
  site: Site,
  paths: readonly string[],
  { name, read, mayKeep }: Loading<Facts>,
): { readonly all: readonly Facts[]; readonly versions: readonly (string | undefined)[] } {
  const observed = observeFiles(site.files);
  const surroundings = { ...site, files: observed.files };
  const cache = openFactsFile(host, site, name);
  const versions: (string | undefined)[] = [];
  const all = paths.flatMap((path) => {
    const version = cache && host.fs.stat(`${site.root}/${path}`)?.version;
    const known = version && (cache.get(path, version) as Facts | undefined);
    const facts = known || factsAt(path);
    if (!facts) return [];
    versions.push(version);
    if (!known && version && mayKeep(facts)) cache.put(version, facts);
    return facts;
  });
  cache?.keep(observed.observations());
  return { all, versions };

  function factsAt(path: string): Facts | undefined {
    const bytes = readIfPossible(host, `${site.root}/${path}`);
    return bytes && read({ path, text: decodeUtf8(bytes).text }, surroundings);
  }
}

/** One post that cannot be read does not keep the others from being known. */
export function readIfPossible(host: Host, path: string): Uint8Array | undefined {
  try {
    return host.fs.readBytes(path);
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
