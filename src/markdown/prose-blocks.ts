import type { Heading, Nodes, Paragraph, Parents, PhrasingContent, TableCell } from 'mdast';
import type { Span } from '../text/span.js';
import { spanOfNode } from './node-span.js';
import type { ParsedMarkdown } from './parse-markdown.js';
import type { PlaceholderKind } from './placeholder.js';
import { type ProseBlock, type ProseLink, placesOf } from './prose-block.js';
import { createProseWriter, type ProseWriter } from './prose-writer.js';

/** All paragraphs, headings and table cells of a post as their readers see them, in source order. */
export function proseBlocks(parsed: ParsedMarkdown): readonly ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const ancestors: Parents[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push(proseBlock(node, [...ancestors], parsed));
      return;
    }
    if (!('children' in node)) return;
    ancestors.push(node);
    for (const child of node.children) visit(child);
    ancestors.pop();
  };
  visit(parsed.root);
  return blocks;
}

function proseBlock(
  node: Paragraph | Heading | TableCell,
  ancestors: readonly Parents[],
  parsed: ParsedMarkdown,
): ProseBlock {
  const writer = createProseWriter(parsed.text, parsed.opaque);
  const links: ProseLink[] = [];
  writeAll(node.children, writer, links, parsed.text);
  const isIn = (type: Parents['type']): boolean => ancestors.some((one) => one.type === type);
  return {
    kind: node.type,
    text: writer.text(),
    node,
    ancestors,
    inList: isIn('listItem'),
    inQuote: isIn('blockquote'),
    inTable: node.type === 'tableCell',
    inFootnote: isIn('footnoteDefinition'),
    links,
    segments: writer.segments,
    ...placesOf(writer.segments, spanOfNode(node)),
  };
}

function writeAll(
  nodes: readonly PhrasingContent[],
  writer: ProseWriter,
  links: ProseLink[],
  source: string,
): void {
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    const closing = closingTagOf(nodes, at);
    if (closing === undefined) {
      write(node, writer, links, source);
      continue;
    }
    const end = spanOfNode(nodes[closing] ?? node).end;
    writer.writePlaceholder('code', { start: spanOfNode(node).start, end });
    at = closing;
  }
}

// Looking further for every unclosed tag would take quadratic time.
const furthestClosingTag = 64;

/** `<code>` and its like, when the same parent closes it: the index of the closing tag. */
function closingTagOf(nodes: readonly PhrasingContent[], from: number): number | undefined {
  const node = nodes[from];
  if (node?.type !== 'html') return undefined;
  const name = /^<(code|kbd|samp|var|tt|pre|script|style|math|svg)[\s>]/i.exec(node.value)?.[1];
  if (name === undefined) return undefined;
  const close = `</${name.toLowerCase()}`;
  const last = Math.min(nodes.length, from + furthestClosingTag);
  for (let at = from + 1; at < last; at += 1) {
    const next = nodes[at];
    if (next?.type === 'html' && next.value.toLowerCase().startsWith(close)) return at;
  }
  return undefined;
}

const placeholders: Partial<Record<PhrasingContent['type'], PlaceholderKind>> = {
  inlineCode: 'code',
  html: 'html',
  image: 'image',
  imageReference: 'image',
  footnoteReference: 'footnote',
};

function write(
  node: PhrasingContent,
  writer: ProseWriter,
  links: ProseLink[],
  source: string,
): void {
  const span = spanOfNode(node);
  const kind = placeholders[node.type];
  if (kind !== undefined) writer.writePlaceholder(kind, span);
  else if (node.type === 'text') writer.writeText(node.value, span);
  else if (node.type === 'break') writer.writeLineBreak(span);
  else if (node.type === 'link' && !isTextLink(source, span)) writer.writePlaceholder('url', span);
  else if (node.type === 'link' || node.type === 'linkReference') {
    const start = writer.length();
    writeAll(node.children, writer, links, source);
    links.push({ start, end: writer.length(), node });
  } else if ('children' in node) writeAll(node.children, writer, links, source);
}

/** `[text](url)` rather than `<url>` or a bare URL. */
function isTextLink(source: string, span: Span): boolean {
  return source.charAt(span.start) === '[';
}
