/** Looks forward in one text. Asked with growing offsets it takes linear time in all. */
export interface Finder {
  /** Offset of the next `needle` at or behind `from`. */
  indexOf(needle: string, from: number): number | undefined;
  /** Offset of the line ending before the next blank line; the length of the text when there is none. */
  blankLineAfter(from: number): number;
}

/** Answers are remembered until the question has moved past them. */
export function createFinder(text: string): Finder {
  const found = new Map<string, number>();
  const blank = /(?:\r\n|\n|\r)(?=[ \t>]*[\r\n])/g;
  let blankAt = -1;
  return {
    indexOf: (needle, from) => {
      let at = found.get(needle) ?? -1;
      if (at < from) {
        const next = text.indexOf(needle, from);
        at = next < 0 ? Number.POSITIVE_INFINITY : next;
        found.set(needle, at);
      }
      return at === Number.POSITIVE_INFINITY ? undefined : at;
    },
    blankLineAfter: (from) => {
      if (blankAt < from) {
        blank.lastIndex = from;
        blankAt = blank.exec(text)?.index ?? text.length;
      }
      return blankAt;
    },
  };
}
