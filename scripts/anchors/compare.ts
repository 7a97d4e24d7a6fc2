import { diffArrays } from 'diff';
import type { PageAnchors } from '../../src/site/anchors/page-anchors.js';
import type { PageIds } from './read-page.js';

/** How the ids of a page and ours for it agree. */
export interface Comparison {
  readonly equal: number;
  /** Headings of which we say that nobody can know the id. */
  readonly unknown: number;
  /** `- id` in the page only, `+ id` ours only. */
  readonly different: readonly string[];
}

/** Compare the ids of headings in order; those in raw HTML were not made by the generator. */
export function compareIds(built: PageIds, ours: PageAnchors, markdown: string): Comparison {
  const written = new Set(
    [...markdown.matchAll(/<h[1-6][^>]*\bid="([^"]+)"/g)].map(([, id]) => id),
  );
  const own = new Set(ours.headings.map(({ id }) => id));
  const isMade = (id: string): boolean =>
    own.has(id) || !(written.has(id) || (ours.ids.has(id) && !/^[\w-]*-\d+$/.test(id)));
  const made = built.headings.filter((id) => id !== '' && isMade(id));
  const parts = diffArrays(
    made,
    ours.headings.map(({ id }) => id),
  );
  const equal = parts.filter((part) => !part.added && !part.removed);
  const lost = parts.filter((part) => part.removed).flatMap(({ value }) => value);
  const extra = parts.filter((part) => part.added).flatMap(({ value }) => value);
  const unknown = Math.min(ours.unknown, lost.length);
  return {
    equal: equal.reduce((sum, { value }) => sum + value.length, 0),
    unknown,
    different: [...lost.slice(unknown).map((id) => `- ${id}`), ...extra.map((id) => `+ ${id}`)],
  };
}
