import { classes } from './character-class.js';
import { classOf } from './character-model.js';
import type { Lattice } from './lattice.js';
import type { Misreading } from './misreading.js';
import { closesQuote } from './open-quote.js';
import { damagePrices, entryPrices } from './prices.js';
import type { Segment } from './segment.js';

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
/** Letters that are no word of their own in a text of other letters, and signs that seldom stand alone. */
const strange = setOf(
  classes.oddSign,
  classes.cyrillicLower,
  classes.cyrillicUpper,
  classes.rareCyrillicLower,
  classes.rareCyrillicUpper,
  classes.greekLower,
  classes.greekUpper,
  classes.rareLower,
  classes.rareUpper,
);
const letters = setOf(
  classes.lower,
  classes.upper,
  classes.commonLower,
  classes.commonUpper,
  classes.rareLower,
  classes.rareUpper,
  classes.cyrillicLower,
  classes.cyrillicUpper,
  classes.rareCyrillicLower,
  classes.rareCyrillicUpper,
  classes.greekLower,
  classes.greekUpper,
);
const lowers = setOf(classes.commonLower, classes.rareLower, classes.phonetic);
const uppers = setOf(classes.upper, classes.commonUpper, classes.rareUpper);
const capitals = setOf(
  classes.upper,
  classes.commonUpper,
  classes.rareUpper,
  classes.cyrillicUpper,
  classes.rareCyrillicUpper,
  classes.greekUpper,
);

/** Is it of a script or a kind that seldom stands single in a text of another? */
export function isDistant(code: number): boolean {
  return distant[classOf(code)] === 1;
}

/** Bits to begin undoing a misreading: how rare it is. */
export function entryPrice({ evidence, misreadings }: Lattice, index: number): number {
  const { encoding, times } = misreadings[index] as Misreading;
  return evidence.priors[encoding.name] + (times - 1) * entryPrices.deeper;
}

/**
 * Bits more to begin undoing the misreading `index` at `at`, where `size` characters would become `code`,
 * when that looks like an accident.
 */
export function accidentPrice(
  lattice: Lattice,
  at: number,
  index: number,
  code: number,
  size: number,
): number {
  const { evidence, misreadings, ends, segment } = lattice;
  const { encoding } = misreadings[index] as Misreading;
  let price = resultPrice(segment.codes, at, code);
  if (isLoneOperator(segment, at, size)) price += entryPrices.loneOperator;
  if (((ends[at] as number) & (1 << index)) !== 0) price += entryPrices.afterKeptSequence;
  if (strange[classOf(code)] === 1 && standsAlone(segment, at, size))
    price += entryPrices.strangeAlone;
  const { offsets } = segment;
  if (closesQuote(lattice.quotes, offsets[at] as number, offsets[at + size] as number))
    price += entryPrices.closesQuote;
  if (size !== 2) return price;
  const lead = segment.codes[at] as number;
  if (evidence.nativeLeads()[lead] === 1) price += entryPrices.nativeLead;
  if (encoding.bit !== 1 && readsAsWord(segment, at)) price += entryPrices.readsAsWord;
  if (segment.codes[at + 1] === 0xa0 && code !== 0xe0 && code !== 0xa0)
    price += entryPrices.beforeNoBreakSpace;
  return price;
}

function resultPrice(codes: Int32Array, at: number, code: number): number {
  const kind = classOf(code);
  let price = isDistant(code) ? entryPrices.distantScript : 0;
  if (lowers[kind] === 1 && followsCapitals(codes, at)) price += entryPrices.lowerAfterCapitals;
  if (codes[at] === 0x221a && !followsLetter(codes, at)) price += entryPrices.lonelyRoot;
  return price;
}

/** Does it begin with an operator of mathematics, and is part of no word? "∆°" is a shift in temperature. */
function isLoneOperator(segment: Segment, at: number, size: number): boolean {
  const lead = segment.codes[at] as number;
  const isOperator = classOf(lead) === classes.mathematics && lead !== 0x221a;
  return isOperator && standsAlone(segment, at, size);
}

/** Bits more for a damaged sequence that would take a real question mark, unless the text is known to be garbled. */
export function questionPrice(
  { evidence, misreadings, segment }: Lattice,
  at: number,
  index: number,
  size: number,
  isEntry: boolean,
): number {
  const { encoding, hasSequence } = misreadings[index] as Misreading;
  if ((evidence.confirmed & encoding.bit) !== 0 || (!isEntry && hasSequence)) return 0;
  return endsQuestion(segment, at, size) ? damagePrices.realQuestion : 0;
}

/** Would it take or use up a question mark where a question can end: behind a word, or not before the next one? */
function endsQuestion({ codes, length }: Segment, at: number, size: number): boolean {
  // A lead whose other bytes were dropped leaves the question mark behind it.
  const end = at + (size === 1 ? 2 : size);
  if (codes[end - 1] !== 0x3f || (end < length && startsWord(codes[end] as number))) return false;
  if (at > 0 && !isGap(codes[at - 1] as number)) return true;
  return end + 1 >= length || classOf(codes[end + 1] as number) !== classes.lower;
}

function startsWord(code: number): boolean {
  return !isGap(code) || classOf(code) === classes.digit;
}

/** Is there neither a letter nor another garbled character on either side? */
function standsAlone({ codes, length }: Segment, at: number, size: number): boolean {
  const before = at > 0 ? (codes[at - 1] as number) : 10;
  const after = at + size < length ? (codes[at + size] as number) : 10;
  return isGap(before) && isGap(after);
}

function isGap(code: number): boolean {
  return (code < 0x80 || code === 0xa0) && letters[classOf(code)] === 0;
}

/**
 * Are the two characters capitals in a word of capitals, or a capital and an apostrophe in one? "DĹŽKA" is
 * Slovak. In windows-1252 no language writes the characters of a sequence together.
 */
function readsAsWord({ codes, length }: Segment, at: number): boolean {
  if (!isCapital(codes[at])) return false;
  const isBefore = at > 0 && isCapital(codes[at - 1]);
  const isAfter = at + 2 < length && isCapital(codes[at + 2]);
  if (classOf(codes[at + 1] as number) === classes.apostrophe) return isBefore && isAfter;
  return (isBefore || isAfter) && isCapital(codes[at + 1]);
}

function followsCapitals(codes: Int32Array, at: number): boolean {
  return (
    at > 1 &&
    uppers[classOf(codes[at - 1] as number)] === 1 &&
    uppers[classOf(codes[at - 2] as number)] === 1
  );
}

function isCapital(code = 10): boolean {
  return capitals[classOf(code)] === 1;
}

function followsLetter(codes: Int32Array, at: number): boolean {
  if (at === 0) return false;
  const kind = classOf(codes[at - 1] as number);
  return kind === classes.lower || lowers[kind] === 1 || uppers[kind] === 1;
}
