import type { PageAnchors } from '../site/anchors/page-anchors.js';
import { didYouMean } from '../text/did-you-mean.js';

/** The id that a fragment was probably meant to name. */
export interface NearAnchor {
  readonly id: string;
  /** It is the same text spelled in another way, and nothing else comes into question. */
  readonly isCertain: boolean;
  /** UTF-16 offset of the heading that has it. */
  readonly start?: number;
}

/** Ids that are compared letter by letter with a fragment; pages with more are no pages to read. */
const mostCompared = 500;

/**
 * What a fragment that names nothing was meant for: the heading whose id another generator would
 * write so, the id that differs only in case, accents and hyphens, or one that is nearly the same.
 */
export function nearAnchor(fragment: string, anchors: PageAnchors): NearAnchor | undefined {
  const moved = anchors.elsewhereNamed(fragment);
  const alike = foldedIds(anchors).get(folded(fragment)) ?? [];
  const [only, ...others] = new Set([...moved.map(({ id }) => id), ...alike]);
  if (only !== undefined) return found(only, others.length === 0, anchors);
  if (fragment.length < 4 || anchors.ids.size > mostCompared) return undefined;
  const near = didYouMean(fragment, [...anchors.ids]);
  return near === undefined ? undefined : found(near, false, anchors);
}

function found(id: string, isCertain: boolean, { headings }: PageAnchors): NearAnchor {
  const start = startsOf(headings).get(id);
  return { id, isCertain, ...(start !== undefined && { start }) };
}

const starts = new WeakMap<PageAnchors['headings'], ReadonlyMap<string, number>>();

function startsOf(headings: PageAnchors['headings']): ReadonlyMap<string, number> {
  const made =
    starts.get(headings) ?? new Map(headings.map(({ id, span }) => [id, span.start] as const));
  starts.set(headings, made);
  return made;
}

const known = new WeakMap<PageAnchors, ReadonlyMap<string, readonly string[]>>();

/** The ids of a page by their letters and digits alone. */
function foldedIds(anchors: PageAnchors): ReadonlyMap<string, readonly string[]> {
  const made = known.get(anchors) ?? fold(anchors.ids);
  known.set(anchors, made);
  return made;
}

function fold(ids: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byLetters = new Map<string, string[]>();
  for (const id of ids) {
    const letters = folded(id);
    const same = byLetters.get(letters);
    if (same) same.push(id);
    else if (letters !== '') byLetters.set(letters, [id]);
  }
  return byLetters;
}

/** Letters and digits alone, in lower case and without accents. */
function folded(id: string): string {
  return id
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
