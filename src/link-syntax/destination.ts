import type { Definition, Image, Link } from 'mdast';
import { spanOfNode } from '../markdown/node-span.js';
import type { Span } from '../text/span.js';

/** Where a link's address stands in the file. */
export interface Destination {
  /** As written, without `<` and `>`. */
  readonly raw: string;
  readonly span: Span;
  /** Between `](` and the address, and between the address (or title) and `)`. */
  readonly before: Span;
  readonly after: Span;
  /** `[a](b)`, `<b>`, a bare URL, or `[a]: b`. */
  readonly form: 'inline' | 'angle' | 'bare' | 'definition';
}

/** The address of a link, image or definition as written in `text`; linear in the node's length. */
export function destinationOf(node: Link | Image | Definition, text: string): Destination {
  const { start, end } = spanOfNode(node);
  const source = text.slice(start, end);
  if (node.type === 'definition') return definition(source, start);
  if (source.startsWith('[') || source.startsWith('![')) return inline(node, source, start);
  if (source.startsWith('<')) return plain('angle', source.slice(1, -1), start + 1);
  return plain('bare', source, start);
}

function inline(node: Link | Image, source: string, start: number): Destination {
  const open = openingParenthesis(node, source, start);
  const inside = source.slice(open, -1);
  const lead = /^\s*/.exec(inside)?.[0].length ?? 0;
  const rest = inside.slice(lead);
  const angled = rest.startsWith('<');
  const raw = angled ? rest.slice(1, Math.max(1, rest.indexOf('>'))) : bareAddress(rest);
  const from = start + open + lead + Number(angled);
  const tail = inside.length - inside.trimEnd().length;
  const last = start + open + inside.length;
  return {
    raw,
    span: { start: from, end: from + raw.length },
    before: { start: start + open, end: start + open + lead },
    after: { start: inside.trim() === '' ? last : last - tail, end: last },
    form: 'inline',
  };
}

/** Offset in `source` after `](`: behind the children of a link, behind the alt text of an image. */
function openingParenthesis(node: Link | Image, source: string, start: number): number {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const from = last ? spanOfNode(last).end - start : 1;
  const at = source.indexOf('](', Math.max(0, from));
  return at < 0 ? source.length - 1 : at + 2;
}

function bareAddress(text: string): string {
  return /^\S*/.exec(text)?.[0] ?? '';
}

function definition(source: string, start: number): Destination {
  const colon = source.indexOf(']:') + 2;
  const rest = source.slice(colon);
  const lead = /^\s*<?/.exec(rest)?.[0].length ?? 0;
  const angled = rest.slice(0, lead).endsWith('<');
  const raw = angled
    ? rest.slice(lead, Math.max(lead, rest.indexOf('>', lead)))
    : bareAddress(rest.slice(lead));
  return plain('definition', raw, start + colon + lead);
}

function plain(form: Destination['form'], raw: string, from: number): Destination {
  const span = { start: from, end: from + raw.length };
  const none = { start: from, end: from };
  return { raw, span, before: none, after: none, form };
}
