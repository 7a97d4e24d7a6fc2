// The ways of the search that decode: a whole sequence, a damaged one, a stray C1 control.
import { byteMasks } from './byte-masks.js';
import { classes } from './character-class.js';
import {
  type Context,
  characterCost,
  classOf,
  contextAfter,
  lastOf,
  ownCost,
  transitionCost,
} from './character-model.js';
import { damagedNestedSequencesAt } from './damaged-nested-sequence.js';
import { type DamagedSequence, damagedSequencesAt } from './damaged-sequence.js';
import { decodedCost } from './decoded-cost.js';
import { accidentPrice, entryPrice, questionPrice } from './entry-price.js';
import { type Lattice, relax } from './lattice.js';
import { maskedSequencesAt } from './masked-sequence.js';
import type { Misreading } from './misreading.js';
import { controlPrices, damagePrices, prices } from './prices.js';
import { upperHalves } from './upper-halves.js';
import { codeOf, sizeOf } from './utf8-sequence.js';

/** Decodes what starts at `at` by the misreading `index`, inside its mode and on entering it. */
export function decode(lattice: Lattice, at: number, index: number): void {
  const { encoding, times, sequences, inner } = lattice.misreadings[index] as Misreading;
  const { segment, evidence, masked } = lattice;
  const lead = segment.codes[at] as number;
  const isLead = lead < 0x10000 && ((byteMasks().lead[lead] as number) & encoding.bit) !== 0;
  if (isLead && masked?.encoding === encoding && times === 1)
    for (const damaged of maskedSequencesAt(masked, at)) decodeDamaged(lattice, at, index, damaged);
  const sequence = sequences[at] as number;
  if (sequence !== 0) {
    decodeWhole(lattice, at, index, sequence);
    return;
  }
  if (!isLead || (times > 1 && !inner)) return;
  const isConfirmed = (evidence.confirmed & encoding.bit) !== 0;
  const context = { isConfirmed, joinsSpaces: evidence.joinsSpaces };
  const { codes, length } = segment;
  const found = inner
    ? damagedNestedSequencesAt({ codes, inner, end: length, encoding }, at, context)
    : damagedSequencesAt(codes, at, length, encoding, context);
  for (const damaged of found)
    if (at + damaged.size <= length) decodeDamaged(lattice, at, index, damaged);
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
    if (relax(lattice, target, total, contextAfter(context, code), reading, code))
      setCertainty(lattice, target, Number.POSITIVE_INFINITY, 0);
  }
  if ((costs[clean] as number) > lattice.limit) return;
  const context = contexts[clean] as Context;
  const total = (costs[clean] as number) + own + transitionCost(context, code);
  const doubt = accidentPrice(lattice, at, index, code, size);
  const entered = total + entryPrice(lattice, index) + doubt;
  if (relax(lattice, target, entered, contextAfter(context, code), clean, code))
    setCertainty(lattice, target, Number.POSITIVE_INFINITY, doubt);
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
    const price = damaged.price + questionPrice(lattice, at, index, damaged.size, state === clean);
    total += decodedCost(code, prices.sequence + price);
    const doubt = state === clean ? accidentPrice(lattice, at, index, code, damaged.size) : 0;
    if (state === clean) total += entryPrice(lattice, index) + doubt;
    if (relax(lattice, target, total, contextAfter(context, code), state, code))
      setCertainty(lattice, target, Math.min(margin, damaged.margin), doubt);
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
      characterCost(before, candidate) +
      transitionCost(contextAfter(before, candidate), after) +
      (candidate === sharpS && !followsLower(before) ? damagePrices.sharpSFirst : 0);
    if (cost < best) {
      second = best;
      best = cost;
      code = candidate;
    } else if (cost < second) second = cost;
  }
  return { code, margin: second - best };
}

const sharpS = 0xdf;

/** Is the last character a lower-case letter? */
function followsLower(before: Context): boolean {
  const kind = classOf(lastOf(before));
  return kind === classes.lower || kind === classes.commonLower;
}

/** Reads a C1 control as the windows-1252 character of the same byte. */
export function decodeControl(lattice: Lattice, at: number, control: number): void {
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
    if (relax(lattice, target, total, contextAfter(context, code), state, code))
      setCertainty(lattice, target, Number.POSITIVE_INFINITY, 0);
  }
}

function setCertainty({ margins, doubts }: Lattice, state: number, margin: number, doubt: number) {
  margins[state] = margin;
  doubts[state] = doubt;
}
