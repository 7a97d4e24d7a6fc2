import type { FrontMatterEntry, FrontMatterValue } from '../front-matter/front-matter.js';
import type { Post } from '../site/post.js';
import { contains, type Span } from '../text/span.js';
import {
  bodyComments,
  frontMatterComments,
  mayHaveSuppressions,
  type SuppressionComment,
} from './suppression-comment.js';
import { walk } from './walk.js';

/** The comments of a post that switch rules off or on, in order; those in code say nothing. */
export function findSuppressions(post: Post): SuppressionComment[] {
  const { text } = post.source;
  if (post.undecodable || !mayHaveSuppressions(text)) return [];
  return [...inFrontMatter(post), ...inBody(post)];
}

function inBody(post: Post): SuppressionComment[] {
  const comments = bodyComments(post.source.text, post.frontMatter.bodyStart);
  if (comments.length === 0) return [];
  const code = new Map<number, Span>();
  const collect = (node: { position?: { start: Offset; end: Offset } | undefined }): void => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) code.set(start, { start, end });
  };
  walk(
    post.tree,
    new Map([
      ['code', [collect]],
      ['inlineCode', [collect]],
    ]),
  );
  return outside([...code.values()], comments);
}

interface Offset {
  readonly offset?: number | undefined;
}

function inFrontMatter({ source, frontMatter }: Post): SuppressionComment[] {
  const { format, content, entries } = frontMatter;
  if (format !== 'yaml' && format !== 'toml') return [];
  return outside(scalarSpans(entries), frontMatterComments(source.text, content));
}

/** A `#` in a value is text. */
function scalarSpans(entries: readonly FrontMatterEntry[]): Span[] {
  const spans: Span[] = [];
  const rest: FrontMatterValue[] = [...entries];
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    const inner = value.entries ?? value.items;
    if (inner) for (const one of inner) rest.push(one);
    else spans.push(value.valueSpan);
  }
  return spans;
}

/** The comments that do not start in one of the spans; spans do not overlap. */
function outside(
  spans: readonly Span[],
  comments: readonly SuppressionComment[],
): SuppressionComment[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  return comments.filter(({ span }) => {
    while (next < ordered.length && (ordered[next] as Span).end <= span.start) next += 1;
    const candidate = ordered[next];
    return (
      candidate === undefined || !contains(candidate, { start: span.start, end: span.start + 1 })
    );
  });
}
