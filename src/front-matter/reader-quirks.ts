import type { Span } from '../text/span.js';
import type { YamlReader } from './dialect.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import { lineFrom } from './lines.js';
import type { FrontMatterProblem } from './problem.js';

/** Control characters that YAML forbids anywhere; the `yaml` package lets them pass. */
const CONTROL = /(?![\t\n\r\u0085])\p{Cc}|[\ufffe\uffff]/gu;
/** Line breaks of YAML 1.1: a plain value ends there, and what follows is no key. */
const SEPARATOR = /[\u0085\u2028\u2029]/g;

/** What a reader refuses although the block is YAML to the letter of version 1.2. */
export function quirkProblems(
  text: string,
  content: Span,
  entries: readonly FrontMatterEntry[],
  reader: YamlReader,
): FrontMatterProblem[] {
  const source = text.slice(content.start, content.end);
  if (reader === 'yaml') return [];
  const problems: FrontMatterProblem[] = [];
  for (const { index, 0: found } of source.matchAll(CONTROL))
    problems.push(atCharacter('control-character', content.start + index, found, true));
  if (reader === 'js-yaml') return problems;
  for (const { index, 0: found } of source.matchAll(SEPARATOR)) {
    const at = content.start + index;
    const { end } = lineFrom(text, at, content.end);
    if (/\S/.test(text.slice(at + 1, end)))
      problems.push(atCharacter('line-separator', at, found, !isQuoted(entries, at)));
  }
  return [...problems, ...tabsAfterPlain(text, content, entries)];
}

function atCharacter(
  kind: FrontMatterProblem['kind'],
  start: number,
  found: string,
  blocks: boolean,
): FrontMatterProblem {
  return { kind, span: { start, end: start + found.length }, blocks, found };
}

function isQuoted(values: readonly FrontMatterValue[], offset: number): boolean {
  return values.some(({ valueSpan, style, items, entries }) => {
    if (offset < valueSpan.start || offset >= valueSpan.end) return false;
    const isText = style === 'double' || style === 'single';
    return isText || isQuoted(items ?? entries ?? [], offset);
  });
}

/** libyaml looks for more of a plain value on the lines below it, and stumbles over a tab at the margin. */
function tabsAfterPlain(
  text: string,
  content: Span,
  entries: readonly FrontMatterEntry[],
): FrontMatterProblem[] {
  const ends = new Set(
    entries.filter(({ style }) => style === 'plain').map((e) => e.valueSpan.end),
  );
  const problems: FrontMatterProblem[] = [];
  for (let at = text.indexOf('\n\t', content.start); at >= 0 && at + 1 < content.end; ) {
    let before = at;
    while (before > content.start && /\s/.test(text.charAt(before - 1))) before -= 1;
    if (ends.has(before)) problems.push(atCharacter('tab', at + 1, '\t', true));
    at = text.indexOf('\n\t', at + 1);
  }
  return problems;
}
