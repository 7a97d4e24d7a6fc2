// What the search charges, in bits, besides what the model says about characters. Set on samples that the
// model had not seen; docs/mojibake.md tells how.
import type { EncodingName } from './upper-halves.js';

/** To begin reading in an encoding: how rare it is that UTF-8 was misread so. */
export const priors: Readonly<Record<EncodingName, number>> = {
  'windows-1252': 9,
  'windows-1250': 12,
  'windows-1251': 11,
  'windows-1253': 13,
  'windows-1254': 13,
  'windows-1257': 14,
  'iso-8859-2': 15,
  macintosh: 11,
  ibm437: 13,
  'windows-1255': 13,
  'windows-1256': 12,
  'koi8-r': 14,
  ibm850: 14,
};

export const prices = {
  /** Less for an encoding in which the same text was misread elsewhere, but never below the least. */
  confirmed: 7,
  leastPrior: 4,
  /** For one decoded sequence. */
  sequence: 1,
  /** To keep, while reading in an encoding, a character that is no part of a sequence; one that is. */
  keepOther: 2.5,
  keepSequence: 9,
  /** To stop reading in an encoding; right after a character that could go on. */
  leave: 4,
  leaveMidway: 7,
  /** What costs so much more than another way to the same place is given up. */
  hopeless: 40,
  /** What is garbled throughout and gains so much more than its prior needs no search. */
  sure: 30,
  /** A decoded C1 control, U+FFFD, U+FEFF: what double misreading leaves. */
  decodedControl: 5,
  decodedReplacement: 4,
  decodedMark: 1,
} as const;

/** What an entry into an encoding costs more when the result looks like an accident. */
export const entryPrices = {
  /** For each time more that the text was misread. */
  deeper: 1,
  /** The characters before were a valid sequence that was kept: never eat half a run. */
  afterKeptSequence: 8,
  /** It would take the closing one of two quotation marks. */
  closesQuote: 18,
  /** The lead stands elsewhere in the text where nothing can be decoded: it is a letter of the language. */
  nativeLead: 4,
  /** One character of a distant script. */
  distantScript: 5,
  /** One letter of another alphabet between spaces. */
  strangeAlone: 6,
  /** The two characters could be part of a word in capitals. */
  readsAsWord: 14,
  /** A lower-case letter after two capitals. */
  lowerAfterCapitals: 6,
  /** A root sign that does not follow a letter. */
  lonelyRoot: 6,
  /** An operator of mathematics and a sign that are part of no word. */
  loneOperator: 12,
  /** A lead before a real no-break space. */
  beforeNoBreakSpace: 5,
} as const;

/** To assume that a byte was damaged on the way, per kind of damage. */
export const damagePrices = {
  space: 2,
  spaceConfirmed: -9,
  spaceKept: 8,
  replaced: 1.5,
  questionMark: 6,
  dropped: 8,
  straightened: 2,
  /** For ß where no small letter stands before it: no word begins with it. */
  sharpSFirst: 12,
  /** It would take a question mark that ends a question: "AMANHÃ? NÃO". */
  realQuestion: 20,
} as const;

/** To assume that marks stand for any of the bytes that Latin-1 cannot hold: for the first, for each more. */
export const maskPrices = { first: 7, each: 3 } as const;

/** To read stray C1 controls as windows-1252; after a character that could be a lead. */
export const controlPrices = { enter: 3, afterLead: 8, keep: 6, each: 1 } as const;

/** How sure the repair of a damaged sequence can be at most, in bits: a damage never leaves certainty. */
export const damageMargins = {
  space: 16,
  replaced: 20,
  questionMark: 16,
  dropped: 16,
  straightened: 20,
} as const;
