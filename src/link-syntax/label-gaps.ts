import type { Span } from '../text/span.js';
import type { MaskedSource } from './masked-source.js';

/** `[words] [label]`, which is no reference for CommonMark. */
export interface LabelGap {
  readonly words: string;
  readonly label: string;
  readonly at: Span;
}

const gap = /(?<![\\\]!])\[([^[\]\n]{1,300})\][ \t]{1,9}\[([^[\]\n]{0,300})\](?![[(:])/gu;

/** A plain look for what they cannot do without. */
export function mayHaveLabelGaps(text: string): boolean {
  return /\][ \t]+\[/.test(text);
}

/** Texts and labels of links with a space between them. Linear. */
export function findLabelGaps({ text, start }: MaskedSource): LabelGap[] {
  if (!mayHaveLabelGaps(text)) return [];
  return [...text.matchAll(gap)].map(({ 0: whole, 1: words = '', 2: label = '', index }) => ({
    words,
    label,
    at: { start: start + index, end: start + index + whole.length },
  }));
}
