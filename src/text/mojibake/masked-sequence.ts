// Sequences in which "?" or U+FFFD stands for bytes that a converter could not hold. Latin-1 has no characters for
// 80 to 9F, so that all of "Â’" and most of "â€™" becomes marks; and when text was misread several times, the bytes
// were spelt by characters that were lost, "â?¬" for "€".
import { classes } from './character-class.js';
import { classOf, ownCost } from './character-model.js';
import type { DamagedSequence } from './damaged-sequence.js';
import type { Encoding } from './encodings.js';
import { byteFor, isMark, type Reading, sequencesAt } from './masked-window.js';
import { damageMargins, maskPrices } from './prices.js';
import type { Segment } from './segment.js';

/** No more code points are compared for one sequence: the likeliest. */
const codeLimit = 32;
/** The bytes that have no character in Latin-1. */
const latinHoles: readonly number[] = Array.from({ length: 32 }, (_, at) => 0x80 + at);

/** The masked sequences of one segment. */
export interface MaskedReader {
  readonly segment: Segment;
  readonly encoding: Encoding;
  /** What windows-1252 has and Latin-1 lacks survived: only what both lack was lost. */
  readonly isWestern: boolean;
  /** How many more strings may be read in this segment that were never read before. */
  left: number;
}

/** Longer sequences are not looked for. */
const windowSize = 18;
/** Three of the longest sequences. */
const longestRun = 3 * windowSize;
/** So many strings are read in a segment: real text repeats the few that it has. */
const readingLimit = 48;
/** So many strings are remembered. */
const memoryLimit = 4096;
const remembered = new Map<string, readonly DamagedSequence[]>();
const none: readonly DamagedSequence[] = [];

function isGarbled(code = 0): boolean {
  return code >= 0x80 || isMark(code);
}

/** A reader, if a mark follows a character beyond ASCII somewhere in the segment. */
export function createMaskedReader(
  segment: Segment,
  encoding: Encoding | undefined,
): MaskedReader | undefined {
  if (encoding?.name !== 'windows-1252') return undefined;
  const { codes, length } = segment;
  let hasMark = false;
  let isWestern = false;
  for (let at = 1; at < length; at++) {
    const code = codes[at] as number;
    if ((codes[at - 1] as number) < 0xa0) continue;
    hasMark ||= isMark(code);
    isWestern ||= code > 0xff && code < 0x10000 && encoding.byteOf[code] !== 0;
  }
  return hasMark ? { segment, encoding, isWestern, left: readingLimit } : undefined;
}

/** All readings of the characters at `at`, of which the first is a lead, as a sequence with marks in it. */
export function maskedSequencesAt(reader: MaskedReader, at: number): readonly DamagedSequence[] {
  const { codes, length } = reader.segment;
  let end = at;
  let hasMark = false;
  for (; end < length && end - at < windowSize && isGarbled(codes[end]); end++)
    hasMark ||= isMark(codes[end]);
  if (!hasMark) return none;
  const run = runAround(reader.segment, at, end);
  const key = `${run}${reader.isWestern} ${String.fromCodePoint(...codes.subarray(at, end))}`;
  let found = remembered.get(key);
  if (!found) {
    if (reader.left-- <= 0) return none;
    found = readWindow([...codes.subarray(at, end)], reader, run);
    if (remembered.size >= memoryLimit) remembered.clear();
    remembered.set(key, found);
  }
  return found;
}

/** How many garbled characters stand together, as far as it matters. */
function runAround({ codes, length }: Segment, at: number, end: number): number {
  let from = at;
  while (from > 0 && at - from < longestRun && isGarbled(codes[from - 1])) from--;
  let to = end;
  while (to < length && to - from < longestRun && isGarbled(codes[to])) to++;
  return Math.min(longestRun, to - from);
}

function readWindow(
  codes: readonly number[],
  { encoding, isWestern }: MaskedReader,
  run: number,
): readonly DamagedSequence[] {
  const holes = isWestern ? encoding.holes : latinHoles;
  return sequencesAt({ codes, encoding, holes, known: new Map() }, 0).flatMap((reading) => {
    const { size, values, marks, isNested } = reading;
    // Where few bytes can be lost, `damagedSequencesAt` reads what is not nested.
    if (marks === 0 || (isNested ? marks * 2 > size : isWestern)) return [];
    // Three garbled characters together: a word of another alphabet. Without its bytes several fit, a guess.
    const isWord = isNested && run >= 3 * size;
    const possible = likeliest(isNested ? values : values.filter(isKnowable), encoding, isWord);
    const margin = isWord && !isWestern ? 0 : damageMargins.questionMark;
    return possible.length > 0 ? [{ size, codes: possible, margin, price: priceOf(reading) }] : [];
  });
}

/** Where more is left than was lost, that it was misread twice is certain. */
function priceOf({ size, marks, isNested }: Reading<number>): number {
  const price = maskPrices.first + maskPrices.each * (marks - 1);
  return isNested && marks * 2 < size ? price / 2 : price;
}

/** A mark in a Latin letter or in punctuation leaves few likely characters; other letters are lost with a byte. */
function isKnowable(code: number): boolean {
  return (code >= 0xa0 && code < 0x180) || (code >= 0x2010 && code < 0x2200);
}

const latin: readonly number[] = [classes.commonLower, classes.commonUpper];
const otherAlphabets: readonly number[] = [
  classes.cyrillicLower,
  classes.cyrillicUpper,
  classes.greekLower,
  classes.greekUpper,
  classes.semitic,
];

/**
 * What is likeliest to have been misread: what Latin-1 databases held and windows-1252 has; then other letters
 * of larger languages. Words of nothing but garbled letters are of another alphabet.
 */
function likeliest(
  codes: readonly number[],
  encoding: Encoding,
  isWord: boolean,
): readonly number[] {
  const isWestern = (code: number): boolean =>
    code < 0x100
      ? !isWord && latin.includes(classOf(code))
      : code > 0x2000 && byteFor(encoding, code) !== 0;
  const kinds = isWord ? otherAlphabets : latin;
  for (const usual of [
    codes.filter(isWestern),
    codes.filter((code) => kinds.includes(classOf(code))),
  ])
    if (usual.length > 0) return usual;
  if (codes.length <= codeLimit) return codes;
  return [...codes].sort((a, b) => ownCost(a) - ownCost(b)).slice(0, codeLimit);
}
