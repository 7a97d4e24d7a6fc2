import type { TextEdit } from '../text/text-edit.js';
import { findEntry } from './find-entry.js';
import type { FrontMatter, FrontMatterEntry } from './front-matter.js';
import type { RefusalReason } from './front-matter-change.js';
import { eolNear, isBlank, lineFrom } from './lines.js';
import type { Setting } from './plan-setting.js';
import { serializeEntry } from './serialize-value.js';

/** Where a new entry goes: beside a key that is there. */
interface Place {
  readonly beside: FrontMatterEntry;
  readonly side: 'before' | 'after';
}

/** Plan the lines of a key that is not there yet. */
export function planInsertion(
  text: string,
  frontMatter: FrontMatter,
  change: Setting,
): TextEdit | RefusalReason {
  const place = placeOf(frontMatter, change);
  if (frontMatter.format === 'json') return insertJson(text, frontMatter, change, place);
  const eol = eolNear(text, frontMatter.span.start);
  const key =
    frontMatter.format === 'lines' && frontMatter.dialect.ignoreKeyCase
      ? inLetterCase(change.key, frontMatter)
      : change.key;
  const written = serializeEntry(key, change.value, frontMatter.format, { eol, ...change.style });
  if (written === undefined) return 'not-representable';
  const indent = place && frontMatter.format !== 'toml' ? indentOf(text, place.beside) : '';
  if (indent === undefined) return 'not-understood';
  const at = lineFor(text, frontMatter, place);
  const isOpen = at > 0 && text[at - 1] !== '\n';
  const newText =
    isOpen && at > frontMatter.content.start
      ? `${eol}${indent}${written}`
      : `${indent}${written}${eol}`;
  return { span: { start: at, end: at }, newText };
}

function placeOf(frontMatter: FrontMatter, change: Setting): Place | undefined {
  const after = change.after?.findLast((key) => findEntry(frontMatter, key));
  const before = change.before?.find((key) => findEntry(frontMatter, key));
  const beside = after ?? before;
  const entry = beside === undefined ? frontMatter.entries.at(-1) : findEntry(frontMatter, beside);
  if (!entry) return undefined;
  return { beside: entry, side: after === undefined && before !== undefined ? 'before' : 'after' };
}

/** The white space before a key on its line; `undefined` when something else stands there. */
function indentOf(text: string, entry: FrontMatterEntry): string | undefined {
  const lineStart = text.lastIndexOf('\n', entry.keySpan.start - 1) + 1;
  const lead = text.slice(lineStart, entry.keySpan.start).replace(/^\uFEFF/, '');
  return /^[ \t]*$/.test(lead) ? lead : undefined;
}

/** Start of the line at which to insert. */
function lineFor(text: string, frontMatter: FrontMatter, place: Place | undefined): number {
  const { content } = frontMatter;
  if (!place) return content.end;
  const { beside, side } = place;
  const table = firstTable(text, frontMatter);
  if (table !== undefined && beside.valueSpan.start >= table)
    return side === 'after' ? lastPlain(text, frontMatter, table) : table;
  if (side === 'before') return text.lastIndexOf('\n', beside.keySpan.start - 1) + 1;
  return afterEntry(text, beside, content.end);
}

/** Start of the line after an entry. Blank lines at the end of a block scalar belong to it. */
export function afterEntry(text: string, entry: FrontMatterEntry, limit: number): number {
  let line = lineFrom(text, Math.max(entry.valueSpan.end, entry.keySpan.end), limit);
  const scalar = entry.style === 'literal' || entry.style === 'folded';
  while (scalar && line.next < limit) {
    const following = lineFrom(text, line.next, limit);
    if (!isBlank(text, following.start, following.end)) break;
    line = following;
  }
  return line.next;
}

/** TOML: start of the line of the first `[table]`; keys below it would belong to it. */
function firstTable(text: string, frontMatter: FrontMatter): number | undefined {
  if (frontMatter.format !== 'toml') return undefined;
  for (let at = frontMatter.content.start; at < frontMatter.content.end; ) {
    const line = lineFrom(text, at, frontMatter.content.end);
    const inside = frontMatter.entries.some(
      ({ keySpan, valueSpan }) => keySpan.end <= line.start && line.start < valueSpan.end,
    );
    if (!inside && /^[ \t]*\[/.test(text.slice(line.start, line.start + 200))) return line.start;
    at = line.next;
  }
  return undefined;
}

function lastPlain(text: string, frontMatter: FrontMatter, table: number): number {
  const last = frontMatter.entries.findLast(
    (entry) => entry.valueSpan.end <= table && entry.keySpan.start < table,
  );
  return last ? afterEntry(text, last, frontMatter.content.end) : frontMatter.content.start;
}

/** Pelican's keys may be written in any case: like the others of the block. */
function inLetterCase(key: string, frontMatter: FrontMatter): string {
  const capital = frontMatter.entries.filter((entry) => /^[A-Z]/.test(entry.key)).length;
  if (capital * 2 <= frontMatter.entries.length) return key;
  return key.charAt(0).toUpperCase() + key.slice(1);
}

function insertJson(
  text: string,
  frontMatter: FrontMatter,
  change: Setting,
  place: Place | undefined,
): TextEdit | RefusalReason {
  const written = serializeEntry(change.key, change.value, 'json', change.style);
  if (written === undefined) return 'not-representable';
  if (!place) {
    const brace = text.indexOf('{', frontMatter.content.start);
    const at =
      frontMatter.form === 'json-fenced' || brace < 0 ? frontMatter.content.start : brace + 1;
    const eol = at === frontMatter.content.start ? eolNear(text, at) : '';
    return { span: { start: at, end: at }, newText: `${written}${eol}` };
  }
  const { keySpan, valueSpan } = place.beside;
  const blank = /\s*$/.exec(text.slice(frontMatter.content.start, keySpan.start))?.[0] ?? '';
  const gap =
    blank === '' && keySpan.start === frontMatter.content.start
      ? eolNear(text, keySpan.start)
      : blank;
  const at = place.side === 'after' ? valueSpan.end : keySpan.start;
  const newText = place.side === 'after' ? `,${gap}${written}` : `${written},${gap}`;
  return { span: { start: at, end: at }, newText };
}
