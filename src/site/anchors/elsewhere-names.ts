import { headingIdAlgorithms } from './algorithms/index.js';
import type { PageItem } from './heading-ids.js';
import type { HeadingAnchor } from './page-anchors.js';

/**
 * A function that finds the headings that an id names by the algorithm of any generator: when a site
 * moves to another, its links keep the old ids. All of them are made when first asked for.
 */
export function elsewhereNames(
  items: readonly PageItem[],
  headings: readonly HeadingAnchor[],
): (id: string) => readonly HeadingAnchor[] {
  let names: ReadonlyMap<string, ReadonlySet<HeadingAnchor>> | undefined;
  return (id) => {
    names ??= allNames(items, headings);
    return [...(names.get(id) ?? [])];
  };
}

function allNames(
  items: readonly PageItem[],
  headings: readonly HeadingAnchor[],
): ReadonlyMap<string, ReadonlySet<HeadingAnchor>> {
  const byStart = new Map(headings.map((heading) => [heading.span.start, heading]));
  const names = new Map<string, Set<HeadingAnchor>>();
  for (const assign of Object.values(headingIdAlgorithms)) {
    for (const { item, id } of assign?.(items) ?? []) {
      const heading = item.kind === 'heading' && byStart.get(item.heading.span.start);
      if (!heading || id === undefined) continue;
      names.set(id, (names.get(id) ?? new Set()).add(heading));
    }
  }
  return names;
}
