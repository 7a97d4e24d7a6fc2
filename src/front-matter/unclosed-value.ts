import type { Span } from '../text/span.js';
import { headOf, linesBetween } from './lines.js';
import { blocking, type FrontMatterProblem } from './problem.js';
import { bracketEnd, quoteEnd } from './quoted.js';

/** How a format writes `key: ` before a value that opens with a quote or a bracket. */
const HEADS = {
  yaml: /^([\w.-]+|"[^"]*")[ \t]*:[ \t]+(?=["'[{])/,
  toml: /^[ \t]*([\w.-]+|"[^"]*")[ \t]*=[ \t]*(?=["'[{])/,
} as const;
const KEY = {
  yaml: /^(?:[\w.-]+|"[^"]*")[ \t]*:(?:\s|$)/,
  toml: /^[ \t]*(?:[\w.-]+|"[^"]*")[ \t]*=/,
} as const;
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/**
 * The first value whose quote or bracket does not close on its line although the next line is a key
 * again: the parser would only notice at the end of the block, or at the next quote.
 */
export function unclosedValue(
  text: string,
  content: Span,
  format: 'yaml' | 'toml',
): FrontMatterProblem | undefined {
  let open: FrontMatterProblem | undefined;
  for (const line of linesBetween(text, content.start, content.end)) {
    const source = headOf(text, line, 200);
    if (open && KEY[format].test(source)) return open;
    const head = HEADS[format].exec(source);
    open = head ? openAt(text, line.start + head[0].length, line.end, head[1] ?? '') : undefined;
  }
  return open;
}

function openAt(
  text: string,
  start: number,
  end: number,
  key: string,
): FrontMatterProblem | undefined {
  const found = text.charAt(start);
  if (/^(?:"""|''')/.test(text.slice(start, start + 3))) return undefined;
  const isQuote = found === '"' || found === "'";
  if ((isQuote ? quoteEnd(text, start, end) : bracketEnd(text, start, end)) !== undefined)
    return undefined;
  const kind = isQuote ? 'unclosed-quote' : 'unclosed-bracket';
  return blocking(
    kind,
    { start, end: start + 1 },
    { key, found, expected: CLOSERS[found] ?? found },
  );
}
