import type { Span } from '../text/span.js';
import type { YamlReader } from './dialect.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import { type Line, lineFrom } from './lines.js';
import { resolvePlain } from './plain-scalar.js';

const KEY = /^([A-Za-z_][A-Za-z0-9_-]{0,200}):(?: +|$)/;
const ITEM = /^( *)- +(?=[^ ])/;
/** A plain scalar that needs no thought: harmless first character, no `: `, no ` #`, nothing unprintable. */
const PLAIN =
  /^(?![\u2028\u2029])[A-Za-z0-9_(/.+$^;\\\u00a1-\ufefe\u{10000}-\u{10ffff}](?:[^\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff:#]|(?<! )#|:(?! |$))*$/u;
/** The same between the brackets of a list, without `:` and quotes. */
const FLOW_PLAIN =
  /^(?![\u2028\u2029])[A-Za-z0-9_(/.+$^;\\\u00a1-\ufefe\u{10000}-\u{10ffff}](?:[^\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff:#,[\]{}?"']|(?<! )#)*$/u;
const QUOTED =
  /^(?:"[^"\\\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]*"|'(?:[^'\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]|'')*')$/u;
const FLOW_ITEM = / *("[^"]*"|'(?:[^']|'')*'|[^,"'[\]]+?) *(,|\])/y;
const COMMENT = /^#[^\p{Cc}\u2028\u2029\ufffe\uffff]*$/u;
const LONGEST_LINE = 2000;

/**
 * Read the YAML that nearly all posts have: one key a line, plain or simply quoted values, lists of
 * those. Much faster than the full parser, and the same to the last offset: whatever needs a rule of
 * YAML beyond that makes it give up.
 *
 * @returns `undefined` when the full parser must read the block
 */
export function readSimpleYaml(
  text: string,
  content: Span,
  reader: YamlReader,
): FrontMatterEntry[] | undefined {
  const entries: FrontMatterEntry[] = [];
  let indent: string | undefined;
  for (let at = content.start; at < content.end; ) {
    const line = lineFrom(text, at, content.end);
    at = line.next;
    if (line.end === line.start) continue;
    if (line.end - line.start > LONGEST_LINE) return undefined;
    const source = text.slice(line.start, line.end);
    if (COMMENT.test(source)) continue;
    const key = KEY.exec(source);
    const dash = key ? undefined : (ITEM.exec(source) ?? undefined);
    const entry = key
      ? readEntry(source, line, key, reader)
      : withLine(source, line, dash, { last: entries.pop(), indent, reader, text });
    if (!entry) return undefined;
    entries.push(entry);
    indent = dash?.[1];
  }
  return entries;
}

function readEntry(
  source: string,
  line: Line,
  key: RegExpExecArray,
  reader: YamlReader,
): FrontMatterEntry | undefined {
  const name = key[1] ?? '';
  const keySpan = { start: line.start, end: line.start + name.length };
  const rest = source.slice(key[0].length).replace(/ +$/, '');
  const start = line.start + key[0].length;
  if (rest === '') return { key: name, keySpan, ...emptyAt(keySpan.end + 1, line) };
  const value = rest.startsWith('[')
    ? readFlowList(rest, start, reader)
    : readScalar(rest, start, reader, PLAIN);
  return value && { key: name, keySpan, ...value };
}

/** A plain or simply quoted value, or a list of them in brackets; `undefined` for any other. */
export function readSimpleValue(raw: string, reader: YamlReader): FrontMatterValue | undefined {
  return raw.startsWith('[') ? readFlowList(raw, 0, reader) : readScalar(raw, 0, reader, PLAIN);
}

function emptyAt(afterColon: number, line: Line): FrontMatterValue {
  const start = Math.min(afterColon + 1, line.end);
  return { valueSpan: { start, end: start }, raw: '', kind: 'null', style: 'empty', value: null };
}

function readScalar(
  raw: string,
  start: number,
  reader: YamlReader,
  plain: RegExp,
): FrontMatterValue | undefined {
  const valueSpan = { start, end: start + raw.length };
  if (QUOTED.test(raw)) {
    const style = raw.startsWith('"') ? 'double' : 'single';
    const inner = raw.slice(1, -1);
    const value = style === 'single' ? inner.replaceAll("''", "'") : inner;
    return { valueSpan, raw, kind: 'string', style, value };
  }
  if (!plain.test(raw)) return undefined;
  const { kind, value } = resolvePlain(raw, reader);
  return { valueSpan, raw, kind, style: 'plain', value };
}

function readFlowList(
  raw: string,
  start: number,
  reader: YamlReader,
): FrontMatterValue | undefined {
  const items: FrontMatterValue[] = [];
  let at = 1;
  let closed = /^\[ *\]$/.test(raw);
  while (!closed) {
    FLOW_ITEM.lastIndex = at;
    const found = FLOW_ITEM.exec(raw);
    if (!found) return undefined;
    const written = found[1] ?? '';
    const offset = start + at + found[0].indexOf(written);
    const item = readScalar(written, offset, reader, FLOW_PLAIN);
    if (!item) return undefined;
    items.push(item);
    at = FLOW_ITEM.lastIndex;
    closed = found[2] === ']';
    if (closed && at !== raw.length) return undefined;
  }
  const valueSpan = { start, end: start + raw.length };
  const value = items.map((item) => item.value);
  return { valueSpan, raw, kind: 'list', style: 'flow', items, value };
}

interface ListSoFar {
  readonly text: string;
  readonly last: FrontMatterEntry | undefined;
  readonly indent: string | undefined;
  readonly reader: YamlReader;
}

/** The last entry with one more line; `undefined` when the line is no simple part of it. */
function withLine(
  source: string,
  line: Line,
  dash: RegExpExecArray | undefined,
  list: ListSoFar,
): FrontMatterEntry | undefined {
  return dash ? withItem(source, line, dash, list) : continued(source, line, list);
}

/** A plain value that goes on in the next, indented line. */
function continued(
  source: string,
  line: Line,
  { text, last, reader }: ListSoFar,
): FrontMatterEntry | undefined {
  const more = /^ +(?=[^ ])(.*?) *$/s.exec(source)?.[1];
  if (last?.style !== 'plain' || more === undefined || !PLAIN.test(more)) return undefined;
  const { start } = last.valueSpan;
  if (!/^ *\r?\n$/.test(text.slice(last.valueSpan.end, line.start))) return undefined;
  const end = line.start + source.trimEnd().length;
  const raw = text.slice(start, end);
  const folded = raw.replace(/ *\r?\n */g, ' ');
  return { ...last, valueSpan: { start, end }, raw, ...resolvePlain(folded, reader) };
}

/** The last entry with one more item; `undefined` when the line is no item of it. */
function withItem(
  source: string,
  line: Line,
  dash: RegExpExecArray,
  { text, last, indent, reader }: ListSoFar,
): FrontMatterEntry | undefined {
  if (!last || (indent === undefined ? last.style !== 'empty' : indent !== dash[1]))
    return undefined;
  const written = source.slice(dash[0].length).replace(/ +$/, '');
  const item = readScalar(written, line.start + dash[0].length, reader, PLAIN);
  if (!item) return undefined;
  const list = last.items as FrontMatterValue[] | undefined;
  const items = list ?? [];
  items.push(item);
  const start = list ? last.valueSpan.start : line.start + (dash[1]?.length ?? 0);
  const valueSpan = { start, end: item.valueSpan.end };
  const raw = text.slice(valueSpan.start, valueSpan.end);
  const value = (last.value as unknown[] | null) ?? [];
  value.push(item.value);
  return {
    key: last.key,
    keySpan: last.keySpan,
    valueSpan,
    raw,
    kind: 'list',
    style: 'block',
    items,
    value,
  };
}
