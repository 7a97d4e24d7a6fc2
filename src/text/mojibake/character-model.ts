import { characterClassOf, classCount } from './character-class.js';
import { characterLetters, transitionLetters, unseenLetters } from './model-data.js';

/** Characters below this have a place in the tables; of those above, only the range is known. */
const tableEnd = 0x3100;
const unknown = 255;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

let transitions: Float32Array | undefined;
let unseen: readonly number[];
let bits: Float32Array;
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

/** Bits that `code` costs after `previous`: the less likely, the more. */
export function characterCost(previous: number, code: number): number {
  return transitionCost(previous, code) + ownCost(code);
}

/** Bits for the class of `code` after the class of `previous`. */
export function transitionCost(previous: number, code: number): number {
  transitions ??= load();
  return transitions[classOf(previous) * classCount + classOf(code)] as number;
}

/** Bits for a character among those of its class. */
export function ownCost(code: number): number {
  if (code >= tableEnd) return rangeCost(code);
  transitions ??= load();
  const cost = bits[code] as number;
  return cost >= 0 ? cost : unlistedCost(code);
}

/** Bits of a whole text between two characters. */
export function textCost(text: string, before: number, after: number): number {
  let cost = 0;
  let previous = before;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    cost += characterCost(previous, code);
    previous = code;
  }
  return cost + transitionCost(previous, after);
}

function load(): Float32Array {
  unseen = Array.from(unseenLetters, bitsOf);
  bits = new Float32Array(tableEnd).fill(-1);
  for (const run of characterLetters.split(' ')) {
    const colon = run.indexOf(':');
    let code = Number.parseInt(run.slice(0, colon), 36);
    for (const letter of run.slice(colon + 1)) {
      if (letter !== '.') bits[code] = bitsOf(letter);
      code++;
    }
  }
  return Float32Array.from(transitionLetters, bitsOf);
}

function bitsOf(letter: string): number {
  return alphabet.indexOf(letter) / 2;
}

function unlistedCost(code: number): number {
  if (code >= 0x80 && code < 0xa0) return 14;
  if ((code >= 0x530 && code < 0x1e00) || (code >= 0x1f00 && code < 0x2000) || code >= 0x2e80)
    return 7;
  return unseen[classOf(code)] as number;
}

/** First code point after a range and the bits of a character in it, by the size and use of the range. */
const rangeCosts: readonly (readonly [number, number])[] = [
  [0x3400, 21],
  [0x4e00, 20],
  [0xa000, 12.5],
  [0xac00, 21],
  [0xd7a4, 10.5],
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
