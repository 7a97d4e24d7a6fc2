// The states of the search: at each place of a segment one for text as it stands, one for each encoding that
// may have been misread, one for stray C1 controls.
import { type Context, lineStart } from './character-model.js';
import { encodings } from './encodings.js';
import type { Evidence } from './evidence.js';
import { createMaskedReader, type MaskedReader } from './masked-sequence.js';
import { type Misreading, misreadingsIn } from './misreading.js';
import { createQuoteReader, type QuoteReader } from './open-quote.js';
import type { Segment } from './segment.js';
import { sizeOf } from './utf8-sequence.js';

/** What `decoded` holds for a state that was reached by keeping a character, by leaving a mode, not at all. */
export const kept = -1;
export const left = -2;
export const start = -3;

/** By state, that is by place times modes plus mode: the cheapest way there. */
interface States {
  readonly costs: Float64Array;
  /** The characters before, as the model sees them. */
  readonly contexts: Int32Array;
  /** The state from which it was reached. */
  readonly origins: Int32Array;
  /** The code point that was decoded on the way, or `kept`, `left`, `start`. */
  readonly decoded: Int32Array;
  /** Where something was decoded: how sure it is, in bits; infinite where it was not damaged. */
  readonly margins: Float32Array;
  /** Where something was decoded: what entering an encoding there cost beyond its prior. */
  readonly doubts: Float32Array;
}

/** The search over one segment. */
export interface Lattice extends States {
  readonly segment: Segment;
  readonly evidence: Evidence;
  /** Mode 0 keeps text as it stands, mode n + 1 undoes the misreading n. */
  readonly misreadings: readonly Misreading[];
  readonly quotes: QuoteReader;
  /** Undefined where no mark stands for lost bytes. */
  readonly masked: MaskedReader | undefined;
  readonly modes: number;
  /** The mode for stray C1 controls, or -1. */
  readonly controlMode: number;
  /** A state that costs more cannot be on the cheapest path; set place by place. */
  limit: number;
  /** For each place, the misreadings (as bits) of which a sequence ends there. */
  readonly ends: Int32Array;
}

/** `ends` has a bit for each; no text was misread in so many ways. */
const misreadingLimit = 30;

let pool = createStates(0);

/** A lattice with only its first state reached. `mask` holds the bits of the encodings to try. */
export function createLattice(
  segment: Segment,
  evidence: Evidence,
  mask: number,
  hasControls: boolean,
): Lattice {
  const misreadings = usefulMisreadings(segment, evidence, mask);
  const modes = 1 + misreadings.length + (hasControls ? 1 : 0);
  const states = (segment.length + 1) * modes;
  if (pool.costs.length < states) pool = createStates(states);
  pool.costs.fill(Number.POSITIVE_INFINITY, 0, states);
  pool.costs[0] = 0;
  pool.contexts[0] = lineStart;
  pool.decoded[0] = start;
  const ends = endsOf(misreadings, segment.length);
  const controlMode = hasControls ? modes - 1 : -1;
  const quotes = createQuoteReader(segment.text, segment.start);
  const masked = createMaskedReader(segment, misreadings[0]?.encoding);
  // Written out: it is read for each state, and a spread makes it slow to read.
  return {
    costs: pool.costs,
    contexts: pool.contexts,
    origins: pool.origins,
    decoded: pool.decoded,
    margins: pool.margins,
    doubts: pool.doubts,
    segment,
    evidence,
    quotes,
    masked,
    misreadings,
    modes,
    controlMode,
    ends,
    limit: Number.POSITIVE_INFINITY,
  };
}

/** Without those that read no sequence otherwise than one that is likelier: 1254 agrees with 1252 on most text. */
function usefulMisreadings(segment: Segment, evidence: Evidence, mask: number): Misreading[] {
  const useful: Misreading[] = [];
  const likeliestFirst = encodings()
    .filter(({ bit }) => (mask & bit) !== 0)
    .sort((a, b) => evidence.priors[a.name] - evidence.priors[b.name]);
  for (const encoding of likeliestFirst)
    for (const misreading of misreadingsIn(segment, encoding)) {
      const { times, sequences } = misreading;
      const isRepeated = useful.some(
        (other) => other.times === times && hasAll(other.sequences, sequences, segment.length),
      );
      if (!isRepeated) useful.push(misreading);
    }
  return useful.slice(0, misreadingLimit);
}

function hasAll(all: Int32Array, some: Int32Array, length: number): boolean {
  for (let at = 0; at < length; at++) if (some[at] !== 0 && some[at] !== all[at]) return false;
  return true;
}

function endsOf(misreadings: readonly Misreading[], length: number): Int32Array {
  const ends = new Int32Array(length + 1);
  for (const [index, { sequences }] of misreadings.entries())
    for (let at = 0; at < length; at++) {
      const sequence = sequences[at] as number;
      if (sequence === 0) continue;
      const end = at + sizeOf(sequence);
      ends[end] = (ends[end] as number) | (1 << index);
    }
  return ends;
}

function createStates(size: number): States {
  return {
    costs: new Float64Array(size),
    contexts: new Int32Array(size),
    origins: new Int32Array(size),
    decoded: new Int32Array(size),
    margins: new Float32Array(size),
    doubts: new Float32Array(size),
  };
}

/** Takes a way into a state if it is the cheapest so far; says whether it is. */
export function relax(
  lattice: Lattice,
  state: number,
  cost: number,
  context: Context,
  origin: number,
  decoded: number,
): boolean {
  if (cost >= (lattice.costs[state] as number)) return false;
  lattice.costs[state] = cost;
  lattice.contexts[state] = context;
  lattice.origins[state] = origin;
  lattice.decoded[state] = decoded;
  return true;
}
