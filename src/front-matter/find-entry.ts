import type { FrontMatter, FrontMatterEntry } from './front-matter.js';

/**
 * The entry of a top-level key that counts for the generator: of a key written twice the first or
 * the last, and in any letter case where the dialect ignores it.
 */
export function findEntry(frontMatter: FrontMatter, key: string): FrontMatterEntry | undefined {
  const { entries, dialect } = frontMatter;
  const same = (entry: FrontMatterEntry) =>
    entry.key === key ||
    (dialect.ignoreKeyCase === true && entry.key.toLowerCase() === key.toLowerCase());
  return dialect.duplicateKeys === 'first' ? entries.find(same) : entries.findLast(same);
}
