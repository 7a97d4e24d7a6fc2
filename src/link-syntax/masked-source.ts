import { spanOfNode } from '../markdown/node-span.js';
import { placeholder } from '../markdown/placeholder.js';
import type { ProseBlock } from '../markdown/prose-block.js';

const hidden: ReadonlySet<string> = new Set([
  placeholder.code,
  placeholder.html,
  placeholder.template,
  placeholder.math,
]);

/** The source of a block with code, HTML, templates and math blanked: as long, and where it starts. */
export interface MaskedSource {
  readonly text: string;
  /** Offset in the file. */
  readonly start: number;
}

/** Several rules look at the same blocks. */
const masked = new WeakMap<ProseBlock, MaskedSource>();

/** What somebody typed in a paragraph, to look for links that did not become links. Linear. */
export function maskedSource(block: ProseBlock, text: string): MaskedSource {
  const known = masked.get(block) ?? mask(block, text);
  masked.set(block, known);
  return known;
}

function mask(block: ProseBlock, text: string): MaskedSource {
  const { start, end } = spanOfNode(block.node);
  const parts: string[] = [];
  let at = start;
  for (const segment of block.segments) {
    if (segment.kind !== 'placeholder' || !hidden.has(block.text[segment.start] ?? '')) continue;
    parts.push(text.slice(at, segment.sourceStart));
    parts.push(' '.repeat(segment.sourceEnd - segment.sourceStart));
    at = segment.sourceEnd;
  }
  parts.push(text.slice(at, end));
  return { text: parts.join(''), start };
}
