import type { AST } from 'toml-eslint-parser';
import type { Span } from '../text/span.js';
import { dataOf } from './data.js';
import type { FrontMatterEntry, FrontMatterKind, FrontMatterValue } from './front-matter.js';

/** A table while its entries are gathered: headers and dotted keys add to it from several places. */
interface Table {
  readonly keySpan: Span;
  valueSpan: Span;
  readonly style: 'block' | 'flow';
  readonly slots: Map<string, Table | Table[] | FrontMatterEntry>;
}

interface Source {
  readonly text: string;
  readonly start: number;
}

/** Turn a TOML tree, parsed from `text` at `start`, into entries; tables and dotted keys become maps. */
export function readTomlTable(
  program: AST.TOMLProgram,
  text: string,
  start: number,
): FrontMatterEntry[] {
  const source: Source = { text, start };
  const root = newTable({ start, end: start }, { start, end: start }, 'block');
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') addPair(root, node, source);
    else addTable(root, node, source);
  }
  return entriesOf(root, source);
}

function newTable(keySpan: Span, valueSpan: Span, style: Table['style']): Table {
  return { keySpan, valueSpan, style, slots: new Map() };
}

function spanOf(node: { readonly range: readonly [number, number] }, source: Source): Span {
  return { start: source.start + node.range[0], end: source.start + node.range[1] };
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

/** The table a step leads to, made when it is not there yet; of an array of tables the last. */
function tableAt(parent: Table, name: string, keySpan: Span, valueSpan: Span): Table {
  const slot = parent.slots.get(name);
  const found = Array.isArray(slot) ? slot.at(-1) : slot;
  if (found && 'slots' in found) {
    found.valueSpan = {
      start: found.valueSpan.start,
      end: Math.max(found.valueSpan.end, valueSpan.end),
    };
    return found;
  }
  const made = newTable(keySpan, valueSpan, 'block');
  parent.slots.set(name, made);
  return made;
}

function addTable(root: Table, node: AST.TOMLTable, source: Source): void {
  const span = spanOf(node, source);
  let table = root;
  const keys = node.key.keys;
  const parents = node.kind === 'array' ? keys.slice(0, -1) : keys;
  for (const key of parents) table = tableAt(table, nameOf(key), spanOf(key, source), span);
  const last = keys.at(-1);
  if (node.kind === 'array' && last) {
    const slot = table.slots.get(nameOf(last));
    const made = newTable(spanOf(last, source), span, 'block');
    if (Array.isArray(slot)) slot.push(made);
    else table.slots.set(nameOf(last), [made]);
    table = made;
  }
  for (const pair of node.body) addPair(table, pair, source);
}

function addPair(table: Table, node: AST.TOMLKeyValue, source: Source): void {
  let parent = table;
  const keys = node.key.keys;
  for (const key of keys.slice(0, -1))
    parent = tableAt(parent, nameOf(key), spanOf(key, source), spanOf(node, source));
  const last = keys.at(-1);
  if (!last) return;
  const key = nameOf(last);
  const keySpan = spanOf(last, source);
  parent.slots.set(key, { key, keySpan, ...readContent(node.value, source) });
}

function readContent(node: AST.TOMLContentNode, source: Source): FrontMatterValue {
  const valueSpan = spanOf(node, source);
  const raw = source.text.slice(valueSpan.start, valueSpan.end);
  if (node.type === 'TOMLArray') {
    const items = node.elements.map((element) => readContent(element, source));
    return {
      valueSpan,
      raw,
      kind: 'list',
      style: 'flow',
      items,
      value: items.map((item) => item.value),
    };
  }
  if (node.type === 'TOMLInlineTable') {
    const table = newTable(valueSpan, valueSpan, 'flow');
    for (const pair of node.body) addPair(table, pair, source);
    const entries = entriesOf(table, source);
    return { valueSpan, raw, kind: 'map', style: 'flow', entries, value: dataOf(entries) };
  }
  return { valueSpan, raw, ...scalarOf(node) };
}

function scalarOf(node: AST.TOMLValue): Pick<FrontMatterValue, 'kind' | 'style' | 'value'> {
  if (node.kind === 'string') {
    const quotes = node.style === 'basic' ? 'double' : 'single';
    return { kind: 'string', style: node.multiline ? 'multiline' : quotes, value: node.value };
  }
  if ('datetime' in node) return { kind: 'date', style: 'plain', value: node.datetime };
  const kind: FrontMatterKind = node.kind === 'boolean' ? 'boolean' : 'number';
  return { kind, style: 'plain', value: node.value };
}

function entriesOf(table: Table, source: Source): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (const [key, slot] of table.slots) {
    if (Array.isArray(slot)) entries.push(listEntry(key, slot, source));
    else if ('slots' in slot)
      entries.push({ key, keySpan: slot.keySpan, ...mapValue(slot, source) });
    else entries.push(slot);
  }
  return entries;
}

function mapValue(table: Table, source: Source): FrontMatterValue {
  const { valueSpan, style } = table;
  const entries = entriesOf(table, source);
  const raw = source.text.slice(valueSpan.start, valueSpan.end);
  return { valueSpan, raw, kind: 'map', style, entries, value: dataOf(entries) };
}

function listEntry(key: string, tables: readonly Table[], source: Source): FrontMatterEntry {
  const items = tables.map((table) => mapValue(table, source));
  const first = tables[0] as Table;
  const end = tables.reduce((last, table) => Math.max(last, table.valueSpan.end), 0);
  const valueSpan = { start: first.valueSpan.start, end };
  const raw = source.text.slice(valueSpan.start, valueSpan.end);
  const value = items.map((item) => item.value);
  return {
    key,
    keySpan: first.keySpan,
    valueSpan,
    raw,
    kind: 'list',
    style: 'block',
    items,
    value,
  };
}
