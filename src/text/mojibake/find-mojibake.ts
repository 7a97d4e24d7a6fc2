import type { Span } from '../span.js';
import { byteMasks } from './byte-masks.js';
import { confidences } from './confidence.js';
import { decodeRound } from './decode-round.js';
import { encodings } from './encodings.js';
import { type Evidence, firstEvidence, nextEvidence } from './evidence.js';
import { findLeftovers, isLeftover } from './leftovers.js';
import { applyRepairs, composeRepairs, type GarbledAs, type Repair } from './repair.js';
import { isCandidate } from './segment.js';
import type { EncodingName } from './upper-halves.js';

/** Garbled text: UTF-8 that was read in another encoding, or what is left where text was lost. */
export interface Mojibake extends Span {
  /**
   * What belongs there; empty for a byte order mark; U+FFFD for each character that was lost before it was
   * garbled (`ï¿½`); null where nobody can know.
   */
  readonly replacement: string | null;
  /** Bits by which the repaired text is likelier than the text as it stands. */
  readonly confidence: number;
  /** The encoding in which the bytes were shown; undefined where only something lost is left, or for East Asian ones. */
  readonly garbledAs: GarbledAs | undefined;
}

/** Is all of it lost, so that only its author can write it again? */
export function isLost({ replacement }: Pick<Mojibake, 'replacement'>): boolean {
  return replacement === null || /^\ufffd+$/.test(replacement);
}

/** From this confidence on, a repair may be made without asking. */
export const safeConfidence = 24;

/** Below this confidence a guess is wrong more often than right (measured: 28 of 100 are right, above it 60 and more). */
export const guessConfidence = 1;

/** What is lost is certain. */
const leftoverConfidence = 40;

/** The deepest nesting of misreadings that is undone. */
const roundLimit = 5;

/**
 * Finds all mojibake in `text`: exact spans in UTF-16 offsets, in order, not overlapping. Takes one pass
 * over clean text, and time in proportion to the length of any.
 */
export function findMojibake(text: string): readonly Mojibake[] {
  if (!hasSuspect(text)) return [];
  const { repairs, evidence } = decodeRounds(text);
  const bits = confidences(text, repairs, evidence);
  const garbled = repairs.map((repair, at) => report(repair, bits[at] as number));
  const lost = findLeftovers(text, repairs).map((leftover) => ({
    ...leftover,
    confidence: leftoverConfidence,
    garbledAs: undefined,
  }));
  return [...garbled, ...lost].sort((a, b) => a.start - b.start);
}

function hasSuspect(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the quickest test for ASCII
  const first = text.search(/[^\u0000-\u007f]/);
  if (first < 0) return false;
  const masks = byteMasks();
  for (let at = first; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    if (isCandidate(text, at, masks) || isLeftover(text, at)) return true;
  }
  return false;
}

function decodeRounds(text: string): {
  readonly repairs: readonly Repair[];
  readonly evidence: Evidence;
} {
  let repairs: readonly Repair[] = [];
  let repaired = text;
  let evidence: Evidence = firstEvidence(text);
  for (let round = 0; round < roundLimit; round++) {
    const found = decodeRound(repaired, evidence);
    if (found.length === 0) break;
    repairs = composeRepairs(repairs, found, repaired);
    repaired = applyRepairs(repaired, found);
    evidence = nextEvidence(evidence, repaired, namesOf(found));
  }
  return { repairs, evidence };
}

function namesOf(repairs: readonly Repair[]): Map<EncodingName, number> {
  const found = new Set<GarbledAs>();
  for (const { garbledAs } of repairs) found.add(garbledAs);
  const names = new Map<EncodingName, number>();
  for (const { name, bit } of encodings()) if (found.has(name)) names.set(name, bit);
  return names;
}

function report({ start, end, text, garbledAs }: Repair, confidence: number): Mojibake {
  const replacement = text.replaceAll('\ufeff', '');
  return isLost({ replacement })
    ? { start, end, replacement, confidence: leftoverConfidence, garbledAs }
    : { start, end, replacement, confidence, garbledAs };
}
