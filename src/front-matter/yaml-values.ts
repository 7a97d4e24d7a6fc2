import {
  isAlias,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span.js';
import { dataOf } from './data.js';
import type { YamlReader } from './dialect.js';
import type { FrontMatterEntry, FrontMatterStyle, FrontMatterValue } from './front-matter.js';
import { resolvePlain } from './plain-scalar.js';
import type { FrontMatterProblem } from './problem.js';
import { trimEnd } from './trim-span.js';

/** Deeper than any front matter, and far from what a stack bears. */
const MAX_DEPTH = 100;
/** Aliases that repeat more values than this are a bomb. */
const MAX_REPEATED = 10_000;

/** What was parsed, and how its offsets become those of the whole text. */
export interface ParsedYaml {
  readonly text: string;
  readonly reader: YamlReader;
  /** The offset in `text` of an offset in what was parsed. */
  place(offset: number): number;
}

interface Walk extends ParsedYaml {
  readonly problems: FrontMatterProblem[];
  readonly anchors: Map<string, FrontMatterValue>;
  /** How many values each list or map holds, those its aliases repeat included. */
  readonly sizes: Map<FrontMatterValue, number>;
  repeated: number;
}

/** Turn the tree of the `yaml` package into entries. */
export function readYamlMap(
  root: YAMLMap,
  parsed: ParsedYaml,
): { entries: FrontMatterEntry[]; problems: FrontMatterProblem[] } {
  const state = { problems: [], anchors: new Map(), sizes: new Map(), repeated: 0 };
  const walk: Walk = { ...parsed, ...state };
  return { entries: mapEntries(root, walk, 0), problems: walk.problems };
}

function mapEntries(map: YAMLMap, walk: Walk, depth: number): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (const pair of map.items) {
    const keyNode = pair.key as Node | null;
    const key = keyNode ? read(keyNode, walk, depth + 1, 0) : undefined;
    const start = walk.place((pair.value as ParsedNode | null)?.range?.[0] ?? 0);
    const keySpan = key?.valueSpan ?? { start, end: start };
    const value = read(pair.value as Node | null, walk, depth + 1, keySpan.end);
    checkKey(keySpan, walk);
    const name = keyNode && isScalar(keyNode) ? String(keyNode.value) : (key?.raw ?? '');
    entries.push({ key: name, keySpan, ...value });
  }
  return entries;
}

/** A key may not be missing, and a no-break space before it makes it another key. */
function checkKey(span: Span, walk: Walk): void {
  const found = walk.text.charAt(span.start);
  if (span.start === span.end && found === ':')
    walk.problems.push({ kind: 'missing-key', span, blocks: walk.reader !== 'yaml' });
  if (!/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/.test(found)) return;
  const at = { start: span.start, end: span.start + 1 };
  walk.problems.push({ kind: 'no-break-space', span: at, blocks: false, found, expected: '' });
}

function read(node: Node | null, walk: Walk, depth: number, after: number): FrontMatterValue {
  if (!node?.range) return emptyValue(walk, after);
  const span = spanOf(node, walk);
  if (depth > MAX_DEPTH) return unknown(walk, span, 'too-deep');
  const value = isAlias(node)
    ? readAlias(node.source, span, walk)
    : isScalar(node)
      ? readScalar(node, span, walk, after)
      : readCollection(node as YAMLMap | YAMLSeq, span, walk, depth);
  const { anchor } = node as Scalar;
  if (anchor !== undefined) walk.anchors.set(anchor, value);
  return value;
}

function spanOf(node: Node, walk: Walk): Span {
  const [start, end] = node.range as [number, number, number];
  return trimEnd(walk.text, { start: walk.place(start), end: walk.place(end) });
}

function emptyValue(walk: Walk, after: number): FrontMatterValue {
  const colon = walk.text.indexOf(':', after);
  const at = colon < 0 ? after : colon + 1;
  const start = walk.text[at] === ' ' ? at + 1 : at;
  return { valueSpan: { start, end: start }, raw: '', kind: 'null', style: 'empty', value: null };
}

function properties(node: Scalar | YAMLMap | YAMLSeq): Pick<FrontMatterValue, 'anchor' | 'tag'> {
  return {
    ...(node.anchor === undefined ? {} : { anchor: node.anchor }),
    ...(node.tag === undefined ? {} : { tag: shortTag(node.tag) }),
  };
}

function shortTag(tag: string): string {
  return tag.replace('tag:yaml.org,2002:', '!!');
}

function readScalar(node: Scalar, span: Span, walk: Walk, after: number): FrontMatterValue {
  const raw = walk.text.slice(span.start, span.end);
  const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
  const text = String(node.value ?? '');
  const own = properties(node);
  const tagged = own.tag !== undefined && own.tag !== '!';
  if (raw === '' && !own.tag && !own.anchor && after > 0) return emptyValue(walk, after);
  if (tagged) checkTag(own.tag as string, span, walk);
  const plain =
    (style === 'plain' && !/^!(?:!str)?$/.test(own.tag ?? '')) || TYPES.test(own.tag ?? '');
  const resolved = plain
    ? resolvePlain(text, walk.reader)
    : { kind: 'string' as const, value: text };
  const shown = raw === '' ? 'empty' : style;
  return { valueSpan: span, raw, style: shown, ...resolved, ...own };
}

const STYLES: Readonly<Record<string, FrontMatterStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Tags that turn even quoted text into a value. */
const TYPES = /^!!(?:int|float|bool|null)$/;
const KNOWN_TAGS = /^!!(?:str|int|float|bool|null|timestamp|seq|map|set|binary|merge)$/;

/** A tag that no safe loader knows: refused by some, and mostly meant as text (`!Hurry up`). */
function checkTag(tag: string, span: Span, walk: Walk): void {
  if (KNOWN_TAGS.test(tag)) return;
  const at = walk.text.lastIndexOf('!', span.start);
  const start = at < walk.place(0) ? span.start : at;
  const refused = walk.reader === 'js-yaml' || /^!ruby\/(?!sym)/.test(tag);
  const tagSpan = trimEnd(walk.text, { start, end: span.start });
  walk.problems.push({ kind: 'unknown-tag', span: tagSpan, blocks: refused, found: tag });
}

function readCollection(
  node: YAMLMap | YAMLSeq,
  span: Span,
  walk: Walk,
  depth: number,
): FrontMatterValue {
  const before = walk.repeated;
  const shared = {
    valueSpan: span,
    raw: walk.text.slice(span.start, span.end),
    style: node.flow ? ('flow' as const) : ('block' as const),
    ...properties(node),
  };
  if (shared.tag !== undefined) checkTag(shared.tag, span, walk);
  let value: FrontMatterValue;
  if (isSeq(node)) {
    const items = node.items.map((item) => read(item as Node, walk, depth + 1, 0));
    value = { ...shared, kind: 'list', items, value: items.map((item) => item.value) };
  } else {
    const entries = mapEntries(node as YAMLMap, walk, depth);
    value = { ...shared, kind: 'map', entries, value: dataOf(entries) };
  }
  const inner = value.items ?? value.entries ?? [];
  const held = inner.reduce((sum, each) => sum + (walk.sizes.get(each) ?? 1), 1);
  walk.sizes.set(value, held + walk.repeated - before);
  return value;
}

function readAlias(name: string, span: Span, walk: Walk): FrontMatterValue {
  const target = walk.anchors.get(name);
  if (!target) {
    const kind = 'unknown-alias';
    walk.problems.push({ kind, span, blocks: true, found: `*${name}` });
    const raw = walk.text.slice(span.start, span.end);
    return { valueSpan: span, raw, kind: 'unknown', style: 'alias', value: raw };
  }
  walk.repeated += walk.sizes.get(target) ?? 1;
  if (walk.repeated > MAX_REPEATED) return unknown(walk, span, 'alias-bomb');
  const { anchor: _anchor, tag: _tag, ...rest } = target;
  return { ...rest, valueSpan: span, raw: `*${name}`, style: 'alias' };
}

function unknown(walk: Walk, span: Span, kind: 'alias-bomb' | 'too-deep'): FrontMatterValue {
  if (!walk.problems.some((problem) => problem.kind === kind))
    walk.problems.push({ kind, span, blocks: true });
  const raw = walk.text.slice(span.start, span.end);
  return { valueSpan: span, raw, kind: 'unknown', style: 'plain', value: raw };
}
