import { characterClassOf, classCount, classes, farKindOf } from './character-class.js';
import {
  type Pairs,
  readCharacters,
  readPairs,
  readTiers,
  readTransitions,
  readUnseen,
} from './read-model.js';

/** What was never seen is unlikely, but no more than this: in bits. */
const transitionLimit = 18;
/** Any text may end anywhere: titles and messages have no full stop. In bits. */
const lineEndLimit = 6;
/** The same script again, or another, in the classes that hold many scripts: in bits. */
const sameScript = -3;
const otherScript = 5;

/** Characters below this have a place in the tables; of those above, only the range is known. */
const tableEnd = 0x3100;
const unknown = 255;

let transitions: Float32Array | undefined;
let unseen: Float32Array;
let bits: Float32Array;
let pairs: Pairs;
let tiers: Uint8Array | undefined;
const farKinds = Uint8Array.from({ length: classCount }, (_, kind) => farKindOf(kind));
const classTable = new Uint8Array(0x10000).fill(unknown);

/** The class of a code point: a row of the model. */
export function classOf(code: number): number {
  if (code >= 0x10000) return characterClassOf(code);
  let kind = classTable[code] as number;
  if (kind === unknown) {
    kind = characterClassOf(code);
    classTable[code] = kind;
  }
  return kind;
}

/**
 * What the model knows of the characters before a place: the last one, and above bit 21 the kind of the one
 * before it. One number, so that a search over megabytes makes no objects.
 */
export type Context = number;

/** The context at the start of a line. */
export const lineStart: Context = 10;

const codeMask = 0x1fffff;

/** The context after `code` in a context. */
export function contextAfter(context: Context, code: number): Context {
  return code | ((farKinds[classOf(context & codeMask)] as number) << 21);
}

/** The last code point of a context. */
export function lastOf(context: Context): number {
  return context & codeMask;
}

/** The context at an offset of a text. */
export function contextAt(text: string, offset: number): Context {
  if (offset <= 0) return lineStart;
  const last = codeBefore(text, offset);
  const earlier = offset - (last > 0xffff ? 2 : 1);
  return contextAfter(earlier > 0 ? codeBefore(text, earlier) : lineStart, last);
}

function codeBefore(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  const isLow = (unit & 0xfc00) === 0xdc00;
  const code = isLow && offset > 1 ? (text.codePointAt(offset - 2) as number) : unit;
  return code > 0xffff ? code : unit;
}

/** Bits that `code` costs in a context: the less likely, the more. */
export function characterCost(context: Context, code: number): number {
  return transitionCost(context, code) + ownCost(code);
}

/** Bits for the class of `code` in a context. */
export function transitionCost(context: Context, code: number): number {
  transitions ??= load();
  const previous = context & codeMask;
  const row = (context >>> 21) * classCount + classOf(previous);
  const kind = classOf(code);
  let cost = transitions[row * classCount + kind] as number;
  if (previous < tableEnd && code < tableEnd) cost += pairCost(previous, code);
  if (kind >= classes.semitic && kind <= classes.indic) cost += scriptCost(previous, code);
  return cost;
}

/** The classes of many scripts: the same again is likelier, another after it is not. */
function scriptCost(previous: number, code: number): number {
  if (classOf(previous) !== classOf(code)) return 0;
  return scriptOf(previous) === scriptOf(code) ? sameScript : otherScript;
}

/** A number for the script: the block, with kana, ideographs and Hangul as they go together. */
function scriptOf(code: number): number {
  if (code < 0x3000) return code >> 7;
  return code >= 0xac00 && code < 0xd7b0 ? 0xac00 : 0x3000;
}

function pairCost(previous: number, code: number): number {
  const { symbolOf, count, halves } = pairs;
  const row = (symbolOf[previous] as number) * count;
  return (halves[row + (symbolOf[code] as number)] as number) / 2;
}

/** Bits for a character among those of its class. */
export function ownCost(code: number): number {
  transitions ??= load();
  if (code >= 0x4e00 && code < 0xd7a4) return ideographCost(code);
  if (code >= tableEnd) return rangeCost(code);
  const cost = bits[code] as number;
  return cost >= 0 ? cost : unlistedCost(code);
}

/** Bits of a text, or of a part of it, between a context and a character. */
export function textCost(
  text: string,
  before: Context,
  after: number,
  start = 0,
  end = text.length,
): number {
  let cost = 0;
  let context = before;
  for (let at = start; at < end; ) {
    const code = text.codePointAt(at) as number;
    cost += characterCost(context, code);
    context = contextAfter(context, code);
    at += code > 0xffff ? 2 : 1;
  }
  return cost + transitionCost(context, after);
}

function load(): Float32Array {
  unseen = readUnseen();
  bits = readCharacters(tableEnd);
  pairs = readPairs(tableEnd);
  const costs = readTransitions();
  for (let at = 0; at < costs.length; at++) {
    const limit = endsWord(at) ? lineEndLimit : transitionLimit;
    if ((costs[at] as number) > limit) costs[at] = limit;
  }
  return costs;
}

/** Is the place in the table that of a lower-case letter before the end of a line? */
function endsWord(at: number): boolean {
  const previous = Math.floor(at / classCount) % classCount;
  const isLower = previous === classes.commonLower || previous === classes.rareLower;
  return isLower && at % classCount === classes.lineEnd;
}

/** Bits of ideographs and Hangul: unseen, then by tier. */
const tierCosts = [16, 7.5, 10, 13];

function ideographCost(code: number): number {
  tiers ??= readTiers();
  return tierCosts[tiers[code - 0x4e00] as number] as number;
}

function unlistedCost(code: number): number {
  if (code >= 0x80 && code < 0xa0) return 14;
  return unseen[classOf(code)] as number;
}

/** First code point after a range and the bits of a character in it, by the size and use of the range. */
const rangeCosts: readonly (readonly [number, number])[] = [
  [0x3400, 21],
  [0x4e00, 20],
  [0xd7a4, 12.5],
  [0xfe0f, 21],
  [0xfe10, 3],
  [0xfeff, 21],
  [0xff00, 2],
  [0xff01, 21],
  [0xff60, 7],
  [0xffa0, 9],
  [0xfffd, 21],
  [0xfffe, 15],
  [0x1f300, 21],
  [0x1fb00, 9],
  [0xe0020, 21],
  [0xe0080, 12],
];

function rangeCost(code: number): number {
  for (const [end, cost] of rangeCosts) if (code < end) return cost;
  return 21;
}
