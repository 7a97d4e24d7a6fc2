import type { Host } from '../host/host.js';
import type { MarkdownEngine } from '../markdown/engine.js';
import { digestOfText } from '../text/digest.js';
import { type FoundAnchor, type KeptAnchors, openKeptAnchors } from './anchors/kept-anchors.js';
import { packageVersion } from './find-package.js';
import { openCacheText } from './load-cache-text.js';
import type { Site } from './site.js';

/** What is kept of the anchors of a site, in the user's own folder for caches. */
export interface KeptAnchorsFile {
  has(path: string, id: string): boolean;
  /** What was asked about, and has been found since. */
  add(path: string, id: string): void;
  /** What this run has found, for another thread. */
  added(): readonly FoundAnchor[];
  /** What another thread has found. */
  addAll(found: readonly FoundAnchor[]): void;
  /** Write down what is new, if that is worth it; where it cannot be written, nothing is lost. */
  keep(): void;
}

/** So few pages are read faster than what is kept of all. */
const fewPages = 16;

/**
 * Open what is kept about the anchors of a site; `undefined` where nothing can be kept.
 *
 * @param versionOf the version of a file, told before the file is read
 */
export function openAnchorsFile(
  host: Host,
  site: Pick<Site, 'root' | 'profile' | 'settings' | 'files'>,
  engine: MarkdownEngine,
  versionOf: (path: string) => string | undefined,
): KeptAnchorsFile | undefined {
  const { root, profile, settings, files } = site;
  const file = openCacheText(host, root, 'anchors');
  if (!file) return undefined;
  let opened: KeptAnchors | undefined;
  const early: FoundAnchor[] = [];
  const open = (): KeptAnchors => {
    if (opened) return opened;
    const version = packageVersion(host.fs, host.installation, engine.name);
    const parts = [host.build, root, profile, settings, engine.name, version];
    opened = openKeptAnchors(file.read(), digestOfText(JSON.stringify(parts)));
    early.forEach(opened.add);
    return opened;
  };
  // Versions of pages when they were first asked about: before they are read.
  const versions = new Map<string, string | undefined>();
  return {
    has(path, id) {
      if (!versions.has(path)) versions.set(path, versionOf(path));
      const version = versions.get(path);
      return versions.size >= fewPages && version !== undefined && open().has(path, version, id);
    },
    add(path, id) {
      const version = versions.get(path);
      if (version === undefined) return;
      if (opened) opened.add([path, version, id]);
      else early.push([path, version, id]);
    },
    added: () => opened?.added() ?? early,
    addAll(found) {
      if (found.length > 0) found.forEach(open().add);
    },
    keep() {
      const text = opened?.text(files.has);
      if (text !== undefined) file.write(text);
    },
  };
}
