// What is garbled throughout needs no search: most garbled lines are.
import { contextAfter, lineStart, ownCost, transitionCost } from './character-model.js';
import { decodedCost } from './decoded-cost.js';
import { type Encoding, encodings } from './encodings.js';
import type { Evidence } from './evidence.js';
import { prices } from './prices.js';
import type { Segment } from './segment.js';
import type { Step } from './trace-path.js';
import { codeOf, sequenceAt, sizeOf } from './utf8-sequence.js';

/**
 * The decoded sequences of a segment in which every character beyond ASCII is part of one, in one encoding
 * only, and whose decoded text is so much likelier that no other explanation can be; undefined for any other.
 */
export function sureReading(
  segment: Segment,
  evidence: Evidence,
  mask: number,
): Step[] | undefined {
  const encoding = soleEncoding(segment, evidence, mask);
  if (!encoding) return undefined;
  const steps = stepsIn(segment, encoding);
  const price = evidence.priors[encoding.name] + prices.sure;
  return gainOf(segment, steps) > price ? steps : undefined;
}

/** The likeliest encoding in which all is part of a sequence, if no other reads it otherwise. */
function soleEncoding(segment: Segment, { priors }: Evidence, mask: number): Encoding | undefined {
  let sole: Encoding | undefined;
  for (const encoding of encodings()) {
    if ((mask & encoding.bit) === 0 || !covers(segment, encoding)) continue;
    if (sole && !readAlike(segment, sole, encoding)) return undefined;
    if (!sole || priors[encoding.name] < priors[sole.name]) sole = encoding;
  }
  return sole;
}

function covers({ codes, length }: Segment, { byteOf }: Encoding): boolean {
  for (let at = 0; at < length; ) {
    if ((codes[at] as number) < 0x80) at++;
    else {
      const sequence = sequenceAt(codes, at, length, byteOf);
      if (sequence === 0) return false;
      at += sizeOf(sequence);
    }
  }
  return true;
}

/** Do two encodings that both cover the segment read the same in it? */
function readAlike({ codes, length }: Segment, one: Encoding, other: Encoding): boolean {
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    if (code >= 0x80 && code < 0x10000 && one.byteOf[code] !== other.byteOf[code]) return false;
  }
  return true;
}

function stepsIn({ codes, length }: Segment, encoding: Encoding): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < length; ) {
    const sequence =
      (codes[at] as number) < 0x80 ? 0 : sequenceAt(codes, at, length, encoding.byteOf);
    if (sequence !== 0) {
      const size = sizeOf(sequence);
      const code = codeOf(sequence);
      steps.push({ at, size, code, encoding, margin: Number.POSITIVE_INFINITY, doubt: 0 });
      at += size;
    } else at++;
  }
  return steps;
}

/** Bits by which the decoded text is likelier. */
function gainOf({ codes, length }: Segment, steps: readonly Step[]): number {
  let gain = 0;
  let context = lineStart;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    gain += transitionCost(context, code) + ownCost(code);
    context = contextAfter(context, code);
  }
  context = lineStart;
  for (let at = 0, next = 0; at < length; ) {
    const step = steps[next];
    const isDecoded = step?.at === at;
    const code = isDecoded ? step.code : (codes[at] as number);
    gain -= transitionCost(context, code);
    gain -= isDecoded ? decodedCost(code, prices.sequence) : ownCost(code);
    context = contextAfter(context, code);
    at += isDecoded ? step.size : 1;
    if (isDecoded) next++;
  }
  return gain;
}
