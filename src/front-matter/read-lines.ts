import type { Span } from '../text/span.js';
import type { Reading } from './block.js';
import type { FrontMatterDialect } from './dialect.js';
import { duplicateProblems } from './duplicates.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import { type Line, linesBetween } from './lines.js';
import { trimBlock } from './trim-block.js';

/**
 * Read `Key: value` lines as Python-Markdown's `meta` extension does: values are text, as written;
 * a line indented by four spaces continues the value above, which becomes a list.
 */
export function readLines(text: string, content: Span, dialect: FrontMatterDialect): Reading {
  const entries: FrontMatterEntry[] = [];
  for (const line of linesBetween(text, content.start, content.end)) {
    const head = /^( {0,3})([\w-]+):/.exec(
      text.slice(line.start, Math.min(line.end, line.start + 200)),
    );
    const last = entries.at(-1);
    if (head) entries.push(entryOf(text, line, head[1] ?? '', head[2] ?? ''));
    else if (last) entries[entries.length - 1] = continued(text, last, line);
  }
  const lower = entries.map((entry) => ({ ...entry, key: entry.key.toLowerCase() }));
  return { entries, problems: duplicateProblems(lower, dialect), complete: true };
}

function entryOf(text: string, line: Line, indent: string, key: string): FrontMatterEntry {
  const start = line.start + indent.length;
  const keySpan = { start, end: start + key.length };
  return { key, keySpan, ...lineValue(text, keySpan.end + 1, line.end) };
}

function lineValue(text: string, from: number, end: number): FrontMatterValue {
  let start = from;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  if (start === end) {
    const at = text[from] === ' ' && from < end ? from + 1 : from;
    return {
      valueSpan: { start: at, end: at },
      raw: '',
      kind: 'string',
      style: 'empty',
      value: '',
    };
  }
  const valueSpan = trimBlock(text, { start, end });
  const raw = text.slice(valueSpan.start, valueSpan.end);
  return { valueSpan, raw, kind: 'string', style: 'plain', value: raw };
}

function continued(text: string, entry: FrontMatterEntry, line: Line): FrontMatterEntry {
  const item = lineValue(text, line.start, line.end);
  const { key, keySpan, ...first } = entry;
  const items = [...(entry.items ?? [first]), item];
  const valueSpan = { start: entry.valueSpan.start, end: item.valueSpan.end };
  const raw = text.slice(valueSpan.start, valueSpan.end);
  const value = items.map((each) => each.value);
  return { key, keySpan, valueSpan, raw, kind: 'list', style: 'lines', items, value };
}
