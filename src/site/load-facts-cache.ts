import type { Host } from '../host/host.js';
import { digestOfText } from '../text/digest.js';
import { type FactsCache, openFactsCache } from './facts-cache.js';
import { openCacheText } from './load-cache-text.js';
import type { Observations } from './observed-files.js';
import type { Site } from './site.js';

/** A cache of facts in the user's own folder for caches. */
export interface FactsCacheFile extends Pick<FactsCache, 'get' | 'put'> {
  /** Write down what is new, if that is worth it; where it cannot be written, nothing is lost. */
  keep(observations: Observations): void;
}

/** Open what is kept about a site under a name; `undefined` where nothing can be kept. */
export function openFactsFile(host: Host, site: Site, name: string): FactsCacheFile | undefined {
  const { root, profile, older, settings, files, now } = site;
  const kept = openCacheText(host, root, name);
  if (!kept) return undefined;
  const key = digestOfText(JSON.stringify([host.build, root, profile, older, settings]));
  const cache = openFactsCache(kept.read(), { key, files, now: now.getTime() });
  return {
    get: cache.get,
    put: cache.put,
    keep(observations) {
      const text = cache.text(observations);
      if (text !== undefined) kept.write(text);
    },
  };
}
