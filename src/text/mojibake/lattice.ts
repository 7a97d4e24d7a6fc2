// The states of the search: at each place of a segment one for text as it stands, one for each encoding that
// may have been misread, one for stray C1 controls.
import { type Encoding, encodings } from './encodings.js';
import type { Evidence } from './evidence.js';
import type { Segment } from './segment.js';
import { sequenceAt, sizeOf } from './utf8-sequence.js';

/** What `decoded` holds for a state that was reached by keeping a character, by leaving a mode, not at all. */
export const kept = -1;
export const left = -2;
export const start = -3;

/** By state, that is by place times modes plus mode: the cheapest way there. */
interface States {
  readonly costs: Float64Array;
  /** The character before, as the model sees it. */
  readonly previous: Int32Array;
  /** The state from which it was reached. */
  readonly origins: Int32Array;
  /** The code point that was decoded on the way, or `kept`, `left`, `start`. */
  readonly decoded: Int32Array;
  /** How sure the repair of a damaged sequence on the way is, in bits; infinite where none was damaged. */
  readonly margins: Float32Array;
}

/** The search over one segment. */
export interface Lattice extends States {
  readonly segment: Segment;
  readonly evidence: Evidence;
  /** Mode 0 keeps text as it stands, mode n reads in the encoding before the n-th. */
  readonly active: readonly Encoding[];
  readonly modes: number;
  /** The mode for stray C1 controls, or -1. */
  readonly controlMode: number;
  /** For each active encoding, the sequence that starts at each place. */
  readonly sequences: readonly Int32Array[];
  /** For each place, the active encodings (as bits) of which a sequence ends there. */
  readonly ends: Int32Array;
}

let pool = createStates(0);

/** A lattice with only its first state reached. `mask` holds the bits of the encodings to try. */
export function createLattice(
  segment: Segment,
  evidence: Evidence,
  mask: number,
  hasControls: boolean,
): Lattice {
  const active = encodings().filter(({ bit }) => (mask & bit) !== 0);
  const modes = 1 + active.length + (hasControls ? 1 : 0);
  const states = (segment.length + 1) * modes;
  if (pool.costs.length < states) pool = createStates(states);
  pool.costs.fill(Number.POSITIVE_INFINITY, 0, states);
  pool.costs[0] = 0;
  pool.previous[0] = 10;
  pool.decoded[0] = start;
  const ends = new Int32Array(segment.length + 1);
  const sequences = active.map(({ byteOf }, index) =>
    readSequences(segment, byteOf, ends, 1 << index),
  );
  return {
    ...pool,
    segment,
    evidence,
    active,
    modes,
    controlMode: hasControls ? modes - 1 : -1,
    sequences,
    ends,
  };
}

function createStates(size: number): States {
  return {
    costs: new Float64Array(size),
    previous: new Int32Array(size),
    origins: new Int32Array(size),
    decoded: new Int32Array(size),
    margins: new Float32Array(size),
  };
}

function readSequences(
  { codes, length }: Segment,
  byteOf: Uint8Array,
  ends: Int32Array,
  bit: number,
): Int32Array {
  const sequences = new Int32Array(length);
  for (let at = 0; at < length; at++) {
    if ((codes[at] as number) < 0x80) continue;
    const sequence = sequenceAt(codes, at, length, byteOf);
    if (sequence === 0) continue;
    sequences[at] = sequence;
    const end = at + sizeOf(sequence);
    ends[end] = (ends[end] as number) | bit;
  }
  return sequences;
}

/** Takes a way into a state if it is the cheapest so far; says whether it is. */
export function relax(
  lattice: Lattice,
  state: number,
  cost: number,
  previous: number,
  origin: number,
  decoded: number,
): boolean {
  if (cost >= (lattice.costs[state] as number)) return false;
  lattice.costs[state] = cost;
  lattice.previous[state] = previous;
  lattice.origins[state] = origin;
  lattice.decoded[state] = decoded;
  lattice.margins[state] = Number.POSITIVE_INFINITY;
  return true;
}
