import type { YAMLParseError } from 'yaml';
import type { Span } from '../text/span.js';
import type { Block } from './block.js';
import { diagnoseLine } from './diagnose-line.js';
import { type Line, lineFrom, linesBetween } from './lines.js';
import { blocking, type FrontMatterProblem } from './problem.js';
import { trimSpan } from './trim-span.js';
import { unclosedValue } from './unclosed-value.js';

/**
 * Turn a parser's errors into plain facts. The parser notices a mistake where it can no longer go
 * on, mostly after the mistake, so the lines up to there are judged by their form first.
 */
export function diagnoseYaml(
  text: string,
  block: Block,
  errors: readonly YAMLParseError[],
): FrontMatterProblem[] {
  const { content } = block;
  const first = errors.reduce((least, error) => Math.min(least, error.pos[0]), content.end);
  const whole = wholeBlockProblem(text, block, first + content.start);
  if (whole) return [whole];
  const problems: FrontMatterProblem[] = [];
  const lines = new Set<number>();
  for (const error of errors.slice(0, 50)) {
    const at = Math.min(error.pos[0] + content.start, content.end);
    const line = lineAt(text, content, at);
    if (lines.has(line.start)) continue;
    lines.add(line.start);
    problems.push(problemOf(text, content, line, at, error));
    if (spreads(problems.at(-1)?.kind)) break;
  }
  return problems;
}

/** Mistakes after which every later error is an echo. */
function spreads(kind: FrontMatterProblem['kind'] | undefined): boolean {
  return kind === 'tab' || kind === 'unclosed-bracket' || kind === 'invalid';
}

/** Mistakes that spoil all that follows: a merge not finished, a block or a value not closed. */
function wholeBlockProblem(
  text: string,
  { content, span, suspectedEnd }: Block,
  firstError: number,
): FrontMatterProblem | undefined {
  const marker = conflictMarker(text, content);
  if (marker) return marker;
  if (suspectedEnd === undefined || firstError < suspectedEnd)
    return unclosedValue(text, content, 'yaml');
  const fence = trimSpan(text, { start: span.start, end: content.start });
  const found = text.slice(fence.start, fence.end);
  const related = { start: suspectedEnd, end: suspectedEnd };
  return blocking('unclosed', fence, { found, expected: found, related });
}

function conflictMarker(text: string, content: Span): FrontMatterProblem | undefined {
  for (const line of linesBetween(text, content.start, content.end)) {
    const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?=\s|$)/.exec(text.slice(line.start, line.start + 8));
    if (marker)
      return blocking(
        'conflict-marker',
        { start: line.start, end: line.end },
        { found: marker[0] },
      );
  }
  return undefined;
}

function problemOf(
  text: string,
  content: Span,
  line: Line,
  at: number,
  error: YAMLParseError,
): FrontMatterProblem {
  const known = knownProblem(text, at, error);
  if (known) return { ...known, ...keyOf(text, line) };
  const below = line.next < content.end ? lineFrom(text, line.next, content.end) : undefined;
  const byLine = diagnoseLine(text, line, below);
  if (byLine) return byLine;
  const end = Math.max(at, Math.min(line.end, error.pos[1] + content.start));
  return blocking('invalid', { start: at, end }, { detail: error.message });
}

/** What the parser's code alone tells. */
function knownProblem(
  text: string,
  at: number,
  error: YAMLParseError,
): FrontMatterProblem | undefined {
  const span = { start: at, end: at + 1 };
  const found = text.slice(at, at + 1);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return blocking('tab', span, { found });
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return blocking('reserved-character', span, { found });
    case 'BAD_DQ_ESCAPE': {
      const end = at + (found === '\\' ? 2 : 1);
      return blocking('invalid-escape', { start: at, end }, { found: text.slice(at, end) });
    }
    case 'BAD_INDENT':
      return /must be sufficiently indented and end with/.test(error.message)
        ? blocking(
            'unclosed-bracket',
            { start: at, end: at },
            { expected: error.message.slice(-1) },
          )
        : blocking('indentation', span);
    default:
      return undefined;
  }
}

function keyOf(text: string, line: Line): { key?: string } {
  const key = /^[ \t-]*([^\s:#][^:\n]{0,80}?)[ \t]*:/.exec(text.slice(line.start, line.end))?.[1];
  return key === undefined ? {} : { key };
}

function lineAt(text: string, content: Span, offset: number): Line {
  const at = offset >= content.end && content.end > content.start ? content.end - 1 : offset;
  const start = Math.max(content.start, text.lastIndexOf('\n', at - 1) + 1);
  const feed = text.indexOf('\n', at);
  const next = feed < 0 || feed >= content.end ? content.end : feed + 1;
  let end = feed < 0 || feed >= content.end ? content.end : feed;
  if (end > start && text[end - 1] === '\r') end -= 1;
  return { start, end, next };
}
