import type { Nodes, Parents } from 'mdast';
import { alignText, type Segment } from './align-text.js';

/**
 * Give a position to children that have none: remark splits a text around an autolink literal and
 * forgets where the pieces stood. `source` is the text the engine read.
 */
export function repairPositions(parent: Parents, source: string): void {
  const children = parent.children as Nodes[];
  for (let first = 0; first < children.length; first += 1) {
    if (children[first]?.position !== undefined) continue;
    let last = first;
    while (last + 1 < children.length && children[last + 1]?.position === undefined) last += 1;
    placeRun(parent, children, first, last, source);
    first = last;
  }
}

function placeRun(
  parent: Parents,
  children: readonly Nodes[],
  first: number,
  last: number,
  source: string,
): void {
  const run = children.slice(first, last + 1);
  const value = run.map(shownText).join('');
  const before = children[first - 1]?.position?.end.offset ?? parent.position?.start.offset ?? 0;
  const end = children[last + 1]?.position?.start.offset ?? parent.position?.end.offset ?? before;
  const start = first === 0 ? contentStart(source, before, end, value) : before;
  const segments = alignText(source, { start, end }, value);
  const points = pointsIn(source, parent);
  let at = 0;
  for (const node of run) {
    const from = at;
    at += shownText(node).length;
    place(node, offsetIn(segments, from, start), offsetIn(segments, at, end), points);
  }
}

function place(node: Nodes, start: number, end: number, point: PointAt): void {
  node.position = { start: point(start), end: point(end) };
  if (!('children' in node)) return;
  for (const child of node.children as Nodes[]) place(child, start, end, point);
}

/** Where the text begins behind the marker that opens the parent. */
function contentStart(source: string, start: number, end: number, value: string): number {
  const found = source.indexOf(value.slice(0, 1), start);
  return found >= 0 && found < end ? found : start;
}

function shownText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('children' in node) return (node.children as Nodes[]).map(shownText).join('');
  return '';
}

function offsetIn(segments: readonly Segment[], at: number, fallback: number): number {
  for (const segment of segments) {
    if (at < segment.start || at > segment.end) continue;
    if (at === segment.end && segments.at(-1) !== segment) continue;
    if (segment.kind === 'verbatim') return segment.sourceStart + at - segment.start;
    return at === segment.start ? segment.sourceStart : segment.sourceEnd;
  }
  return fallback;
}

type PointAt = (offset: number) => { line: number; column: number; offset: number };

/** Counts lines from the parent's start: its children lie within it. */
function pointsIn(source: string, parent: Parents): PointAt {
  const origin = parent.position?.start ?? { line: 1, column: 1, offset: 0 };
  const from = origin.offset ?? 0;
  return (offset) => {
    const passed = source.slice(from, offset).split(/\r\n|\n|\r/);
    const tail = passed.at(-1) ?? '';
    if (passed.length === 1)
      return { line: origin.line, column: origin.column + tail.length, offset };
    return { line: origin.line + passed.length - 1, column: tail.length + 1, offset };
  };
}
