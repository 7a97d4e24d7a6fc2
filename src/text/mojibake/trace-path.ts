import { transitionCost } from './character-model.js';
import type { Encoding } from './encodings.js';
import { type Lattice, start } from './lattice.js';

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

/** The decoded sequences on the cheapest path through a finished lattice, in order. */
export function trace(lattice: Lattice): Step[] {
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
