import type { ParseError } from 'toml-eslint-parser';
import type { Span } from '../text/span.js';
import { type Line, lineFrom } from './lines.js';
import { blocking, type FrontMatterProblem, type FrontMatterProblemKind } from './problem.js';
import { trimSpan } from './trim-span.js';
import { unclosedValue } from './unclosed-value.js';

const PAIR = /^[ \t]*([\w.-]+|"[^"]*"|'[^']*')[ \t]*=[ \t]*/;

/** The parser's words, by what they mean here. */
const KINDS: readonly (readonly [RegExp, FrontMatterProblemKind])[] = [
  [/multiple times/, 'duplicate-key'],
  [/invalid (?:date|time)/, 'impossible-date'],
  [/escape sequence|code point/, 'invalid-escape'],
  [/comma \(,\)/, 'missing-comma'],
  [/Trailing comma/, 'trailing-comma'],
  [/Unterminated string/, 'unclosed-quote'],
  [/Unterminated (?:array|inline|table)/, 'unclosed-bracket'],
];

/** Turn the parser's one error into a plain fact. */
export function diagnoseToml(text: string, content: Span, error: ParseError): FrontMatterProblem {
  const at = Math.min(content.start + error.index, content.end);
  const line = lineFrom(text, text.lastIndexOf('\n', at - 1) + 1, content.end);
  const kind = KINDS.find(([words]) => words.test(error.message))?.[1];
  if (kind !== 'duplicate-key') {
    const open = unclosedValue(text, content, 'toml');
    if (open && open.span.start <= at) return open;
  }
  const byLine = kind ? undefined : diagnoseTomlLine(text, line, at);
  if (byLine) return byLine;
  const key = PAIR.exec(text.slice(line.start, Math.min(line.end, line.start + 300)))?.[1];
  const named = key === undefined ? {} : { key };
  const span = kind === 'impossible-date' ? valueSpan(text, line) : oneAt(at, content);
  return kind
    ? blocking(kind, span, { ...named, found: text.slice(span.start, span.end) })
    : blocking('invalid', span, { ...named, detail: error.message });
}

function oneAt(at: number, content: Span): Span {
  return { start: at, end: Math.min(at + 1, content.end) };
}

/** What stands after the equals sign. */
function valueSpan(text: string, line: Line): Span {
  const head = PAIR.exec(text.slice(line.start, Math.min(line.end, line.start + 300)));
  return trimSpan(text, { start: line.start + (head?.[0].length ?? 0), end: line.end });
}

/** A line in another language's manner: `key: value`, a bare word, curly quotes, text after a quote. */
function diagnoseTomlLine(text: string, line: Line, at: number): FrontMatterProblem | undefined {
  const source = text.slice(line.start, Math.min(line.end, line.start + 300));
  const colon = /^[ \t]*([\w.-]+)[ \t]*:/.exec(source);
  if (colon) {
    const end = line.start + colon[0].length;
    return blocking(
      'missing-equals',
      { start: end - 1, end },
      { key: colon[1] ?? '', found: ':', expected: '=' },
    );
  }
  const key = PAIR.exec(source)?.[1];
  if (key === undefined) {
    const span = trimSpan(text, line);
    return /^[\w.-]+$/.test(text.slice(span.start, span.end))
      ? blocking('missing-equals', span, { expected: '=' })
      : undefined;
  }
  const span = valueSpan(text, line);
  return at === span.start ? bareWord(text, span, key) : afterQuote(text, span, at, key);
}

function bareWord(text: string, span: Span, key: string): FrontMatterProblem | undefined {
  const found = text.slice(span.start, span.end);
  if (/^[\u2018-\u201f\u00ab\u00bb]/.test(found))
    return blocking(
      'wrong-quote',
      { start: span.start, end: span.start + 1 },
      { key, found: found.charAt(0), expected: '"' },
    );
  if (!/^\p{L}/u.test(found)) return undefined;
  const expected = /^(?:true|false)$/i.test(found) ? found.toLowerCase() : undefined;
  return blocking('unknown-word', span, {
    key,
    found,
    ...(expected === undefined ? {} : { expected }),
  });
}

function afterQuote(
  text: string,
  span: Span,
  at: number,
  key: string,
): FrontMatterProblem | undefined {
  if (!/^["']/.test(text.charAt(span.start)) || at >= span.end) return undefined;
  const rest = { start: at, end: span.end };
  return blocking('text-after-quote', rest, { key, found: text.slice(at, span.end) });
}
