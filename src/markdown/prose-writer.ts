import type { Span } from '../text/span.js';
import { alignText, type Segment } from './align-text.js';
import { bareUrls } from './bare-url.js';
import type { OpaqueSpan } from './parse-markdown.js';
import { type PlaceholderKind, placeholder } from './placeholder.js';

/** Collects the text of one block piece by piece, with the place of each piece. */
export interface ProseWriter {
  readonly segments: readonly Segment[];
  /** How long the text is so far. */
  length(): number;
  text(): string;
  /** A text node's value, which stands in `span`. */
  writeText(value: string, span: Span): void;
  /** One character for what stands in `span`. */
  writePlaceholder(kind: PlaceholderKind, span: Span): void;
  writeLineBreak(span: Span): void;
}

/** Start a block of `source`, in which the `opaque` spans are not prose. */
export function createProseWriter(source: string, opaque: readonly OpaqueSpan[]): ProseWriter {
  const segments: Segment[] = [];
  const parts: string[] = [];
  let length = 0;
  const push = (kind: Segment['kind'], shown: string, from: number, to: number): void => {
    const end = length + shown.length;
    segments.push({ kind, start: length, end, sourceStart: from, sourceEnd: to });
    parts.push(shown);
    length = end;
  };
  const writeProse = (value: string, span: Span): void => {
    for (const segment of alignText(source, span, value)) {
      const shown = segment.kind === 'line-break' ? '\n' : value.slice(segment.start, segment.end);
      if (segment.kind !== 'verbatim')
        push(segment.kind, shown, segment.sourceStart, segment.sourceEnd);
      else writeWithoutUrls(shown, segment.sourceStart, push);
    }
  };
  return {
    segments,
    length: () => length,
    text: () => parts.join(''),
    writeText: (value, span) => {
      let at = 0;
      let offset = span.start;
      for (const inside of opaqueIn(opaque, span)) {
        // An opaque span is in the value as it is in the file: what is before it ends where it starts.
        const found = value.indexOf(source.slice(inside.start, inside.end), at);
        if (found < 0) {
          // Only the indentation of its lines can be missing: then nothing else is left.
          push('placeholder', placeholder[inside.kind], inside.start, span.end);
          return;
        }
        if (found > at) writeProse(value.slice(at, found), { start: offset, end: inside.start });
        push('placeholder', placeholder[inside.kind], inside.start, inside.end);
        at = found + inside.end - inside.start;
        offset = inside.end;
      }
      if (at < value.length) writeProse(value.slice(at), { start: offset, end: span.end });
    },
    writePlaceholder: (kind, span) => push('placeholder', placeholder[kind], span.start, span.end),
    writeLineBreak: (span) => push('line-break', '\n', span.start, span.end),
  };
}

type Push = (kind: Segment['kind'], shown: string, from: number, to: number) => void;

/** URLs that the engine left as text, `ftp://…` among them, are not prose either. */
function writeWithoutUrls(shown: string, offset: number, push: Push): void {
  let at = 0;
  for (const url of bareUrls(shown)) {
    if (url.start > at)
      push('verbatim', shown.slice(at, url.start), offset + at, offset + url.start);
    push('placeholder', placeholder.url, offset + url.start, offset + url.end);
    at = url.end;
  }
  if (at < shown.length) push('verbatim', shown.slice(at), offset + at, offset + shown.length);
}

/** The opaque spans in a stretch of the source; what reaches out of it is cut off. */
function* opaqueIn(opaque: readonly OpaqueSpan[], within: Span): Generator<OpaqueSpan> {
  let low = 0;
  let high = opaque.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((opaque[middle]?.end ?? 0) > within.start) high = middle;
    else low = middle + 1;
  }
  for (let at = low; at < opaque.length; at += 1) {
    const found = opaque[at];
    if (found === undefined || found.start >= within.end) return;
    const start = Math.max(found.start, within.start);
    yield { ...found, start, end: Math.min(found.end, within.end) };
  }
}
