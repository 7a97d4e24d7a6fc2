import type { Line } from './lines.js';
import { blocking, type FrontMatterProblem } from './problem.js';
import { bracketEnd, quoteEnd } from './quoted.js';
import { trimSpan } from './trim-span.js';

const HEAD = /^[ \t-]*([\w.\-$@/]+|"[^"]*"|'[^']*')[ \t]*:[ \t]+/;

/** A key and where its value starts and ends on its line. */
interface LineValue {
  readonly text: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the value on a key line that a YAML parser stumbled over. */
export function diagnoseValue(text: string, line: Line): FrontMatterProblem | undefined {
  const head = HEAD.exec(text.slice(line.start, Math.min(line.end, line.start + 300)));
  if (!head) return undefined;
  const key = (head[1] ?? '').replace(/^["']|["']$/g, '');
  const { end } = trimSpan(text, line);
  const value = { text, key, start: line.start + head[0].length, end };
  if (value.start >= value.end) return undefined;
  const first = text.charAt(value.start);
  if (first === '"' || first === "'") return afterQuote(value);
  if (first === '[' || first === '{') return afterBracket(value, first);
  return reserved(value, first) ?? colonIn(value);
}

function afterQuote({ text, key, start, end }: LineValue): FrontMatterProblem | undefined {
  const rest = quoteEnd(text, start, end);
  if (rest === undefined || rest >= end) return undefined;
  return blocking('text-after-quote', { start: rest, end }, { key, found: text.slice(rest, end) });
}

function afterBracket(value: LineValue, first: string): FrontMatterProblem | undefined {
  const { text, key, start, end } = value;
  const rest = bracketEnd(text, start, end);
  const expected = first === '[' ? ']' : '}';
  if (rest === undefined)
    return blocking('unclosed-bracket', { start, end: start + 1 }, { key, found: first, expected });
  if (rest >= end) return undefined;
  return blocking(
    'text-after-bracket',
    { start: rest, end },
    { key, found: text.slice(rest, end) },
  );
}

/** A first character that means something else to YAML: `*`, `&`, `!`, `|`, `>`, `- `, `? `, `]`. */
function reserved(
  { text, key, start, end }: LineValue,
  first: string,
): FrontMatterProblem | undefined {
  const alone = /[-?:]/.test(first) && (start + 1 >= end || /\s/.test(text.charAt(start + 1)));
  if (!alone && !/[*&!|>%@`,\]}]/.test(first)) return undefined;
  return blocking('reserved-character', { start, end: start + 1 }, { key, found: first });
}

function colonIn({ text, key, start, end }: LineValue): FrontMatterProblem | undefined {
  const colon = /:(?=\s|$)/.exec(text.slice(start, end));
  if (!colon) return undefined;
  const at = start + colon.index;
  return blocking('colon-in-value', { start: at, end: at + 1 }, { key, found: ':' });
}
