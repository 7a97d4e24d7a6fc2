import { cacheFolder } from '../host/cache-folder.js';
import type { Host } from '../host/host.js';
import { decodeUtf8 } from '../text/decode-utf8.js';
import { digestOfText } from '../text/digest.js';
import { type FactsCache, openFactsCache } from './facts-cache.js';
import type { Observations } from './observed-files.js';
import type { Site } from './site.js';

/** A cache of facts in the user's own folder for caches. */
export interface FactsCacheFile extends Pick<FactsCache, 'get' | 'put'> {
  /** Write down what is new, if that is worth it; where it cannot be written, nothing is lost. */
  keep(observations: Observations): void;
}

/** Open what is kept about a site; `undefined` where nothing can be kept. */
export function openCacheFile(host: Host, site: Site): FactsCacheFile | undefined {
  const folder = cacheFolder(host.env, host.platform);
  if (host.build === undefined || folder === undefined) return undefined;
  const { root, profile, older, settings, files, now } = site;
  const path = `${folder}/facts/${digestOfText(root)}.json`;
  const key = digestOfText(JSON.stringify([host.build, root, profile, older, settings]));
  const cache = openFactsCache(readText(host, path), { key, files, now: now.getTime() });
  return {
    get: cache.get,
    put: cache.put,
    keep(observations) {
      const text = cache.text(observations);
      if (text !== undefined) write(host, path, text);
    },
  };
}

function readText(host: Host, path: string): string | undefined {
  try {
    const bytes = host.fs.readBytes(path);
    return bytes && decodeUtf8(bytes).text;
  } catch {
    return undefined;
  }
}

function write(host: Host, path: string, text: string): void {
  const bytes = new TextEncoder().encode(text);
  try {
    if (host.fs.stat(path)) host.fs.replace(path, bytes);
    else host.fs.create(path, bytes);
  } catch {
    // A full disk or a folder that is not ours: the next run reads the posts again.
  }
}
