// The cheapest explanation of a segment: which characters are meant as they stand, which are bytes of UTF-8
// shown in some encoding. A Viterbi search.
import { byteMasks } from './byte-masks.js';
import {
  type Context,
  characterCost,
  contextAfter,
  ownCost,
  transitionCost,
} from './character-model.js';
import { type DamagedSequence, damagedSequencesAt } from './damaged-sequence.js';
import { decodedCost, isControl } from './decoded-cost.js';
import { type Encoding, encodings } from './encodings.js';
import { accidentPrice, entryPrice } from './entry-price.js';
import type { Evidence } from './evidence.js';
import { createLattice, kept, type Lattice, left, relax, start } from './lattice.js';
import type { Misreading } from './misreading.js';
import { controlPrices, prices } from './prices.js';
import type { Segment } from './segment.js';
import { upperHalves } from './upper-halves.js';
import { codeOf, sequenceAt, sizeOf } from './utf8-sequence.js';

/** One decoded sequence. */
export interface Step {
  /** Place and size in code points of the segment. */
  readonly at: number;
  readonly size: number;
  readonly code: number;
  /** Undefined for a stray C1 control read as windows-1252. */
  readonly encoding: Encoding | undefined;
  /** Bits between the best and the second best reading of a damaged sequence. */
  readonly margin: number;
  /** Bits that speak against the sequence: it could be an accident. */
  readonly doubt: number;
}

/** The decoded sequences of the cheapest path, in order. */
export function searchSegment(segment: Segment, evidence: Evidence): Step[] {
  const mask = activeMask(segment);
  const hasControls = hasControl(segment);
  if (mask === 0 && !hasControls) return [];
  const lattice = createLattice(segment, evidence, mask, hasControls);
  for (let at = 0; at < segment.length; at++) advance(lattice, at);
  return trace(lattice);
}

function hasControl({ codes, length }: Segment): boolean {
  for (let at = 0; at < length; at++) if (isControl(codes[at] as number)) return true;
  return false;
}

/** The encodings, as bits, in which the segment has a valid sequence, or one that may be damaged. */
function activeMask({ codes, length }: Segment): number {
  const { lead } = byteMasks();
  let active = 0;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    const mask = code < 0x10000 ? (lead[code] as number) : 0;
    if (mask !== 0) active |= maskAt(codes, at, length, mask, active);
  }
  return active;
}

function maskAt(codes: Int32Array, at: number, end: number, lead: number, active: number): number {
  const next = at + 1 < end ? (codes[at + 1] as number) : 10;
  if (next > 0xffff) return 0;
  if (next === 0xfffd) return lead;
  const code = codes[at];
  if (next < 0x80) return code === 0xc3 || code === 0xc2 ? 1 : 0;
  if (code === 0xe2 && (next === 0x20ac || next === 0x80)) return lead;
  const both = lead & (byteMasks().continuation[next] as number) & ~active;
  return both === 0 ? 0 : validMask(codes, at, end, both);
}

function validMask(codes: Int32Array, at: number, end: number, mask: number): number {
  let valid = 0;
  for (const { bit, byteOf } of encodings())
    if ((mask & bit) !== 0 && sequenceAt(codes, at, end, byteOf) !== 0) valid |= bit;
  return valid;
}

function advance(lattice: Lattice, at: number): void {
  const code = lattice.segment.codes[at] as number;
  const isHigh = code >= 0x80;
  lattice.limit = isHigh ? leave(lattice, at) : Number.POSITIVE_INFINITY;
  keep(lattice, at, code, isHigh);
  if (!isHigh) return;
  for (let index = 0; index < lattice.misreadings.length; index++) decode(lattice, at, index);
  if (lattice.controlMode >= 0 && isControl(code)) decodeControl(lattice, at, code);
}

/** Leaves every mode where that is cheaper. Gives the most that a state here may cost to be of use. */
function leave(lattice: Lattice, at: number): number {
  const { modes, costs, contexts, segment, controlMode } = lattice;
  const base = at * modes;
  const isMidway = at > 0 && (segment.codes[at - 1] as number) >= 0x80;
  const price = isMidway ? prices.leaveMidway : prices.leave;
  let least = costs[base] as number;
  for (let state = base + 1; state < base + modes; state++) {
    const cost = costs[state] as number;
    if (cost === Number.POSITIVE_INFINITY) continue;
    if (cost < least) least = cost;
    const total = state === base + controlMode ? cost : cost + price;
    relax(lattice, base, total, contexts[state] as Context, state, left);
  }
  return least + prices.hopeless;
}

function keep(lattice: Lattice, at: number, code: number, isHigh: boolean): void {
  const { modes, costs, contexts, limit } = lattice;
  const base = at * modes;
  const own = ownCost(code);
  let known: Context = -1;
  let transition = 0;
  let next: Context = 0;
  for (let mode = 0; mode < modes; mode++) {
    const state = base + mode;
    const cost = costs[state] as number;
    if (cost > limit || cost === Number.POSITIVE_INFINITY) continue;
    const context = contexts[state] as Context;
    if (context !== known) {
      known = context;
      transition = transitionCost(context, code);
      next = contextAfter(context, code);
    }
    const price = mode > 0 && isHigh ? keepPrice(lattice, at, mode) : 0;
    relax(lattice, state + modes, cost + own + transition + price, next, state, kept);
  }
}

function keepPrice(lattice: Lattice, at: number, mode: number): number {
  if (mode === lattice.controlMode) return controlPrices.keep;
  const sequence = lattice.misreadings[mode - 1]?.sequences[at];
  return sequence !== 0 ? prices.keepSequence : prices.keepOther;
}

function decode(lattice: Lattice, at: number, index: number): void {
  const { encoding, times, sequences } = lattice.misreadings[index] as Misreading;
  const sequence = sequences[at] as number;
  if (sequence !== 0) {
    decodeWhole(lattice, at, index, sequence);
    return;
  }
  if (times > 1) return;
  const { segment, evidence } = lattice;
  const isConfirmed = (evidence.confirmed & encoding.bit) !== 0;
  const context = { isConfirmed, joinsSpaces: evidence.joinsSpaces };
  for (const damaged of damagedSequencesAt(segment.codes, at, segment.length, encoding, context))
    if (at + damaged.size <= segment.length) decodeDamaged(lattice, at, index, damaged);
}

function decodeWhole(lattice: Lattice, at: number, index: number, sequence: number): void {
  const { modes, costs, contexts } = lattice;
  const code = codeOf(sequence);
  const size = sizeOf(sequence);
  const own = decodedCost(code, prices.sequence);
  const clean = at * modes;
  const reading = clean + index + 1;
  const target = reading + size * modes;
  const inside = costs[reading] as number;
  if (inside <= lattice.limit) {
    const context = contexts[reading] as Context;
    const total = inside + own + transitionCost(context, code);
    relax(lattice, target, total, contextAfter(context, code), reading, code);
  }
  if ((costs[clean] as number) > lattice.limit) return;
  const context = contexts[clean] as Context;
  const total = (costs[clean] as number) + own + transitionCost(context, code);
  const doubt = accidentPrice(lattice, at, index, code, size);
  const entered = total + entryPrice(lattice, index) + doubt;
  if (relax(lattice, target, entered, contextAfter(context, code), clean, code))
    lattice.doubts[target] = doubt;
}

function decodeDamaged(
  lattice: Lattice,
  at: number,
  index: number,
  damaged: DamagedSequence,
): void {
  const { modes, costs, contexts } = lattice;
  const clean = at * modes;
  const end = at + damaged.size;
  const target = end * modes + index + 1;
  const next = nextCode(lattice, end, index);
  for (const state of [clean + index + 1, clean]) {
    if (!((costs[state] as number) <= lattice.limit)) continue;
    const context = contexts[state] as Context;
    const { code, margin } = likeliest(damaged.codes, context, next);
    let total = (costs[state] as number) + transitionCost(context, code);
    total += decodedCost(code, prices.sequence + damaged.price);
    const doubt = state === clean ? accidentPrice(lattice, at, index, code, damaged.size) : 0;
    if (state === clean) total += entryPrice(lattice, index) + doubt;
    if (!relax(lattice, target, total, contextAfter(context, code), state, code)) continue;
    lattice.margins[target] = Math.min(margin, damaged.margin);
    lattice.doubts[target] = doubt;
  }
}

/** The character after a damaged sequence: decoded if it can be. */
function nextCode({ segment, misreadings }: Lattice, at: number, index: number): number {
  if (at >= segment.length) return 10;
  const sequence = misreadings[index]?.sequences[at] ?? 0;
  return sequence !== 0 ? codeOf(sequence) : (segment.codes[at] as number);
}

function likeliest(
  codes: readonly number[],
  before: Context,
  after: number,
): { readonly code: number; readonly margin: number } {
  let code = codes[0] as number;
  let best = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (const candidate of codes) {
    const cost =
      characterCost(before, candidate) + transitionCost(contextAfter(before, candidate), after);
    if (cost < best) {
      second = best;
      best = cost;
      code = candidate;
    } else if (cost < second) second = cost;
  }
  return { code, margin: second - best };
}

function decodeControl(lattice: Lattice, at: number, control: number): void {
  const { modes, costs, contexts, controlMode, segment } = lattice;
  const code = upperHalves['windows-1252'].charCodeAt(control - 0x80);
  if (code === control) return;
  const before = at > 0 ? (segment.codes[at - 1] as number) : 10;
  const isAfterLead = before < 0x10000 && ((byteMasks().lead[before] as number) & 1) !== 0;
  const price = controlPrices.each + (isAfterLead ? controlPrices.afterLead : 0) + ownCost(code);
  const clean = at * modes;
  const target = clean + modes + controlMode;
  for (const state of [clean, clean + controlMode]) {
    if (costs[state] === Number.POSITIVE_INFINITY) continue;
    const context = contexts[state] as Context;
    const enter = state === clean ? controlPrices.enter : 0;
    const total = (costs[state] as number) + price + enter + transitionCost(context, code);
    relax(lattice, target, total, contextAfter(context, code), state, code);
  }
}

function trace(lattice: Lattice): Step[] {
  const { modes, origins, decoded, misreadings, margins, doubts } = lattice;
  const steps: Step[] = [];
  let state = lastState(lattice);
  while (decoded[state] !== start) {
    const origin = origins[state] as number;
    const code = decoded[state] as number;
    if (code >= 0) {
      const at = Math.floor(origin / modes);
      steps.push({
        at,
        size: Math.floor(state / modes) - at,
        code,
        encoding: misreadings[(state % modes) - 1]?.encoding,
        margin: margins[state] as number,
        doubt: doubts[state] as number,
      });
    }
    state = origin;
  }
  return steps.reverse();
}

function lastState({ segment, modes, costs, contexts }: Lattice): number {
  const base = segment.length * modes;
  let best = base;
  let least = Number.POSITIVE_INFINITY;
  for (let state = base; state < base + modes; state++) {
    const cost = (costs[state] as number) + transitionCost(contexts[state] as number, 10);
    if (cost < least) {
      least = cost;
      best = state;
    }
  }
  return best;
}
