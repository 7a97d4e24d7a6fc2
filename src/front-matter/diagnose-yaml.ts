import type { YAMLParseError } from 'yaml';
import type { Span } from '../text/span.js';
import type { Block } from './block.js';
import { diagnoseLine, unclosedValue } from './diagnose-line.js';
import { type Line, linesBetween } from './lines.js';
import type { FrontMatterProblem } from './problem.js';

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
  const first = Math.min(...errors.map((error) => error.pos[0])) + content.start;
  const whole = wholeBlockProblem(text, block, first);
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

function wholeBlockProblem(
  text: string,
  block: Block,
  firstError: number,
): FrontMatterProblem | undefined {
  for (const line of linesBetween(text, block.content.start, block.content.end)) {
    const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?=\s|$)/.exec(text.slice(line.start, line.start + 8));
    if (marker)
      return {
        kind: 'conflict-marker',
        span: { start: line.start, end: line.end },
        blocks: true,
        found: marker[0],
      };
  }
  const { suspectedEnd } = block;
  if (suspectedEnd !== undefined && firstError >= suspectedEnd)
    return {
      kind: 'unclosed',
      span: { start: block.span.start, end: block.content.start },
      blocks: true,
      found: '---',
      expected: '---',
      related: { start: suspectedEnd, end: suspectedEnd },
    };
  return unclosedValue(text, block.content);
}

function problemOf(
  text: string,
  content: Span,
  line: Line,
  at: number,
  error: YAMLParseError,
): FrontMatterProblem {
  const known = knownProblem(text, at, error);
  const byLine = diagnoseLine(text, line, at);
  if (known) return { ...known, ...keyOf(text, line) };
  if (byLine) return byLine;
  const end = Math.max(at, Math.min(line.end, error.pos[1] + content.start));
  return { kind: 'invalid', span: { start: at, end }, blocks: true, detail: error.message };
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
      return { kind: 'tab', span, blocks: true };
    case 'BAD_SCALAR_START':
      return { kind: 'reserved-character', span, blocks: true, found };
    case 'BAD_DQ_ESCAPE': {
      const end = at + (found === '\\' ? 2 : 1);
      return {
        kind: 'invalid-escape',
        span: { start: at, end },
        blocks: true,
        found: text.slice(at, end),
      };
    }
    case 'BAD_INDENT':
      return /must be sufficiently indented and end with/.test(error.message)
        ? {
            kind: 'unclosed-bracket',
            span: { start: at, end: at },
            blocks: true,
            expected: error.message.slice(-1),
          }
        : { kind: 'indentation', span, blocks: true };
    case 'BAD_ALIAS':
      return { kind: 'reserved-character', span, blocks: true, found };
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
