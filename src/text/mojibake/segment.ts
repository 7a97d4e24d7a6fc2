import type { ByteMasks } from './byte-masks.js';

/** Characters of context that a place worth looking at keeps on both sides. */
const context = 12;

/** A stretch of text to search, as code points; what is far from any candidate is left out. */
export interface Segment {
  text: string;
  /** Where the stretch starts in `text`. */
  start: number;
  codes: Int32Array;
  /** Where each code point stands in the text (UTF-16), and one more: the end. */
  offsets: Int32Array;
  length: number;
}

/** An empty segment to be filled again and again. */
export function createSegment(size: number): Segment {
  return {
    text: '',
    start: 0,
    codes: new Int32Array(size),
    offsets: new Int32Array(size + 1),
    length: 0,
  };
}

/**
 * Could a UTF-8 sequence begin at `at`? True for a lead character before a continuation character of the
 * same encoding, or before U+FFFD; for a C1 control; and for Ã and Â before ASCII, where a no-break space
 * may have become a space.
 */
export function isCandidate(text: string, at: number, masks: ByteMasks): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xa0) return unit >= 0x80;
  const lead = masks.lead[unit] as number;
  if (lead === 0) return false;
  const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 10;
  if (next < 0x80) return unit === 0xc3 || unit === 0xc2 || (unit === 0xe2 && isMasked(text, at));
  return (lead & (masks.continuation[next] as number)) !== 0 || next === 0xfffd;
}

/** â?? and â?¬, where a converter put question marks in the place of bytes. */
function isMasked(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== 0x3f) return false;
  const third = text.charCodeAt(at + 2);
  return third === 0x3f || (third >= 0xa0 && third < 0xc0);
}

/** The first candidate at or after `from` and before `to`, or -1. */
export function findCandidate(text: string, from: number, to: number, masks: ByteMasks): number {
  for (let at = from; at < to; at++)
    if (text.charCodeAt(at) >= 0x80 && isCandidate(text, at, masks)) return at;
  return -1;
}

/** Fills `segment` with the text from `start` to `end`: candidates and what is near them. */
export function fillSegment(
  segment: Segment,
  text: string,
  start: number,
  end: number,
  masks: ByteMasks,
): void {
  segment.text = text;
  segment.start = start;
  segment.length = 0;
  let kept = start;
  for (let at = start; at < end; at++) {
    if (!isWorthKeeping(text, at, masks)) continue;
    const from = at - context > kept ? characterStart(text, at - context) : kept;
    if (from > kept) push(segment, 10, kept);
    const to = characterStart(text, Math.min(end, at + context));
    pushText(segment, text, from, to);
    if (to > kept) kept = to;
  }
  segment.offsets[segment.length] = kept;
}

/** Candidates, and lead characters before ASCII: in a garbled line they may be damaged sequences. */
function isWorthKeeping(text: string, at: number, masks: ByteMasks): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return false;
  if (isCandidate(text, at, masks)) return true;
  return masks.lead[unit] !== 0 && !(text.charCodeAt(at + 1) >= 0x80);
}

function pushText(segment: Segment, text: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const code = text.codePointAt(at) as number;
    push(segment, code, at);
    at += code > 0xffff ? 2 : 1;
  }
}

function push(segment: Segment, code: number, offset: number): void {
  segment.codes[segment.length] = code;
  segment.offsets[segment.length] = offset;
  segment.length++;
}

/** The start of the character at `at`: one less in the middle of a surrogate pair. */
function characterStart(text: string, at: number): number {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLow && at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 ? at - 1 : at;
}
