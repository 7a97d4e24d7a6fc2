// Reads the letters of model-data.ts into typed arrays. Each table is read when it is first asked for.
import {
  characterLetters,
  commonIdeographLetters,
  pairLetters,
  pairSymbols,
  rareIdeographLetters,
  rarestIdeographLetters,
  transitionLetters,
  unseenLetters,
} from './model-data.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const values = new Uint8Array(128);
for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at;

/** The value of the letter at a place: 0 to 63, bits in halves. */
function valueAt(letters: string, at: number): number {
  return values[letters.charCodeAt(at)] as number;
}

function halves(letters: string): Float32Array {
  const bits = new Float32Array(letters.length);
  for (let at = 0; at < letters.length; at++) bits[at] = valueAt(letters, at) / 2;
  return bits;
}

/** Bits after each pair of far kind and class, row by row. */
export function readTransitions(): Float32Array {
  return halves(transitionLetters);
}

/** Bits, for each class, of a character that was never seen. */
export function readUnseen(): Float32Array {
  return halves(unseenLetters);
}

/** Bits of each code point below `end` within its class, -1 where none are known. */
export function readCharacters(end: number): Float32Array {
  const bits = new Float32Array(end).fill(-1);
  for (const run of characterLetters.split(' ')) {
    const colon = run.indexOf(':');
    const code = Number.parseInt(run.slice(0, colon), 36) - colon - 1;
    for (let at = colon + 1; at < run.length; at++)
      if (run.charCodeAt(at) !== 0x2e) bits[code + at] = valueAt(run, at) / 2;
  }
  return bits;
}

/** Pairs of characters that are likelier or less likely than their classes say. */
export interface Pairs {
  /** The row and column of a code point, 0 for none. */
  readonly symbolOf: Uint16Array;
  readonly count: number;
  /** Half bits to add, row by row. */
  readonly halves: Int8Array;
}

/** The pairs of code points below `end`. */
export function readPairs(end: number): Pairs {
  const symbolOf = new Uint16Array(end);
  const steps = pairSymbols.split(' ');
  const count = steps.length + 1;
  let code = 0;
  for (const [index, step] of steps.entries()) {
    code += Number.parseInt(step, 36);
    symbolOf[code] = index + 1;
  }
  const halves = new Int8Array(count * count);
  for (const row of pairLetters.split(' ')) {
    const base = (symbolAt(row, 0) + 1) * count + 1;
    for (let at = 2; at < row.length; at += 3)
      halves[base + symbolAt(row, at)] = valueAt(row, at + 2) - 16;
  }
  return { symbolOf, count, halves };
}

function symbolAt(letters: string, at: number): number {
  return valueAt(letters, at) * 64 + valueAt(letters, at + 1);
}

/** The tier of each ideograph and Hangul syllable from 4E00 on: 0 unseen, 1 to 3 ever rarer. */
export function readTiers(): Uint8Array {
  const tierOf = new Uint8Array(0xd7a4 - 0x4e00);
  const tiers = [commonIdeographLetters, rareIdeographLetters, rarestIdeographLetters];
  for (const [tier, letters] of tiers.entries())
    for (let at = 0, code = 0; at < letters.length; at++) {
      const step = valueAt(letters, at);
      code += step;
      if (step < 63) tierOf[code] = tier + 1;
    }
  return tierOf;
}
