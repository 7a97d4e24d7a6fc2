import type { Post } from '../site/post.js';
import type { SourceText } from '../text/source-text.js';
import type { Span } from '../text/span.js';
import type { SuppressionComment, SuppressionName } from './suppression-comment.js';

/** Where one name of a comment (or a comment without names) switches rules off. */
export interface SuppressedRange extends Span {
  readonly comment: SuppressionComment;
  /** `undefined`: all rules. */
  readonly name: SuppressionName | undefined;
}

/** What the comments of a post switch off, and the `enable` comments that end nothing. */
export interface SuppressionRanges {
  /** A problem is suppressed when it starts in a range. */
  readonly ranges: readonly SuppressedRange[];
  readonly idleEnables: ReadonlySet<SuppressionComment>;
}

type OpenRanges = Map<string, Omit<SuppressedRange, 'end'>>;

/** Work out the ranges. A comment without names or a reason has no effect. */
export function suppressionRanges(
  comments: readonly SuppressionComment[],
  post: Post,
): SuppressionRanges {
  const ranges: SuppressedRange[] = [];
  const idleEnables = new Set<SuppressionComment>();
  const lines = createLineSearch(post.source, commentLines(comments, post.source));
  const open: OpenRanges = new Map();
  for (const comment of comments) {
    if (comment.action === 'enable') {
      const ended = closeRanges(open, comment);
      ranges.push(...ended);
      if (ended.length === 0) idleEnables.add(comment);
    } else if (!isBare(comment)) {
      const fixed = fixedRange(comment, post, lines);
      if (fixed) ranges.push(...named(comment).map((name) => ({ ...fixed, comment, name })));
      else openRanges(open, comment);
    }
  }
  for (const range of open.values()) ranges.push({ ...range, end: Number.POSITIVE_INFINITY });
  return { ranges, idleEnables };
}

/** Our comments that name no rule need a reason: switching all off is seldom meant. */
export function isBare({ family, action, names, reason }: SuppressionComment): boolean {
  return family === 'post' && action === 'disable' && names.length === 0 && reason === '';
}

function named({ names }: SuppressionComment): readonly (SuppressionName | undefined)[] {
  return names.length === 0 ? [undefined] : names;
}

/** A second comment for what is off already opens nothing, and is reported as unused. */
function openRanges(open: OpenRanges, comment: SuppressionComment): void {
  for (const name of named(comment)) {
    const key = `${comment.family} ${name?.text ?? ''}`;
    if (!open.has(key)) open.set(key, { start: comment.span.end, comment, name });
  }
}

/** An `enable` without names ends all ranges of its tool, else those with its names. */
function closeRanges(open: OpenRanges, comment: SuppressionComment): SuppressedRange[] {
  const { family, names, span } = comment;
  const keys =
    names.length > 0
      ? names.map(({ text }) => `${family} ${text}`)
      : [...open.keys()].filter((key) => key.startsWith(`${family} `));
  return keys.flatMap((key) => {
    const range = open.get(key);
    open.delete(key);
    return range ? [{ ...range, end: span.start }] : [];
  });
}

/** The range of a comment that needs no end; `undefined` for one that opens a region. */
function fixedRange(comment: SuppressionComment, post: Post, lines: LineSearch): Span | undefined {
  const { source, frontMatter } = post;
  const { scope, span, inFrontMatter } = comment;
  const last = source.pointAt(span.end).line;
  if (scope === 'file') return { start: 0, end: Number.POSITIVE_INFINITY };
  if (scope === 'line') return linesSpan(source, source.pointAt(span.start).line, last);
  if (scope === 'region') return inFrontMatter ? frontMatter.span : undefined;
  const from = lines.next(last + 1);
  return linesSpan(source, from, scope === 'next-line' ? from : lines.blockEnd(from));
}

/** From the start of a line to the start of the line after the last. */
function linesSpan(source: SourceText, first: number, last: number): Span {
  const end = last < source.lineCount ? source.lineStart(last + 1) : Number.POSITIVE_INFINITY;
  return { start: source.lineStart(first), end };
}

interface LineSearch {
  /**
   * The first line from here on with something on it: engines may want a blank line after a
   * comment, and several comments may be stacked above a line.
   */
  next(line: number): number;
  /** The last line before a blank one. */
  blockEnd(line: number): number;
}

function createLineSearch(source: SourceText, taken: ReadonlySet<number>): LineSearch {
  const isLast = (line: number): boolean => line >= source.lineCount;
  return {
    next: onward((line) => isLast(line) || !(taken.has(line) || isBlank(source, line))),
    blockEnd: onward((line) => isLast(line) || isBlank(source, line + 1)),
  };
}

/** The first line from a given one on that is wanted; no stretch is searched twice. */
function onward(isWanted: (line: number) => boolean): (line: number) => number {
  let from = 0;
  let to = 0;
  return (line) => {
    if (line >= from && line <= to) return to;
    from = line;
    to = line;
    while (!isWanted(to)) to += 1;
    return to;
  };
}

/** Lines with nothing but comments that switch rules off or on. */
function commentLines(comments: readonly SuppressionComment[], source: SourceText): Set<number> {
  const lines = new Set<number>();
  for (const { span } of comments) {
    const first = source.pointAt(span.start).line;
    const last = source.pointAt(span.end).line;
    const { text } = source;
    if (text.slice(source.lineStart(first), span.start).trim() !== '') continue;
    if (text.slice(span.end, source.lineEnd(last)).trim() !== '') continue;
    for (let line = first; line <= last; line += 1) lines.add(line);
  }
  return lines;
}

function isBlank(source: SourceText, line: number): boolean {
  return source.lineAt(line).trim() === '';
}
