import type { Span } from '../text/span.js';
import type { YamlReader } from './dialect.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import { lineFrom, linesBetween } from './lines.js';
import { resolvePlain } from './plain-scalar.js';

const KEY = /^([\w.-]{1,60}|"[^"\n]{1,60}"|'[^'\n]{1,60}')[ \t]*(?::|\uff1a)/;
const ITEM = /^[ \t]*-[ \t]+/;

/**
 * Read what can be read of a broken block: each line at the margin that starts like a key. A flag
 * that the generator does not see because of a mistake elsewhere is how a draft becomes public.
 */
export function recoverEntries(
  text: string,
  content: Span,
  reader: YamlReader,
): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (const line of linesBetween(text, content.start, content.end)) {
    const head = KEY.exec(text.slice(line.start, Math.min(line.end, line.start + 130)));
    const name = head?.[1];
    if (!head || name === undefined) continue;
    const keySpan = { start: line.start, end: line.start + name.length };
    const value = recoverValue(text, { start: line.start + head[0].length, end: line.end }, reader);
    const items = value.style === 'empty' ? listBelow(text, line.next, content.end, reader) : [];
    entries.push({ key: name.replace(/^["']|["']$/g, ''), keySpan, ...asList(text, value, items) });
  }
  return entries;
}

function asList(
  text: string,
  value: FrontMatterValue,
  items: readonly FrontMatterValue[],
): FrontMatterValue {
  const first = items[0];
  const last = items.at(-1);
  if (!first || !last) return value;
  const valueSpan = { start: first.valueSpan.start, end: last.valueSpan.end };
  const raw = text.slice(valueSpan.start, valueSpan.end);
  return {
    valueSpan,
    raw,
    kind: 'list',
    style: 'block',
    items,
    value: items.map((item) => item.value),
  };
}

function listBelow(
  text: string,
  start: number,
  end: number,
  reader: YamlReader,
): FrontMatterValue[] {
  const items: FrontMatterValue[] = [];
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at, end);
    const dash = ITEM.exec(text.slice(line.start, Math.min(line.end, line.start + 100)));
    if (!dash) break;
    items.push(recoverValue(text, { start: line.start + dash[0].length, end: line.end }, reader));
    at = line.next;
  }
  return items;
}

function recoverValue(text: string, rest: Span, reader: YamlReader): FrontMatterValue {
  let { start, end } = rest;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  const written = text.slice(start, end);
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"?|'((?:[^']|'')*)'?)/s.exec(written);
  const bare = quoted ? quoted[0] : written.replace(/(?:^|[ \t])#.*$/s, '').trimEnd();
  const valueSpan = { start, end: start + bare.length };
  if (bare === '') {
    const at = text[rest.start] === ' ' ? rest.start + 1 : rest.start;
    return {
      valueSpan: { start: at, end: at },
      raw: '',
      kind: 'null',
      style: 'empty',
      value: null,
    };
  }
  if (quoted) {
    const style = bare.startsWith('"') ? 'double' : 'single';
    const value = quoted[1]?.replace(/\\(["\\])/g, '$1') ?? (quoted[2] ?? '').replaceAll("''", "'");
    return { valueSpan, raw: bare, kind: 'string', style, value };
  }
  if (/^\[[^[\]{}"']*\]$/.test(bare)) return flowList(text, valueSpan, reader);
  return { valueSpan, raw: bare, style: 'plain', ...resolvePlain(bare, reader) };
}

function flowList(text: string, span: Span, reader: YamlReader): FrontMatterValue {
  const raw = text.slice(span.start, span.end);
  const items: FrontMatterValue[] = [];
  let at = span.start + 1;
  for (const part of raw.slice(1, -1).split(',')) {
    if (part.trim() !== '')
      items.push(recoverValue(text, { start: at, end: at + part.length }, reader));
    at += part.length + 1;
  }
  return {
    valueSpan: span,
    raw,
    kind: 'list',
    style: 'flow',
    items,
    value: items.map((item) => item.value),
  };
}
