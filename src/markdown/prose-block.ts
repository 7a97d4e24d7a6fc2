import type { Heading, Link, LinkReference, Paragraph, Parents, TableCell } from 'mdast';
import type { Span } from '../text/span.js';
import type { Segment } from './align-text.js';

/** A link in a block: its text stands between `start` and `end` of the block's text. */
export interface ProseLink {
  readonly start: number;
  readonly end: number;
  readonly node: Link | LinkReference;
}

/**
 * A paragraph, heading or table cell as its reader sees it: one string, and for each character the
 * place in the file. What is not read as prose is one character of `placeholder`; a line ending in
 * the source is `\n`.
 */
export interface ProseBlock {
  /** `value`: prose in the front matter, a title for instance. */
  readonly kind: 'paragraph' | 'heading' | 'tableCell' | 'value';
  readonly text: string;
  readonly node: Paragraph | Heading | TableCell;
  /** From the root down to the parent of `node`. */
  readonly ancestors: readonly Parents[];
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly inTable: boolean;
  readonly inFootnote: boolean;
  /** Links with a text of their own, in order; bare URLs are placeholders instead. */
  readonly links: readonly ProseLink[];
  /** Sorted, without gaps: where each stretch of `text` comes from. */
  readonly segments: readonly Segment[];
  /** Offset in the file of the character at `index`; of the end for `text.length`. */
  offsetAt(index: number): number;
  /** The stretch of the file that shows as `text.slice(start, end)`. */
  spanOf(start: number, end: number): Span;
  /** Does the file hold exactly `text.slice(start, end)` there, so that it can be edited? */
  isVerbatim(start: number, end: number): boolean;
}

/** The part of a block that answers where its text stands in the file. */
export type ProsePlaces = Pick<ProseBlock, 'offsetAt' | 'spanOf' | 'isVerbatim'>;

/** Answer questions about places from the segments of a block that stands in `block`. */
export function placesOf(segments: readonly Segment[], block: Span): ProsePlaces {
  const at = (index: number): Segment | undefined => segmentAt(segments, index);
  const startAt = (index: number): number => {
    const segment = at(index);
    if (segment === undefined) return segments.at(-1)?.sourceEnd ?? block.start;
    return segment.kind === 'verbatim'
      ? segment.sourceStart + index - segment.start
      : segment.sourceStart;
  };
  const endAt = (index: number): number => {
    const segment = at(index - 1);
    if (segment === undefined) return startAt(index);
    return segment.kind === 'verbatim'
      ? segment.sourceStart + index - segment.start
      : segment.sourceEnd;
  };
  return {
    offsetAt: startAt,
    spanOf: (start, end) => {
      const from = startAt(start);
      return { start: from, end: end > start ? Math.max(from, endAt(end)) : from };
    },
    isVerbatim: (start, end) => {
      if (end <= start) return true;
      const last = endAt(end);
      return last - startAt(start) === end - start && allVerbatim(segments, start, end);
    },
  };
}

function allVerbatim(segments: readonly Segment[], start: number, end: number): boolean {
  let index = start;
  while (index < end) {
    const segment = segmentAt(segments, index);
    if (segment === undefined || segment.kind !== 'verbatim') return false;
    index = segment.end;
  }
  return true;
}

function segmentAt(segments: readonly Segment[], index: number): Segment | undefined {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment === undefined) return undefined;
    if (index < segment.start) high = middle - 1;
    else if (index >= segment.end) low = middle + 1;
    else return segment;
  }
  return undefined;
}
