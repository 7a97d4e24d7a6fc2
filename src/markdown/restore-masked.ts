import type { Nodes } from 'mdast';
import type { MaskedText } from './mask.js';

/**
 * Put back what was masked into the strings of a node (values, destinations, titles, labels).
 * A masked span lies in one node, and the filler keeps its length, so the n-th filler of a node
 * is the n-th masked character of its source.
 */
export function restoreMasked(node: Nodes, original: string, masked: MaskedText): void {
  const fields = fieldsInSourceOrder(node);
  if (!fields.some((field) => textOf(node, field)?.includes(masked.filler))) return;
  const source = maskedCharacters(original, masked, startOfFields(node));
  let label = '';
  for (const field of fields) {
    const value = textOf(node, field);
    if (value === undefined) continue;
    if (field === 'identifier' && label !== '') {
      setText(node, field, label.toLowerCase());
      continue;
    }
    const restored = refill(value, masked.filler, source);
    if (field === 'label') label = restored;
    setText(node, field, restored);
  }
}

function fieldsInSourceOrder(node: Nodes): readonly string[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return ['value'];
    case 'code':
      return ['lang', 'meta', 'value'];
    case 'link':
      return ['url', 'title'];
    case 'image':
      return ['alt', 'url', 'title'];
    case 'definition':
      return ['label', 'identifier', 'url', 'title'];
    case 'imageReference':
      return ['alt', 'label', 'identifier'];
    case 'linkReference':
    case 'footnoteReference':
    case 'footnoteDefinition':
      return ['label', 'identifier'];
    default:
      return [];
  }
}

/** The destination of a link and the label of a reference stand after the text. */
function startOfFields(node: Nodes): number {
  const start = node.position?.start.offset ?? 0;
  if (node.type === 'link') return node.children.at(-1)?.position?.end.offset ?? start;
  if (node.type !== 'linkReference' || node.referenceType !== 'full') return start;
  return node.children.at(-1)?.position?.end.offset ?? start;
}

function refill(value: string, filler: string, source: Iterator<string>): string {
  if (!value.includes(filler)) return value;
  let restored = '';
  for (const part of value.split(new RegExp(`(${filler}+)`))) {
    if (!part.startsWith(filler)) restored += part;
    else
      for (let left = part.length; left > 0; left -= 1) restored += source.next().value ?? filler;
  }
  return restored;
}

function* maskedCharacters(text: string, masked: MaskedText, from: number): Generator<string> {
  for (let at = firstSpanAfter(masked, from); at < masked.spans.length; at += 1) {
    const span = masked.spans[at];
    if (span === undefined) return;
    for (let offset = Math.max(span.start, from); offset < span.end; offset += 1) {
      if (masked.text.charAt(offset) === masked.filler) yield text.charAt(offset);
    }
  }
}

function firstSpanAfter(masked: MaskedText, offset: number): number {
  let low = 0;
  let high = masked.spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((masked.spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function textOf(node: Nodes, field: string): string | undefined {
  const value = (node as unknown as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}

function setText(node: Nodes, field: string, value: string): void {
  (node as unknown as Record<string, unknown>)[field] = value;
}
