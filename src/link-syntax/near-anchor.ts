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

/**
 * What a fragment that names nothing was meant for: the heading whose id another generator would
 * write so, the id that differs only in case, accents and hyphens, or one that is nearly the same.
 */
export function nearAnchor(fragment: string, anchors: PageAnchors): NearAnchor | undefined {
  const moved = anchors.elsewhereNamed(fragment);
  const wanted = folded(fragment);
  const alike = [...anchors.ids].filter((id) => wanted !== '' && folded(id) === wanted);
  const same = [...new Set([...moved.map(({ id }) => id), ...alike])];
  const [only, ...others] = same;
  if (only !== undefined) return found(only, others.length === 0, anchors);
  const near = didYouMean(fragment, [...anchors.ids]);
  return near === undefined || fragment.length < 4 ? undefined : found(near, false, anchors);
}

function found(id: string, isCertain: boolean, { headings }: PageAnchors): NearAnchor {
  const start = headings.find((heading) => heading.id === id)?.span.start;
  return { id, isCertain, ...(start !== undefined && { start }) };
}

/** Letters and digits alone, in lower case and without accents. */
function folded(id: string): string {
  return id
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
