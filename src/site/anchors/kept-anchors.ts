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

/** So few new ids are found again faster than all are written. */
const leastWorth = 16;
/** Share of new ids from which on all are written again. */
const worthWriting = 0.02;

/**
 * Open what an earlier run has kept: a line with the key, then one for each page, its path, version and
 * ids each with a mark behind. A line without an end is no line: whatever is lost, no id is made up.
 *
 * @param key what ids depend on beside the files: program, profile, settings
 */
export function openKeptAnchors(kept: string | undefined, key: string): KeptAnchors {
  const pages = readPages(kept, key);
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
      if (added.length < Math.max(leastWorth, pages.size * worthWriting)) return undefined;
      const lines = [...pages].flatMap(([path, page]) =>
        isThere(path) ? [`${path}${mark}${page}\n`] : [],
      );
      return `${key}\n${lines.join('')}`;
    },
  };
}

const mark = '\t';

/** Can it stand in a line, and come out of a file as it went in? */
function isPlain(text: string): boolean {
  return text !== '' && !/[\t\n\p{Surrogate}]/u.test(text);
}

function readPages(kept: string | undefined, key: string): Map<string, string> {
  const [first, ...lines] = kept?.split('\n') ?? [];
  if (first !== key) return new Map();
  // Behind the last line there is nothing, or a line that was cut.
  return new Map(lines.slice(0, -1).map((line) => splitAt(line, line.indexOf(mark))));
}

function splitAt(line: string, at: number): [string, string] {
  return [line.slice(0, at), line.slice(at + 1)];
}
