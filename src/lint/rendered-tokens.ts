import type { Nodes, Parents } from 'mdast';
import { alignText } from '../markdown/align-text.js';
import { spanOfNode } from '../markdown/node-span.js';
import type { Post } from '../site/post.js';
import type { Span } from '../text/span.js';

/**
 * What of a post's rendering comes from outside some regions of its source: tags with what decides
 * their HTML, and text with blanks collapsed. Two posts with equal tokens look the same there.
 * An element that begins or ends in a region belongs to the region, its content does not.
 */
export function renderedTokens(post: Post, regions: readonly Span[]): readonly string[] {
  const tokens: string[] = [];
  let text = '';
  const flush = (): void => {
    if (text.trim() !== '') tokens.push(`"${text.replace(/\s+/g, ' ')}`);
    text = '';
  };
  const push = (token: string): void => {
    flush();
    tokens.push(token);
  };
  const isInside = regionReader(regions);
  const visitParent = (node: Parents): void => {
    const { start, end } = spanOfNode(node);
    const isShown =
      node.type !== 'root' && !isInside({ start, end: start }) && !isInside({ start: end, end });
    if (isShown) push(`<${node.type} ${shapeOf(node)}>`);
    for (const child of node.children) visit(child);
    if (!isShown) return;
    const behind = { start: spanOfNode(node.children.at(-1) ?? node).end, end };
    push(`</${node.type}${isInside(behind) ? '' : ` ${addressOf(node)}`}>`);
  };
  const visit = (node: Nodes): void => {
    if ('children' in node) visitParent(node);
    else if (node.type === 'text')
      text += textOutside(post, node.value, spanOfNode(node), isInside);
    else if (!isInside(spanOfNode(node))) push(`<${node.type} ${leafOf(node)}>`);
  };
  visit(post.tree);
  flush();
  return tokens;
}

type IsInside = (span: Span) => boolean;

/** Does a stretch touch a region? */
function regionReader(regions: readonly Span[]): IsInside {
  return ({ start, end }) => {
    let low = 0;
    let high = regions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((regions[middle]?.end ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (regions[low]?.start ?? Number.POSITIVE_INFINITY) <= end;
  };
}

function textOutside(post: Post, value: string, span: Span, isInside: IsInside): string {
  if (!isInside(span)) return value;
  let shown = '';
  for (const segment of alignText(post.markdown.text, span, value)) {
    const { start, end, sourceStart, sourceEnd, kind } = segment;
    if (kind !== 'verbatim') {
      if (!isInside({ start: sourceStart, end: sourceEnd })) shown += value.slice(start, end);
      continue;
    }
    for (let at = start; at < end; at += 1) {
      const from = sourceStart + at - start;
      if (!isInside({ start: from, end: from + 1 })) shown += value.charAt(at);
    }
  }
  return shown;
}

function leafOf(node: Nodes): string {
  const { position: _position, data: _data, ...rest } = node as Nodes & { data?: unknown };
  return JSON.stringify(rest);
}

function shapeOf(node: Nodes): string {
  if (node.type === 'heading') return String(node.depth);
  if (node.type === 'list') return `${node.ordered} ${node.start ?? 1} ${node.spread}`;
  if (node.type === 'listItem') return String(node.checked);
  return '';
}

function addressOf(node: Nodes): string {
  if (node.type === 'link') return `${node.url} ${node.title ?? ''}`;
  return node.type === 'linkReference' ? node.identifier : '';
}
