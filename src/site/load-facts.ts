import { FileError } from '../errors.js';
import type { Host } from '../host/host.js';
import type { MarkdownEngine } from '../markdown/engine.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import type { PostFacts } from './facts.js';
import { openFactsFile } from './load-facts-cache.js';
import { observeFiles } from './observed-files.js';
import { parsePost } from './post.js';
import type { Site } from './site.js';

/** Facts of posts, those that have not changed from an earlier run. */
export function loadFacts(
  host: Host,
  site: Site,
  paths: readonly string[],
  { engine, versionOf }: FactsSource,
): readonly PostFacts[] {
  const observed = observeFiles(site.files);
  const surroundings = { ...site, files: observed.files };
  const cache = openFactsFile(host, site);
  const all = paths.flatMap((path) => {
    const version = cache && versionOf(path);
    const known = version && cache?.get(path, version);
    const made = known || factsOf(path);
    if (made && made !== known && version) cache?.put(version, made);
    return made ?? [];
  });
  cache?.keep(observed.observations());
  return all;

  function factsOf(path: string): PostFacts | undefined {
    const bytes = readIfPossible(host, `${site.root}/${path}`);
    if (!bytes) return undefined;
    return parsePost({ path, text: decodeUtf8(bytes).text }, surroundings, engine).facts;
  }
}

export interface FactsSource {
  readonly engine: MarkdownEngine;
  /** The version of a file before anybody has read it; `undefined` when that cannot be told. */
  readonly versionOf: (path: string) => string | undefined;
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
