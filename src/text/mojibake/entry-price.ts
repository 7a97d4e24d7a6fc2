import { classes } from './character-class.js';
import { classOf } from './character-model.js';
import type { Lattice } from './lattice.js';
import type { Misreading } from './misreading.js';
import { closesQuote } from './open-quote.js';
import { entryPrices } from './prices.js';

function setOf(...members: number[]): Uint8Array {
  const set = new Uint8Array(256);
  for (const member of members) set[member] = 1;
  return set;
}

const distant = setOf(
  classes.semitic,
  classes.ideograph,
  classes.indic,
  classes.rare,
  classes.halfwidth,
  classes.box,
  classes.phonetic,
  classes.rareGreek,
  classes.combining,
);
const lowers = setOf(classes.commonLower, classes.rareLower, classes.phonetic);
const uppers = setOf(classes.upper, classes.commonUpper, classes.rareUpper);

/**
 * Bits to begin undoing the misreading `index` at `at`, where `size` characters would become
 * `code`: the encoding's prior, and more where the result looks like an accident.
 */
export function entryPrice(
  lattice: Lattice,
  at: number,
  index: number,
  code: number,
  size: number,
): number {
  const { evidence, misreadings, ends, segment } = lattice;
  const { encoding, times } = misreadings[index] as Misreading;
  let price = evidence.priors[encoding.name] + (times - 1) * entryPrices.deeper;
  if (((ends[at] as number) & (1 << index)) !== 0) price += entryPrices.afterKeptSequence;
  price += accidentPrice(segment.codes, at, code);
  const { offsets } = segment;
  if (closesQuote(lattice.quotes, offsets[at] as number, offsets[at + size] as number))
    price += entryPrices.closesQuote;
  if (size !== 2) return price;
  const lead = segment.codes[at] as number;
  if (evidence.nativeLeads.has(lead)) price += entryPrices.nativeLead;
  if (segment.codes[at + 1] === 0xa0 && code !== 0xe0 && code !== 0xa0)
    price += entryPrices.beforeNoBreakSpace;
  return price;
}

function accidentPrice(codes: Int32Array, at: number, code: number): number {
  const kind = classOf(code);
  let price = distant[kind] === 1 ? entryPrices.distantScript : 0;
  if (lowers[kind] === 1 && followsCapitals(codes, at)) price += entryPrices.lowerAfterCapitals;
  if (codes[at] === 0x221a && !followsLetter(codes, at)) price += entryPrices.lonelyRoot;
  return price;
}

function followsCapitals(codes: Int32Array, at: number): boolean {
  return at > 1 && isCapital(codes[at - 1]) && isCapital(codes[at - 2]);
}

function isCapital(code = 10): boolean {
  return uppers[classOf(code)] === 1;
}

function followsLetter(codes: Int32Array, at: number): boolean {
  if (at === 0) return false;
  const kind = classOf(codes[at - 1] as number);
  return kind === classes.lower || lowers[kind] === 1 || uppers[kind] === 1;
}
