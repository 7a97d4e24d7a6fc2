import type { FootnoteDefinition, FootnoteReference, Nodes, Parents } from 'mdast';
import { spanOfNode } from '../../markdown/node-span.js';
import type { HeadingIdAlgorithm } from '../../profiles/profile.js';
import type { Span } from '../../text/span.js';
import type { Post, PostSurroundings } from '../post.js';
import { headingIdAlgorithms } from './algorithms/index.js';
import { attributeIds } from './attribute-ids.js';
import { elsewhereNames } from './elsewhere-names.js';
import { footnoteIds } from './footnote-ids.js';
import { hashParagraph } from './hash-paragraph.js';
import type { AssignedId, PageItem } from './heading-ids.js';
import { sourceOf } from './heading-source.js';
import { htmlParts } from './html-ids.js';
import { mayAddIds } from './may-add-ids.js';
import { createRawBlocks, type RawBlocks } from './raw-blocks.js';

/** A heading that can be linked to. */
export interface HeadingAnchor {
  readonly id: string;
  /** UTF-16 offsets of the heading in the post. */
  readonly span: Span;
  readonly depth: number;
  /** The id was written in the post. */
  readonly explicit: boolean;
}

/** What can be linked to within the page of a post. */
export interface PageAnchors {
  readonly headings: readonly HeadingAnchor[];
  /** Ids of headings, of elements and names in raw HTML, of footnotes. */
  readonly ids: ReadonlySet<string>;
  /** How many headings have an id that nobody can know. */
  readonly unknown: number;
  /**
   * May the page have more ids than these? Because a template, a component or a plugin writes part of
   * it, or because nobody can say which ids the generator makes.
   */
  readonly isOpen: boolean;
  /** Headings that would have this id with another generator, or with other settings of this one. */
  elsewhereNamed(id: string): readonly HeadingAnchor[];
}

/** Where headings have no ids, a plugin or script may give them some. */
const withoutIds: ReadonlySet<HeadingIdAlgorithm> = new Set(['none', 'python-markdown']);

/** The anchors of a post's page, by its generator's own algorithm. Linear; never throws. */
export function anchorsOf(post: Post, { profile }: PostSurroundings): PageAnchors {
  const page = readPage(post, profile.markdown.engine);
  const assign = headingIdAlgorithms[profile.links.headingIds];
  const assigned = assign?.(page.items) ?? [];
  const headings = assigned.flatMap(toHeading);
  const html = page.items.flatMap((item) => (item.kind === 'html-id' ? [item.id] : []));
  const others = assigned.flatMap(({ item, id }) => (item.kind === 'heading' ? [] : (id ?? [])));
  const unknown = assigned.filter((one) => one.unknown).length;
  return {
    headings,
    unknown,
    ids: new Set([
      ...headings.map(({ id }) => id),
      ...html,
      ...others,
      ...attributeIds(post, profile.markdown.engine),
      ...tocIds(post, headings),
      ...footnoteIds(page.footnotes, profile.markdown.engine),
    ]),
    isOpen:
      unknown > 0 ||
      profile.links.headingIds === 'unknown' ||
      (withoutIds.has(profile.links.headingIds) && page.items.some(isHeading)) ||
      post.markdown.problems.length > 0 ||
      mayAddIds(post),
    elsewhereNamed: elsewhereNames(page.items, headings),
  };
}

function isHeading({ kind }: PageItem): boolean {
  return kind !== 'html-id';
}

/** kramdown's `{:toc}` has an id, and each of its entries. */
function tocIds(post: Post, headings: readonly HeadingAnchor[]): readonly string[] {
  if (!/^[ \t]*\{:toc\b/m.test(post.source.text)) return [];
  return ['markdown-toc', ...headings.map(({ id }) => `markdown-toc-${id}`)];
}

function toHeading({ item, id, explicit }: AssignedId): readonly HeadingAnchor[] {
  if (item.kind !== 'heading' || id === undefined) return [];
  const { span, node } = item.heading;
  return [{ id, span, depth: node.depth, explicit: explicit === true }];
}

interface Page {
  readonly items: readonly PageItem[];
  readonly footnotes: readonly (FootnoteDefinition | FootnoteReference)[];
}

/** Engines that read no Markdown between the tags of an HTML block. */
const rawBlocks: ReadonlySet<string> = new Set(['kramdown', 'python-markdown', 'redcarpet']);

interface Step {
  readonly node: Nodes;
  readonly isInList: boolean;
  readonly isInline: boolean;
}

function readPage(post: Post, engine: string): Page {
  const text = post.source.text;
  const items: PageItem[] = [];
  const footnotes: (FootnoteDefinition | FootnoteReference)[] = [];
  const raw = createRawBlocks(rawBlocks.has(engine));
  const rest: Step[] = [{ node: post.tree, isInList: false, isInline: false }];
  for (let step = rest.pop(); step; step = rest.pop()) {
    const { node } = step;
    if (node.type === 'footnoteDefinition' || node.type === 'footnoteReference')
      footnotes.push(node);
    for (const item of itemsOf(step, text, raw)) items.push(item);
    if ('children' in node) for (const inner of stepsInto(node, step)) rest.push(inner);
  }
  return { items, footnotes };
}

function stepsInto(node: Parents, { isInList, isInline }: Step): readonly Step[] {
  return node.children.toReversed().map((child) => ({
    node: child as Nodes,
    isInList: isInList || node.type === 'list',
    isInline: isInline || node.type === 'paragraph' || node.type === 'heading',
  }));
}

function itemsOf(
  { node, isInList, isInline }: Step,
  text: string,
  raw: RawBlocks,
): readonly PageItem[] {
  if (node.type === 'html') {
    const { start, end } = spanOfNode(node);
    const html = text.slice(start, end);
    if (!isInline) raw.see(html);
    return htmlItems(html);
  }
  if (raw.isInside()) return [];
  if (node.type === 'heading')
    return [{ kind: 'heading', heading: sourceOf(node, text, isInList) }];
  const heading = node.type === 'paragraph' ? hashParagraph(node, text, isInList) : undefined;
  return heading ? [{ kind: 'heading', heading }] : [];
}

function htmlItems(html: string): readonly PageItem[] {
  return htmlParts(html).map((part) =>
    part.kind === 'id'
      ? { kind: 'html-id', id: part.id }
      : { kind: 'html-heading', text: part.text },
  );
}
