import type { Span } from '../text/span.js';
import { isKeyLine } from './line-form.js';
import { headOf, type Line, lineFrom } from './lines.js';
import type { FrontMatterProblem } from './problem.js';

/** Judge a line that a YAML parser stumbled over by its form. `at`: where the parser noticed. */
export function diagnoseLine(text: string, line: Line, at: number): FrontMatterProblem | undefined {
  const source = text.slice(line.start, line.end);
  return (
    colonProblem(source, line.start) ?? valueProblem(source, line.start, at) ?? noKey(text, line)
  );
}

/** A key line that is none: wrong space, wrong colon, no space after it. */
function colonProblem(source: string, start: number): FrontMatterProblem | undefined {
  const near =
    /^([ \t-]*)([\w.-]{1,60})[ \t]*(:(?=[^ \t\r\n])(?!\/\/)|\uff1a)([\u00a0\u2007\u202f\u3000]?)/.exec(
      source,
    );
  if (near) {
    const [, lead = '', key = '', colon = '', wideSpace = ''] = near;
    const after = start + near[0].length;
    if (wideSpace !== '')
      return {
        kind: 'no-break-space',
        span: { start: after - 1, end: after },
        blocks: true,
        key,
        found: wideSpace,
      };
    if (colon !== ':')
      return {
        kind: 'wide-colon',
        span: { start: after - 1, end: after },
        blocks: true,
        key,
        found: colon,
        expected: ': ',
      };
    void lead;
    return {
      kind: 'no-space-after-colon',
      span: { start: after, end: after },
      blocks: true,
      key,
      expected: ' ',
    };
  }
  const space = /^[ \t]*([\u00a0\u2007\u202f\u3000])/.exec(source);
  if (!space) return undefined;
  const at = start + space[0].length - 1;
  return {
    kind: 'no-break-space',
    span: { start: at, end: at + 1 },
    blocks: true,
    found: space[1] as string,
  };
}

/** A key line whose value is at fault. */
function valueProblem(source: string, start: number, at: number): FrontMatterProblem | undefined {
  const head = /^[ \t-]*(?:([\w.\-$@/]+|"[^"]*"|'[^']*')[ \t]*:[ \t]+)/.exec(source);
  if (!head) return undefined;
  const key = (head[1] ?? '').replace(/^["']|["']$/g, '');
  const value = source.slice(head[0].length);
  const valueStart = start + head[0].length;
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(value);
  if (quoted) {
    const rest = valueStart + quoted[0].length;
    const end = start + source.trimEnd().length;
    return rest < end
      ? { kind: 'text-after-quote', span: { start: rest, end }, blocks: true, key }
      : undefined;
  }
  if (/^-(?:\s|$)/.test(value))
    return {
      kind: 'reserved-character',
      span: { start: valueStart, end: valueStart + 1 },
      blocks: true,
      key,
      found: '-',
    };
  const colon = /^[^"'[{|>][^\n]*?:(?=\s|$)/.exec(value);
  if (colon) {
    const end = valueStart + colon[0].length;
    return { kind: 'colon-in-value', span: { start: end - 1, end }, blocks: true, key, found: ':' };
  }
  return value.startsWith('[') || value.startsWith('{')
    ? bracket(value, valueStart, key, at)
    : undefined;
}

function bracket(
  value: string,
  start: number,
  key: string,
  at: number,
): FrontMatterProblem | undefined {
  const close = value.startsWith('[') ? ']' : '}';
  if (value.trimEnd().endsWith(close) || at < start) return undefined;
  return {
    kind: 'unclosed-bracket',
    span: { start, end: start + 1 },
    blocks: true,
    key,
    expected: close,
  };
}

/** A line at the margin without any colon. */
function noKey(text: string, line: Line): FrontMatterProblem | undefined {
  const head = headOf(text, line);
  if (/^\s*$/.test(head)) return undefined;
  if (/^\s/.test(head)) return { kind: 'indentation', span: visible(text, line), blocks: true };
  if (isKeyLine(head)) return undefined;
  return { kind: 'missing-colon', span: visible(text, line), blocks: true };
}

function visible(text: string, line: Line): Span {
  let { start, end } = line;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/**
 * The first value whose quote or bracket does not close on its line although the next line is a key
 * again: the parser would only notice at the end of the block, or at the next quote.
 */
export function unclosedValue(text: string, content: Span): FrontMatterProblem | undefined {
  for (let at = content.start; at < content.end; ) {
    const line = lineFrom(text, at, content.end);
    at = line.next;
    const head = /^([\w.-]+)[ \t]*:[ \t]+(?=["'[{])/.exec(headOf(text, line, 120));
    if (!head) continue;
    const start = line.start + head[0].length;
    const found = text.charAt(start);
    const quoted = found === '"' || found === "'";
    if (quoted ? closes(text, start, line.end, found) : balanced(text, start, line.end)) continue;
    if (at < content.end && !isKeyLine(headOf(text, lineFrom(text, at, content.end)))) continue;
    const kind = quoted ? 'unclosed-quote' : 'unclosed-bracket';
    const expected = CLOSERS[found] ?? found;
    const span = { start, end: start + 1 };
    return { kind, span, blocks: true, key: head[1] as string, found, expected };
  }
  return undefined;
}

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** Are there as many closing brackets as opening ones? Quoted parts do not count. */
function balanced(text: string, start: number, end: number): boolean {
  let depth = 0;
  const bare = text.slice(start, end).replace(/"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*'/g, '');
  for (const character of bare) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
  }
  return depth <= 0;
}

/** Does the quote at `start` close before `end`? */
function closes(text: string, start: number, end: number, quote: string): boolean {
  for (let at = start + 1; at < end; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return true;
      at += 1;
    }
  }
  return false;
}
