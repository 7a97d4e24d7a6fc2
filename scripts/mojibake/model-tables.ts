// Turns counts into the strings of letters that src/text/mojibake/character-model.ts reads.
import {
  characterClassOf,
  classCount,
  farKindCount,
} from '../../src/text/mojibake/character-class.js';
import type { Counts } from './count-characters.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters from here on are told by range or tier only. */
const tableEnd = 0x3100;

function letter(value: number): string {
  return alphabet[Math.max(0, Math.min(63, Math.round(value)))] as string;
}

/** 0 to 31.5 bits in halves. */
function bitsLetter(bits: number): string {
  return letter(bits * 2);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Bits after each pair of far kind and class, row by row. What was rarely seen leans on the class alone, and
 * that on the mass of each class.
 */
export function transitionTable({ transitions, byClass }: Counts): string {
  const total = sum(byClass);
  const base = Array.from(
    byClass,
    (mass) => (0.02 + (mass / total) * 20) / (0.02 * classCount + 20),
  );
  const near = nearMass(transitions).map((row) => smoothed(row, base, 6));
  return transitions
    .flatMap((row, at) => smoothed(row, near[at % classCount] ?? [], 20))
    .map((share) => bitsLetter(-Math.log2(share)))
    .join('');
}

/** Shares of a row, as if `weight` more had been seen that was spread as `prior` says. */
function smoothed(row: Float64Array, prior: readonly number[], weight: number): number[] {
  const seen = sum(row);
  return Array.from(row, (mass, at) => (mass + weight * (prior[at] as number)) / (seen + weight));
}

/** The mass of transitions from class to class, whatever stood before. */
function nearMass(transitions: readonly Float64Array[]): Float64Array[] {
  return Array.from({ length: classCount }, (_, kind) => {
    const row = new Float64Array(classCount);
    for (let far = 0; far < farKindCount; far++)
      for (const [at, mass] of (transitions[far * classCount + kind] ?? []).entries())
        row[at] = (row[at] as number) + mass;
    return row;
  });
}

/**
 * Bits of a character within its class, in runs of neighbours: first code point in base 36, ':', a letter
 * for it and each next, '.' for one that was not seen.
 */
export function unigramRuns({ characters, byClass }: Counts): string {
  const codes = [...characters.keys()].filter((code) => code < tableEnd).sort((a, b) => a - b);
  let runs = '';
  let next = -1;
  for (const code of codes) {
    const kind = characterClassOf(code);
    const share =
      ((characters.get(code) as number) + 0.05) /
      ((byClass[kind] as number) + (kind >= 30 ? 1500 : 30));
    if (code - next > 6) runs += `${runs ? ' ' : ''}${code.toString(36)}:`;
    else runs += '.'.repeat(code - next);
    runs += bitsLetter(-Math.log2(share));
    next = code + 1;
  }
  return runs;
}

/** Bits of a character of a class that was never seen, a letter for each class. */
export function unseenBits({ byClass }: Counts): string {
  return Array.from(byClass, (mass) =>
    bitsLetter(Math.min(22, Math.max(14, -Math.log2(0.05 / (mass + 20))))),
  ).join('');
}

/** An ideograph or Hangul syllable of less bits than these is in the tier. */
const tierLimits = [9, 11.5, 20];

/** Ideographs and Hangul syllables from 4E00 on by tier: steps of a letter each, '_' stands for 63 more. */
export function tierSteps({ characters, byClass }: Counts): string[] {
  const tiers: number[][] = tierLimits.map(() => []);
  for (const [code, mass] of characters) {
    if (code < 0x4e00 || code >= 0xd7a4) continue;
    const bits = Math.log2((byClass[characterClassOf(code)] as number) / mass);
    tiers[tierLimits.findIndex((limit) => bits < limit)]?.push(code);
  }
  return tiers.map((codes) => {
    codes.sort((a, b) => a - b);
    return codes.map((code, at) => stepLetters(code - (codes[at - 1] ?? 0x4e00))).join('');
  });
}

function stepLetters(step: number): string {
  return '_'.repeat(Math.floor(step / 63)) + letter(step % 63);
}

/** Pairs of characters that are likelier or less likely than their classes say. */
export interface PairTable {
  /** The characters, as steps between code points in base 36. */
  readonly symbols: string;
  /** Rows: two letters for a character, for each that may follow two letters and one for the bits plus 8. */
  readonly rows: string;
}

interface Pair {
  readonly before: number;
  readonly code: number;
  readonly bits: number;
  readonly worth: number;
}

/** The pairs about which their classes say least, at most `limit`. */
export function pairTable(counts: Counts, limit: number): PairTable {
  const chosen = rankedPairs(counts).slice(0, limit);
  const symbols = [...new Set(chosen.flatMap(({ before, code }) => [before, code]))].sort(
    (a, b) => a - b,
  );
  const index = new Map(symbols.map((code, at) => [code, at]));
  const twoLetters = (code: number) => {
    const at = index.get(code) as number;
    return letter(at >> 6) + letter(at & 63);
  };
  const rows = new Map<number, string>();
  for (const { before, code, bits } of chosen) {
    const row = rows.get(before) ?? twoLetters(before);
    rows.set(before, row + twoLetters(code) + bitsLetter(bits + 8));
  }
  return {
    symbols: symbols.map((code, at) => (code - (symbols[at - 1] ?? 0)).toString(36)).join(' '),
    rows: [...rows.values()].join(' '),
  };
}

function rankedPairs({ pairs, characters, transitions, byClass }: Counts): Pair[] {
  const near = nearMass(transitions);
  const ranked: Pair[] = [];
  for (const [pair, mass] of pairs) {
    const before = Math.floor(pair / 0x110000);
    const code = pair % 0x110000;
    if ((before < 0x80 && code < 0x80) || before >= tableEnd || code >= tableEnd) continue;
    const row = near[characterClassOf(before)] as Float64Array;
    const kind = characterClassOf(code);
    const expected =
      (((row[kind] as number) / sum(row)) * (characters.get(code) as number)) /
      (byClass[kind] as number);
    const seen = (mass + 10 * expected) / ((characters.get(before) as number) + 10);
    const bits = Math.max(-8, Math.min(8, Math.log2(expected / seen)));
    if (Math.abs(bits) >= 1) ranked.push({ before, code, bits, worth: mass * Math.abs(bits) });
  }
  return ranked.sort((a, b) => b.worth - a.worth);
}
