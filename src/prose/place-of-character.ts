import type { Post } from '../site/post.js';
import type { Span } from '../text/span.js';
import type { Place } from './invisible.js';

/** Where code and link addresses stand: in source order, not overlapping. */
export interface CodePlaces {
  readonly code: readonly Span[];
  readonly addresses: readonly Span[];
}

/** In what a character stands, as far as invisible ones do harm there. */
export function placeOfCharacter(post: Post, places: CodePlaces, offset: number): Place {
  if (offset < post.frontMatter.bodyStart) return isInValue(post, offset) ? 'value' : 'frontMatter';
  if (holds(places.code, offset)) return 'code';
  if (holds(places.addresses, offset)) return 'address';
  return followsMarker(post, offset) ? 'marker' : 'text';
}

/** Inside a value's words, where a no-break space is as harmless as in the body. */
function isInValue({ frontMatter }: Post, offset: number): boolean {
  return frontMatter.entries.some(
    ({ kind, valueSpan }) =>
      kind === 'string' && valueSpan.start < offset && offset < valueSpan.end - 1,
  );
}

/** Is there nothing but the marker of a list, heading or quote before it on its line? */
function followsMarker({ source }: Post, offset: number): boolean {
  const line = source.lineStart(source.pointAt(offset).line);
  if (offset - line > 40) return false;
  return /^[\s>\u00A0]*(?:[-*+]|#{1,6}|\d{1,9}[.)])$/.test(source.text.slice(line, offset));
}

function holds(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return true;
  }
  return false;
}
