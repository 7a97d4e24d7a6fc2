import { byteMasks } from './byte-masks.js';
import { isControl } from './decoded-cost.js';
import { encodings } from './encodings.js';
import type { Segment } from './segment.js';
import { sequenceAt } from './utf8-sequence.js';

/** Is there a C1 control in the segment? */
export function hasControl({ codes, length }: Segment): boolean {
  for (let at = 0; at < length; at++) if (isControl(codes[at] as number)) return true;
  return false;
}

/** The encodings, as bits, in which the segment has a valid sequence, or one that may be damaged. */
export function activeMask({ codes, length }: Segment): number {
  const { lead } = byteMasks();
  let active = 0;
  for (let at = 0; at < length; at++) {
    const code = codes[at] as number;
    const mask = code < 0x10000 ? (lead[code] as number) : 0;
    if (mask !== 0) active |= maskAt(codes, at, length, mask, active);
  }
  return active;
}

function maskAt(codes: Int32Array, at: number, end: number, lead: number, active: number): number {
  const next = at + 1 < end ? (codes[at + 1] as number) : 10;
  if (next > 0xffff) return 0;
  if (next === 0xfffd) return lead;
  const code = codes[at];
  if (next < 0x80) return code === 0xc3 || code === 0xc2 || isMasked(codes, at, end) ? 1 : 0;
  if (code === 0xe2 && (next === 0x20ac || next === 0x80)) return lead;
  const both = lead & (byteMasks().continuation[next] as number) & ~active;
  return both === 0 ? 0 : validMask(codes, at, end, both);
}

/** â?? and â?¬ */
function isMasked(codes: Int32Array, at: number, end: number): boolean {
  if (codes[at] !== 0xe2 || codes[at + 1] !== 0x3f || at + 2 >= end) return false;
  const third = codes[at + 2] as number;
  return third === 0x3f || (third >= 0xa0 && third < 0xc0);
}

function validMask(codes: Int32Array, at: number, end: number, mask: number): number {
  let valid = 0;
  for (const { bit, byteOf } of encodings())
    if ((mask & bit) !== 0 && sequenceAt(codes, at, end, byteOf) !== 0) valid |= bit;
  return valid;
}
