import { findEntry } from '../front-matter/find-entry.js';
import type { FrontMatter, FrontMatterEntry } from '../front-matter/front-matter.js';

/** The entry at `a` or, in maps, `a.b`, as the dialect finds it. */
export function findValue(frontMatter: FrontMatter, key: string): FrontMatterEntry | undefined {
  const whole = findEntry(frontMatter, key);
  if (whole || !key.includes('.')) return whole;
  const [first = '', ...rest] = key.split('.');
  let found = findEntry(frontMatter, first);
  for (const part of rest) found = found?.entries?.findLast((entry) => entry.key === part);
  return found;
}
