import { byteMasks } from './byte-masks.js';
import { prices, priors } from './prices.js';
import type { EncodingName } from './upper-halves.js';

/** What a text as a whole says about its mojibake. */
export interface Evidence {
  /** Bits to begin reading in an encoding. */
  readonly priors: Readonly<Record<EncodingName, number>>;
  /** The least of the priors. */
  readonly leastPrior: number;
  /** The bits of the encodings that were found in this text already. */
  readonly confirmed: number;
  /** Does `Ã ` stand for à with the space being part of it? */
  readonly joinsSpaces: boolean;
  /** 1 for each lead character that stands where nothing can be decoded: a letter of the text's language. */
  readonly nativeLeads: () => Uint8Array;
}

/** The evidence before anything was found. */
export function firstEvidence(text: string): Evidence {
  return {
    priors,
    leastPrior: least(priors),
    confirmed: 0,
    joinsSpaces: doesJoinSpaces(text),
    nativeLeads: lazily(() => nativeLeadsOf(text)),
  };
}

/** The evidence after a round that found `names` and gave `text`. */
export function nextEvidence(
  before: Evidence,
  text: string,
  found: ReadonlyMap<EncodingName, number>,
): Evidence {
  const known: Record<EncodingName, number> = { ...priors };
  let { confirmed } = before;
  for (const [name, bit] of found) {
    known[name] = Math.max(prices.leastPrior, priors[name] - prices.confirmed);
    confirmed |= bit;
  }
  return {
    ...before,
    priors: known,
    leastPrior: least(known),
    confirmed,
    nativeLeads: lazily(() => nativeLeadsOf(text)),
  };
}

/** Two spaces or a mark after Ã, and Vietnamese letters, speak for "Ã " = "à" without a space of its own. */
function doesJoinSpaces(text: string): boolean {
  return /\u00c3 {2}|\u00c3 [,.;:)!?]|[\u1ea0-\u1ef9]|\u00e1[\u00ba\u00bb]/.test(text);
}

/** Only a search asks, and most text needs none. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function nativeLeadsOf(text: string): Uint8Array {
  const { lead, continuation } = byteMasks();
  const native = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    const mask = lead[unit] as number;
    if (mask === 0 || native[unit] === 1) continue;
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 10;
    const mayContinue =
      next < 0x80
        ? next === 0x20 || next === 0x3f
        : next === 0xfffd || (mask & (continuation[next] as number)) !== 0;
    if (!mayContinue) native[unit] = 1;
  }
  return native;
}

function least(known: Readonly<Record<EncodingName, number>>): number {
  return Math.min(...Object.values(known));
}
