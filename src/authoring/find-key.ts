import type { FrontMatter, FrontMatterEntry } from '../front-matter/front-matter.js';

/** The top-level entry of a key as the generator looks it up; the last one when written twice. */
export function findKey(
  frontMatter: FrontMatter,
  key: string,
  ignoreCase: boolean,
): FrontMatterEntry | undefined {
  const fold = (name: string): string => (ignoreCase ? name.toLowerCase() : name);
  return frontMatter.entries.findLast((entry) => fold(entry.key) === fold(key));
}
