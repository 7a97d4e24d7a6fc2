import type { FileSystem, Host } from '../host/host.js';
import { decisiveWeight, type Profile } from '../profiles/profile.js';
import { type Detection, detectProfiles } from './detect-profile.js';
import { createFileIndex, type FileIndex } from './file-index.js';

/** Where a site lies and what generator it is for. */
export interface FoundSite {
  /** Absolute path with `/`. */
  readonly root: string;
  readonly files: FileIndex;
  /** Lists folders of the disk; each is read once, for a folder of posts may be huge. */
  readonly list: FileSystem['list'];
  readonly detection: Detection;
  /** Other generators that have signs here too. */
  readonly others: readonly Detection[];
}

/** A folder named `content` alone says nothing. */
const leastWeight = 4;

/**
 * Find the site a folder belongs to: the nearest folder, going up, in which a generator left signs
 * enough, else the one with the most; never above the repository. Without any the folder of
 * `fallback` is a plain site.
 */
export function discoverSite(
  host: Host,
  from: string,
  profiles: readonly Profile[],
  options: { readonly fallback: string; readonly plain: Profile },
): FoundSite {
  const list = listOnce(host);
  let likely: FoundSite | undefined;
  for (let directory: string | undefined = from; directory; directory = above(host, directory)) {
    const files = indexOf(host, directory, list);
    const [detection, ...others] = detectProfiles(files, profiles);
    if (!detection) continue;
    const site = { root: directory, files, list, detection, others };
    if (detection.weight >= decisiveWeight && hasSource(site)) return site;
    if (detection.weight > (likely?.detection.weight ?? leastWeight)) likely = site;
  }
  if (likely) return likely;
  return {
    root: options.fallback,
    files: indexOf(host, options.fallback, list),
    list,
    detection: { profile: options.plain, weight: 0, reasons: ['no generator left a sign'] },
    others: [],
  };
}

/** Is the folder there in which the generator keeps its content? A stray copy of a configuration has none. */
function hasSource({ files, detection }: FoundSite): boolean {
  const source = detection.profile.settings.source?.default ?? '.';
  return source === '.' || files.isDirectory(source);
}

/** The same as the host's own way to list folders, asking once for each. */
export function listOnce(host: Host): FileSystem['list'] {
  const known = new Map<string, ReturnType<FileSystem['list']>>();
  return (directory) => {
    if (!known.has(directory)) known.set(directory, host.fs.list(directory));
    return known.get(directory);
  };
}

/** The files below a folder, as rules may ask for them. */
export function indexOf(host: Host, root: string, list = host.fs.list): FileIndex {
  const absolute = (path: string): string => (path === '' ? root : `${root}/${path}`);
  return createFileIndex({
    list: (directory) => list(absolute(directory)),
    text: (path) => textOf(host, absolute(path)),
  });
}

/** The folder above, unless `directory` is the top of a repository or of the disk. */
function above(host: Host, directory: string): string | undefined {
  if (host.fs.stat(`${directory}/.git`)) return undefined;
  const parent = directory.slice(0, directory.lastIndexOf('/'));
  return parent === directory || parent === '' ? undefined : parent;
}

/** Configuration and data files only: what is huge is not read. */
const largest = 5_000_000;

function textOf(host: Host, path: string): string | undefined {
  if ((host.fs.stat(path)?.size ?? 0) > largest) return undefined;
  const bytes = host.fs.readBytes(path);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
