import type { Definition, Html, Image, Link, Nodes, Root } from 'mdast';
import type { FrontMatterValue } from '../front-matter/front-matter.js';
import { spanOfNode } from '../markdown/node-span.js';
import type { NativeSyntax } from '../site/address-space/resolution.js';
import type { Post } from '../site/post.js';
import type { Span } from '../text/span.js';
import { destinationOf } from './destination.js';
import { htmlAddresses } from './html-addresses.js';
import { nativeLinks } from './native-tags.js';

/** An address in a post. */
export interface PostLink {
  /** As Markdown or HTML means it: entities and escapes resolved; of a native tag, its argument. */
  readonly url: string;
  /** Where it is written, without quotes or brackets. */
  readonly span: Span;
  /** How it is written. `bare`: the address is the text of the link; `data`: a value of the front matter. */
  readonly form: 'markdown' | 'bare' | 'html' | 'data' | 'template';
  /** What it is for: gone to, shown in the page, loaded with it, or the generator's own syntax. */
  readonly role: 'link' | 'image' | 'embed' | NativeSyntax;
  /** Of a value of the front matter: the key that it stands under. */
  readonly key?: string;
}

const known = new WeakMap<Post, readonly PostLink[]>();

/**
 * All addresses of a post, in source order: links, images and definitions, attributes in HTML, tags
 * of the generator, and values of the front matter that can be addresses as a whole. Code and comments
 * hold none.
 */
export function linksOf(post: Post): readonly PostLink[] {
  const found = known.get(post) ?? collect(post);
  known.set(post, found);
  return found;
}

function collect(post: Post): readonly PostLink[] {
  const { text } = post.source;
  const found: PostLink[] = post.frontMatter.entries.flatMap((entry) =>
    dataLinks(entry, entry.key),
  );
  const { links, html, definitions, pictures } = nodesOf(post.tree);
  for (const node of links) found.push(markdownLink(node, text));
  for (const node of html) addAll(found, htmlLinks(node, text));
  for (const node of definitions)
    found.push({
      ...markdownLink(node, text),
      role: pictures.has(node.identifier) ? 'image' : 'link',
    });
  addAll(found, nativeLinks(post));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** A paragraph may have more children than a call can have arguments. */
function addAll<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** What can hold an address in a tree, and the labels of definitions that images use. */
function nodesOf(tree: Root) {
  const links: (Link | Image)[] = [];
  const html: Html[] = [];
  const definitions: Definition[] = [];
  const pictures = new Set<string>();
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'link' || node.type === 'image') links.push(node);
    else if (node.type === 'html') html.push(node);
    else if (node.type === 'definition') definitions.push(node);
    else if (node.type === 'imageReference') pictures.add(node.identifier);
    if ('children' in node) addAll(rest, node.children);
  }
  return { links, html, definitions, pictures };
}

function markdownLink(node: Link | Image | Definition, text: string): PostLink {
  const { span, form } = destinationOf(node, text);
  // A template in an address may hold blanks, which end one that has none.
  const isWhole = text.startsWith(node.url, span.start);
  return {
    url: node.url,
    span: isWhole ? { start: span.start, end: span.start + node.url.length } : span,
    form: form === 'bare' ? 'bare' : 'markdown',
    role: node.type === 'image' ? 'image' : 'link',
  };
}

function htmlLinks(node: Html, text: string): readonly PostLink[] {
  const { start, end } = spanOfNode(node);
  return htmlAddresses(text.slice(start, end)).map(({ url, span, role }) => ({
    url,
    span: { start: start + span.start, end: start + span.end },
    form: 'html',
    role,
  }));
}

/** Keys whose values are pictures; nested ones (`cover.image`) by the last that says so. */
const pictureKey =
  /(?:image|img|cover|hero|thumb|thumbnail|banner|teaser|poster|photo|picture|avatar|logo)s?$/i;

function dataLinks(value: FrontMatterValue, key: string): readonly PostLink[] {
  const inner = [
    ...(value.items ?? []).flatMap((item) => dataLinks(item, key)),
    ...(value.entries ?? []).flatMap((entry) =>
      dataLinks(entry, pictureKey.test(entry.key) || !pictureKey.test(key) ? entry.key : key),
    ),
  ];
  if (typeof value.value !== 'string' || /\s/.test(value.value.trim())) return inner;
  const url = value.value.trim();
  const at = value.raw.indexOf(url);
  const start = value.valueSpan.start + Math.max(0, at);
  const span = at < 0 ? value.valueSpan : { start, end: start + url.length };
  return [
    ...inner,
    { url, span, form: 'data', role: pictureKey.test(key) ? 'image' : 'link', key },
  ];
}
