import type { ByteMasks } from './byte-masks.js';
import { contextAfter, contextAt, textCost, transitionCost } from './character-model.js';
import { decodedCost } from './decoded-cost.js';
import { type Encoding, encodings } from './encodings.js';
import type { Evidence } from './evidence.js';
import { prices } from './prices.js';
import { isCandidate } from './segment.js';
import { codeOf, sequenceAt, sizeOf } from './utf8-sequence.js';

const codes = new Int32Array(8);

/**
 * Can decoding pay in a piece of text? No, when each sequence stands alone and all that they could gain is
 * less than what beginning to decode costs: so most accidents are told without a search, "Ві" in Ukrainian.
 */
export function isWorthSearching(
  text: string,
  start: number,
  end: number,
  masks: ByteMasks,
  evidence: Evidence,
): boolean {
  let gain = 0;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) < 0x80 || !isCandidate(text, at, masks)) continue;
    if (mayBeDamaged(text, at)) return true;
    gain += mostGained(text, at, masks);
    if (gain > evidence.leastPrior) return true;
  }
  return false;
}

/** The bits that the sequence at `at` gains in the encoding where it gains most; infinite if it is not alone. */
function mostGained(text: string, at: number, masks: ByteMasks): number {
  const next = text.charCodeAt(at + 1);
  const mask = (masks.lead[text.charCodeAt(at)] as number) & (masks.continuation[next] as number);
  const filled = fillCodes(text, at);
  const all = encodings();
  let most = 0;
  // By index, as their bits are in order: most of a text in Persian or Urdu comes by here.
  for (let index = 0, left = mask; left !== 0; index++, left >>>= 1) {
    if ((left & 1) === 0) continue;
    const { byteOf } = all[index] as Encoding;
    const sequence = sequenceAt(codes, 0, filled, byteOf);
    if (sequence === 0) continue;
    const after = at + sizeOf(sequence);
    if (sizeOf(sequence) > 3 || isCandidate(text, after, masks)) return Number.POSITIVE_INFINITY;
    most = Math.max(most, gainOf(text, at, after, codeOf(sequence)));
  }
  return most;
}

/** A C1 control, or a lead before something other than a continuation. */
function mayBeDamaged(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return unit < 0xa0 || !(next >= 0xa0) || next === 0xfffd || (unit === 0xe2 && next === 0x20ac);
}

function fillCodes(text: string, at: number): number {
  let filled = 0;
  for (; filled < 6 && at + filled < text.length; filled++)
    codes[filled] = text.charCodeAt(at + filled);
  return filled;
}

/** With the character after it, whose own cost is the same, and the one after that: they see what they follow. */
function gainOf(text: string, start: number, end: number, code: number): number {
  const before = contextAt(text, start);
  const after = codeAt(text, end);
  const last = codeAt(text, end + (after > 0xffff ? 2 : 1));
  const decoded = contextAfter(before, code);
  return (
    textCost(text, before, after, start, end) +
    transitionCost(contextAfter(contextAt(text, end), after), last) -
    decodedCost(code, prices.sequence) -
    transitionCost(before, code) -
    transitionCost(decoded, after) -
    transitionCost(contextAfter(decoded, after), last)
  );
}

function codeAt(text: string, at: number): number {
  return at < text.length ? (text.codePointAt(at) as number) : 10;
}
