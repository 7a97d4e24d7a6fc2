import { byteMasks } from './byte-masks.js';
import type { Evidence } from './evidence.js';
import { searchSegment } from './path-search.js';
import { isWorthSearching } from './quick-look.js';
import type { Repair } from './repair.js';
import { createSegment, fillSegment, findCandidate, type Segment } from './segment.js';
import type { Step } from './trace-path.js';

/** Lines longer than this are searched in pieces, so that memory does not grow with them. */
const pieceLength = 8192;

const segment = createSegment(pieceLength + 2);

/** Undoes one misreading, wherever the text is cheaper without it. */
export function decodeRound(text: string, evidence: Evidence): Repair[] {
  const masks = byteMasks();
  const repairs: Repair[] = [];
  let start = 0;
  for (;;) {
    const candidate = findCandidate(text, start, text.length, masks);
    if (candidate < 0) return repairs;
    const from = pieceStart(text, candidate, start);
    const end = pieceEnd(text, from, candidate);
    start = end;
    if (!isWorthSearching(text, from, end, masks, evidence)) continue;
    fillSegment(segment, text, from, end, masks);
    addRepairs(repairs, searchSegment(segment, evidence), segment);
  }
}

/** The start of the line that holds `candidate`, but no earlier than `from` and not too far. */
function pieceStart(text: string, candidate: number, from: number): number {
  const near = Math.max(from, candidate - pieceLength / 2);
  const line = text.slice(near, candidate).lastIndexOf('\n');
  if (line >= 0) return near + line + 1;
  return near === from ? from : candidate - 16;
}

/** The end of the line, or a place near the greatest length: after ASCII if there is any. */
function pieceEnd(text: string, start: number, candidate: number): number {
  const limit = Math.min(text.length, start + pieceLength);
  const lineEnd = text.slice(candidate, limit).indexOf('\n');
  if (lineEnd >= 0) return candidate + lineEnd;
  if (limit === text.length) return limit;
  for (let at = limit; at > limit - 256; at--) if (text.charCodeAt(at - 1) < 0x80) return at;
  return (text.charCodeAt(limit) & 0xfc00) === 0xdc00 ? limit - 1 : limit;
}

function addRepairs(repairs: Repair[], steps: readonly Step[], { offsets }: Segment): void {
  let open: { -readonly [key in keyof Repair]: Repair[key] } | undefined;
  for (const { at, size, code, encoding, margin, doubt } of steps) {
    const start = offsets[at] as number;
    const end = offsets[at + size] as number;
    const garbledAs = encoding?.name ?? 'c1-controls';
    const decoded = String.fromCodePoint(code);
    if (open?.end === start && open.garbledAs === garbledAs) {
      open.end = end;
      open.text += decoded;
      open.margin = Math.min(open.margin, margin);
      open.doubt = Math.max(open.doubt, doubt);
    } else {
      open = { start, end, text: decoded, garbledAs, margin, doubt };
      repairs.push(open);
    }
  }
}
