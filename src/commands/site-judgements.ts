import type { Host } from '../host/host.js';
import { type KeptJudgement, openKeptJudgements } from '../lint/kept-judgements.js';
import { openCacheText } from '../site/load-cache-text.js';
import type { LoadedSite } from '../site/load-site.js';
import type { Observations } from '../site/observed-files.js';
import type { Judged } from './judge-post.js';

/** What is kept of the posts of one site. */
export interface SiteJudgements {
  /** What was found in this version, if the pages that it rests on have not changed either. */
  get(path: string, version: string): KeptJudgement | undefined;
  /** Note what was found, where that can be kept. */
  put(path: string, version: string, judged: Judged): void;
  /**
   * Write down what is new, if that is worth it; where it cannot be written, nothing is lost.
   *
   * @param elsewhere what other threads have asked about the site
   */
  keep(elsewhere: readonly Observations[]): void;
}

/** Open what is kept of a site under a name; `undefined` where nothing can be kept. */
export function openSiteJudgements(
  host: Host,
  site: LoadedSite,
  name: string,
): SiteJudgements | undefined {
  const file = openCacheText(host, site.found.root, name);
  if (!file) return undefined;
  const { state, observations, stillHold } = site.grounds;
  const options = { state: state(), now: host.now().getTime(), stillHold };
  const kept = openKeptJudgements(file.read(), options);
  return {
    get(path, version) {
      const found = kept.get(path, version);
      return found?.pages.every(([page, before]) => site.versionOf(page) === before)
        ? found
        : undefined;
    },
    put(path, version, { status, diagnostics, pages }) {
      const versions = pages?.map((page) => [page, site.versionOf(page)] as const);
      if (versions?.every(isKnown))
        kept.put(path, version, { status, diagnostics, pages: versions });
    },
    keep(elsewhere) {
      const all = united([observations(), ...elsewhere]);
      const text = all && kept.text(all);
      if (text !== undefined) file.write(text);
    },
  };
}

function isKnown(
  page: readonly [path: string, version: string | undefined],
): page is readonly [path: string, version: string] {
  return page[1] !== undefined;
}

/** All observations; `undefined` when two contradict each other: something has changed meanwhile. */
function united(all: readonly Observations[]): Observations | undefined {
  const found = new Map<string, string>();
  for (const [name, digest] of all.flatMap(Object.entries<string>)) {
    if ((found.get(name) ?? digest) !== digest) return undefined;
    found.set(name, digest);
  }
  return Object.fromEntries(found);
}
