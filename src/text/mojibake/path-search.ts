// The cheapest explanation of a segment: which characters are meant as they stand, which are bytes of UTF-8
// shown in some encoding. A Viterbi search.
import { activeMask, hasControl } from './active-encodings.js';
import { type Context, contextAfter, ownCost, transitionCost } from './character-model.js';
import { decode, decodeControl } from './decode-edges.js';
import { isControl } from './decoded-cost.js';
import type { Evidence } from './evidence.js';
import { createLattice, kept, type Lattice, left, relax } from './lattice.js';
import { controlPrices, prices } from './prices.js';
import type { Segment } from './segment.js';
import { sureReading } from './sure-reading.js';
import { type Step, trace } from './trace-path.js';

/** The decoded sequences of the cheapest path, in order. */
export function searchSegment(segment: Segment, evidence: Evidence): Step[] {
  const mask = activeMask(segment);
  const hasControls = hasControl(segment);
  if (mask === 0 && !hasControls) return [];
  const sure = sureReading(segment, evidence, mask);
  if (sure) return sure;
  const lattice = createLattice(segment, evidence, mask, hasControls);
  for (let at = 0; at < segment.length; at++) advance(lattice, at);
  return trace(lattice);
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
