import type { Definition, Html, Image, Link, Nodes } from 'mdast';
import type { FrontMatterValue } from '../front-matter/front-matter.js';
import { destinationOf } from '../link-syntax/destination.js';
import { spanOfNode } from '../markdown/node-span.js';
import type { Post } from '../site/post.js';
import { htmlAddresses } from './html-addresses.js';
import type { LinkUse } from './plan-links.js';

/** A link of a post: where its address stands and what it says. */
export type LinkDestination = Omit<LinkUse, 'path' | 'day'>;

/**
 * All that a post links to, in source order, whatever it is: links, images and definitions,
 * attributes in HTML, and values of the front matter without blanks. Code and comments hold none.
 */
export function linkDestinations(post: Post): readonly LinkDestination[] {
  const found: LinkDestination[] = post.frontMatter.entries.flatMap(dataLinks);
  const rest: Nodes[] = [post.tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'html') found.push(...htmlLinks(node, post.source.text));
    else if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      found.push(markdownLink(node, post.source.text));
    if ('children' in node) rest.push(...node.children);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function markdownLink(node: Link | Image | Definition, text: string): LinkDestination {
  const { span, form } = destinationOf(node, text);
  return { url: node.url, span, form: form === 'bare' ? 'bare' : 'markdown' };
}

function htmlLinks(node: Html, text: string): readonly LinkDestination[] {
  const { start, end } = spanOfNode(node);
  return htmlAddresses(text.slice(start, end)).map(({ url, span }) => ({
    url,
    span: { start: start + span.start, end: start + span.end },
    form: 'html',
  }));
}

function dataLinks(value: FrontMatterValue): readonly LinkDestination[] {
  const inner = [...(value.items ?? []), ...(value.entries ?? [])].flatMap(dataLinks);
  if (typeof value.value !== 'string' || /\s/.test(value.value.trim())) return inner;
  const url = value.value.trim();
  const at = value.raw.indexOf(url);
  const start = value.valueSpan.start + Math.max(0, at);
  const span = at < 0 ? value.valueSpan : { start, end: start + url.length };
  return [...inner, { url, span, form: 'data' }];
}
