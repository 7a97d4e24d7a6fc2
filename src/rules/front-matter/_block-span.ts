import type { Post } from '../../site/post.js';
import type { Span } from '../../text/span.js';

/** The front matter from its opening to its closing fence: where something is missing in it. */
export function blockSpan({ frontMatter, source }: Post): Span {
  const { start, end } = frontMatter.span;
  const text = source.text.slice(start, end);
  return { start, end: start + text.trimEnd().length };
}
