import type { Nodes } from 'mdast';
import type { Span } from '../text/span.js';

/** Where a node stands in the file; an empty span at 0 when it was made and not read. */
export function spanOfNode(node: Nodes): Span {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}
