import type { Nodes, Text } from 'mdast';
import { spanOfNode } from '../../markdown/node-span.js';
import type { HeadingSource } from './heading-source.js';

/** What a generator counts as the text of a heading. */
export interface TextOptions {
  /** Does the description of an image belong to it? Default no. */
  readonly images?: boolean;
  /** What stands for a reference to a footnote; nothing when left out. */
  readonly footnotes?: (label: string) => string;
  /** What becomes of plain text; it gets the value, and the source as it was written. */
  readonly plain?: (value: string, source: string) => string;
  /** What an HTML tag or comment adds. */
  readonly html?: (source: string) => string;
  /** Does `~text~` strike out, as with two tildes? Default yes. */
  readonly singleTilde?: boolean;
  /** What stands for `<me@example.org>`. */
  readonly mail?: (address: string) => string;
}

/** The text of a heading as readers see it: markup and HTML tags are gone, entities resolved. */
export function headingText({ node, text }: HeadingSource, options: TextOptions = {}): string {
  return node.children.map((child) => textOf(child, text, options)).join('');
}

function textOf(node: Nodes, source: string, options: TextOptions): string {
  switch (node.type) {
    case 'text':
      return plainText(node, source, options);
    case 'inlineCode':
      return node.value;
    case 'image':
    case 'imageReference':
      return options.images ? (node.alt ?? '') : '';
    case 'footnoteReference':
      return options.footnotes?.(node.label ?? node.identifier) ?? '';
    case 'html':
      return options.html?.(node.value) ?? '';
    case 'break':
      return '\n';
    default:
      return 'children' in node ? innerText(node, source, options) : '';
  }
}

function innerText(
  node: Extract<Nodes, { children: unknown }>,
  source: string,
  options: TextOptions,
): string {
  const text = node.children.map((child) => textOf(child, source, options)).join('');
  const { start } = spanOfNode(node);
  if (node.type === 'delete' && options.singleTilde === false && source[start + 1] !== '~')
    return `~${text}~`;
  if (node.type === 'link' && options.mail && source[start] === '<' && /^mailto:/.test(node.url))
    return options.mail(text);
  return text;
}

function plainText(node: Text, source: string, { plain }: TextOptions): string {
  if (!plain) return node.value;
  const { start, end } = spanOfNode(node);
  return plain(node.value, end > start ? source.slice(start, end) : node.value);
}
