import type { Span } from '../text/span.js';

/**
 * Where code stands, found without a tree: fenced blocks and inline code. For what has to be known
 * before the text is parsed; indented code is not found. Sorted, linear.
 */
export function codeRegions(text: string, from = 0): readonly Span[] {
  const regions: Span[] = [];
  if (!/[`~]/.test(text)) return regions;
  let fence: { readonly start: number; readonly marker: string } | undefined;
  let proseStart = from;
  for (const line of linesOf(text, from)) {
    const raw = text.slice(line.start, line.end);
    if (fence !== undefined) {
      if (!closes(raw, fence.marker)) continue;
      regions.push({ start: fence.start, end: line.end });
      fence = undefined;
      proseStart = line.end;
      continue;
    }
    const marker = openingFence(raw);
    if (marker === undefined && raw.trim() !== '') continue;
    pushInlineCode(text, proseStart, line.start, regions);
    proseStart = line.end;
    if (marker !== undefined) fence = { start: line.start, marker };
  }
  if (fence !== undefined) regions.push({ start: fence.start, end: text.length });
  else pushInlineCode(text, proseStart, text.length, regions);
  return regions;
}

/** Tells whether places lie in sorted regions; asked with growing offsets it takes linear time. */
export function regionReader(regions: readonly Span[]): (offset: number) => Span | undefined {
  let at = 0;
  return (offset) => {
    while (at > 0 && (regions[at]?.start ?? 0) > offset) at -= 1;
    while ((regions[at]?.end ?? Number.POSITIVE_INFINITY) <= offset) at += 1;
    const region = regions[at];
    return region !== undefined && region.start <= offset ? region : undefined;
  };
}

/** The lines of a text, with their endings. */
export function* linesOf(text: string, from: number): Generator<Span> {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = from;
  let start = from;
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    yield { start, end: ending.lastIndex };
    start = ending.lastIndex;
  }
  if (start < text.length) yield { start, end: text.length };
}

const opening = /^(?:[ \t]|>|[-+*][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,})([^\r\n]*)/;

function openingFence(line: string): string | undefined {
  const [, marker, info = ''] = opening.exec(line) ?? [];
  if (marker === undefined) return undefined;
  return marker.startsWith('`') && info.includes('`') ? undefined : marker;
}

function closes(line: string, marker: string): boolean {
  const found = /^[ \t>]*(`{3,}|~{3,})\s*$/.exec(line)?.[1];
  return found?.startsWith(marker) ?? false;
}

/** Runs of back-ticks of equal length, in one stretch without a blank line. */
function pushInlineCode(text: string, start: number, end: number, regions: Span[]): void {
  const runs = [...text.slice(start, end).matchAll(/`+/g)];
  const partner = new Map<number, number>();
  const nextOfLength = new Map<number, number>();
  for (let at = runs.length - 1; at >= 0; at -= 1) {
    const length = runs[at]?.[0].length ?? 0;
    const next = nextOfLength.get(length);
    if (next !== undefined) partner.set(at, next);
    nextOfLength.set(length, at);
  }
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    const other = partner.get(at);
    const closing = other === undefined ? undefined : runs[other];
    if (run === undefined || other === undefined || closing === undefined) continue;
    if (text.charAt(start + run.index - 1) === '\\') continue;
    regions.push({ start: start + run.index, end: start + closing.index + closing[0].length });
    at = other;
  }
}
