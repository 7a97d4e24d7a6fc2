import { isPlain, isWorthWriting, mark, readLines, writeLines } from '../../text/kept-lines.js';

/** An id that was found in a page, and the version of the page's file. */
export type FoundAnchor = readonly [path: string, version: string, id: string];

/**
 * Ids that links have led to and that were there, each for one version of a file. Only what links ask for
 * is kept: that is little, and all that another run needs to know that the same links are still right.
 */
export interface KeptAnchors {
  has(path: string, version: string, id: string): boolean;
  add(found: FoundAnchor): void;
  /** What was added since this was opened. */
  added(): readonly FoundAnchor[];
  /** What to keep for the next run; `undefined` while too little is new to be worth writing. */
  text(isThere: (path: string) => boolean): string | undefined;
}

/**
 * Open what an earlier run has kept: a line with the key, then one for each page, its path, version and
 * ids each with a mark behind.
 *
 * @param key what ids depend on beside the files: program, profile, settings
 */
export function openKeptAnchors(kept: string | undefined, key: string): KeptAnchors {
  const pages = readLines(kept, key);
  const isOf = (page: string | undefined, version: string): page is string =>
    page?.startsWith(version) === true && page[version.length] === mark;
  const added: FoundAnchor[] = [];
  const has = (path: string, version: string, id: string): boolean => {
    const page = pages.get(path);
    return isOf(page, version) && page.includes(mark + id + mark);
  };
  return {
    has: (path, version, id) => isPlain(id) && has(path, version, id),
    add(found) {
      const [path, version, id] = found;
      if (!found.every(isPlain) || has(path, version, id)) return;
      added.push(found);
      const page = pages.get(path);
      pages.set(path, `${isOf(page, version) ? page : version + mark}${id}${mark}`);
    },
    added: () => added,
    text(isThere) {
      if (!isWorthWriting(added.length, pages.size)) return undefined;
      return writeLines(
        key,
        [...pages].filter(([path]) => isThere(path)),
      );
    },
  };
}
