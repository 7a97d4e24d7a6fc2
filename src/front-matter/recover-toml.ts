import type { Span } from '../text/span.js';
import type { FrontMatterEntry } from './front-matter.js';
import { type Line, linesBetween } from './lines.js';
import { resolvePlain } from './plain-scalar.js';
import { trimEnd } from './trim-span.js';

const PAIR = /^[ \t]*([\w-]{1,60}|"[^"\n]{1,60}"|'[^'\n]{1,60}')[ \t]*=[ \t]*/;

/** Read what can be read of a broken TOML block: `key = value` lines before the first table. */
export function recoverTomlEntries(text: string, content: Span): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (const line of linesBetween(text, content.start, content.end)) {
    const head = PAIR.exec(text.slice(line.start, Math.min(line.end, line.start + 150)));
    if (head) entries.push(entryOf(text, line, head[0], head[1] ?? ''));
    else if (/^[ \t]*\[/.test(text.slice(line.start, line.start + 80))) break;
  }
  return entries;
}

function entryOf(text: string, line: Line, head: string, name: string): FrontMatterEntry {
  const start = line.start + head.indexOf(name);
  const keySpan = { start, end: start + name.length };
  const valueSpan = trimEnd(text, { start: line.start + head.length, end: line.end });
  const raw = text.slice(valueSpan.start, valueSpan.end);
  const key = name.replace(/^["']|["']$/g, '');
  return { key, keySpan, valueSpan, raw, ...readBare(raw) };
}

function readBare(raw: string): Pick<FrontMatterEntry, 'kind' | 'style' | 'value'> {
  const quoted = /^(?:"([^"]*)"?|'([^']*)'?)/.exec(raw);
  if (!quoted) {
    const bare = raw.replace(/[ \t]*#.*$/s, '');
    return { style: bare === '' ? 'empty' : 'plain', ...resolvePlain(bare, 'yaml') };
  }
  const style = raw.startsWith('"') ? 'double' : 'single';
  return { kind: 'string', style, value: quoted[1] ?? quoted[2] ?? '' };
}
