import type { Span } from '../text/span.js';
import type { Reading } from './block.js';
import type { FrontMatterDialect } from './dialect.js';
import { duplicateProblems } from './duplicates.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import { linesBetween } from './lines.js';
import { trimEnd } from './trim-span.js';

/**
 * Read `Key: value` lines as Python-Markdown's `meta` extension does: values are text, as written;
 * a line indented by four spaces continues the value above, which becomes a list.
 */
export function readLines(text: string, content: Span, dialect: FrontMatterDialect): Reading {
  const found: Found[] = [];
  for (const line of linesBetween(text, content.start, content.end)) {
    const source = text.slice(line.start, Math.min(line.end, line.start + 200));
    const head = /^( {0,3})([\w-]+):/.exec(source);
    if (!head) found.at(-1)?.values.push(lineValue(text, line.start, line.end));
    else {
      const start = line.start + (head[1]?.length ?? 0);
      const key = head[2] ?? '';
      const keySpan = { start, end: start + key.length };
      found.push({ key, keySpan, values: [lineValue(text, keySpan.end + 1, line.end)] });
    }
  }
  const entries = found.map((each) => entryOf(text, each));
  const lower = entries.map((entry) => ({ ...entry, key: entry.key.toLowerCase() }));
  return { entries, problems: duplicateProblems(lower, dialect), complete: true };
}

/** A key with the values of its line and of those that continue it. */
interface Found {
  readonly key: string;
  readonly keySpan: Span;
  readonly values: FrontMatterValue[];
}

function entryOf(text: string, { key, keySpan, values }: Found): FrontMatterEntry {
  const [first, ...more] = values as [FrontMatterValue, ...FrontMatterValue[]];
  const last = more.at(-1);
  if (!last) return { key, keySpan, ...first };
  const valueSpan = { start: first.valueSpan.start, end: last.valueSpan.end };
  const raw = text.slice(valueSpan.start, valueSpan.end);
  const value = values.map((each) => each.value);
  return { key, keySpan, valueSpan, raw, kind: 'list', style: 'lines', items: values, value };
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
  const valueSpan = trimEnd(text, { start, end });
  const raw = text.slice(valueSpan.start, valueSpan.end);
  return { valueSpan, raw, kind: 'string', style: 'plain', value: raw };
}
