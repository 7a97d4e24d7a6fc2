import type { Span } from '../text/span.js';
import type { Block } from './block.js';
import type { FrontMatterDialect } from './dialect.js';
import { findClosing } from './find-closing.js';
import { findJsonEnd } from './find-json-end.js';
import { findMetadataLines, findUnfenced } from './find-unfenced.js';
import { isCode, looksLike, type Opening, readOpening } from './line-form.js';
import { headOf, type Line, lineFrom } from './lines.js';
import type { FrontMatterProblem } from './problem.js';

/** Find the front matter of a text, also where the dialect does not accept it there or like that. */
export function findBlock(text: string, dialect: FrontMatterDialect): Block | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lead = skipBlank(text, start);
  const block = blockAt(text, start, lead, dialect);
  if (!block) return undefined;
  const problems = [...leadProblems(text, start, lead, dialect), ...block.problems];
  return { ...block, span: { start, end: block.span.end }, problems };
}

function blockAt(
  text: string,
  start: number,
  lead: number,
  dialect: FrontMatterDialect,
): Block | undefined {
  const line = lineFrom(text, lead);
  const metadata = dialect.formats.includes('lines') && findMetadataLines(text, line);
  if (metadata) return metadata;
  const json = findJsonEnd(text, lead);
  if (json) return json;
  const opening = readOpening(headOf(text, line));
  if (!opening) return findUnfenced(text, lead, dialect);
  return findFenced({ text, line, opening, dialect, atStart: lead === start });
}

interface Fenced {
  readonly text: string;
  readonly line: Line;
  readonly opening: Opening;
  readonly dialect: FrontMatterDialect;
  readonly atStart: boolean;
}

function findFenced({ text, line, opening, dialect, atStart }: Fenced): Block | undefined {
  const closing = findClosing({
    text,
    start: line.next,
    form: opening.form,
    fence: opening.fence,
    dialect,
  });
  const sure = opening.exact && (atStart || dialect.blankBefore) && closing.closed;
  const first = firstFilled(text, line.next, closing.contentEnd);
  const filled = first !== undefined && looksLike(opening.form, first) && !/^\s*$/.test(first);
  if (!sure && !filled) return undefined;
  const problems = [...openingProblems(text, line, opening, dialect), ...closing.problems];
  if (!closing.closed)
    problems.push({
      kind: 'unclosed',
      span: { start: line.start, end: line.end },
      blocks: true,
      found: opening.fence,
      expected: opening.fence,
      related: { start: closing.contentEnd, end: closing.contentEnd },
    });
  return {
    form: opening.form,
    language: opening.language,
    span: { start: line.start, end: closing.bodyStart },
    content: { start: line.next, end: closing.contentEnd },
    ...(closing.suspectedEnd === undefined ? {} : { suspectedEnd: closing.suspectedEnd }),
    problems,
  };
}

/** The first line in a stretch that is neither blank nor a comment. */
function firstFilled(text: string, start: number, end: number): string | undefined {
  for (let at = start; at < end; ) {
    const line = lineFrom(text, at, end);
    const head = headOf(text, line);
    if (!/^\s*(?:#|$)/.test(head)) return head;
    at = line.next;
  }
  return undefined;
}

function openingProblems(
  text: string,
  line: Line,
  opening: Opening,
  dialect: FrontMatterDialect,
): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  const fenceEnd = line.start + opening.fence.length;
  const fence = { start: line.start, end: fenceEnd };
  const after = text.slice(fenceEnd, line.end);
  const blanks = /[ \t]+$/.exec(after.slice(-200))?.[0] ?? '';
  if (!opening.exact) problems.push(oddFence(opening.fence, fence, dialect));
  if (blanks !== '' && !dialect.fenceTrailingSpace)
    problems.push({
      kind: 'fence-trailing-space',
      span: { start: line.end - blanks.length, end: line.end },
      blocks: true,
    });
  const { language } = opening;
  if (language !== '' && !isCode(language) && !dialect.fenceLanguages.includes(language))
    problems.push({
      kind: 'fence-language',
      span: { start: fenceEnd, end: line.end - blanks.length },
      blocks: true,
      found: language,
    });
  return problems;
}

function oddFence(fence: string, span: Span, dialect: FrontMatterDialect): FrontMatterProblem {
  const long = /^-{4,}$/.test(fence);
  return {
    kind: long ? 'long-fence' : 'wrong-fence',
    span,
    blocks: !(long && dialect.longFences),
    found: fence,
    expected: fence.startsWith('+') ? '+++' : fence.startsWith(';') ? ';;;' : '---',
  };
}

function leadProblems(
  text: string,
  start: number,
  lead: number,
  dialect: FrontMatterDialect,
): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  if (start > 0 && !dialect.byteOrderMark)
    problems.push({ kind: 'byte-order-mark', span: { start: 0, end: start }, blocks: true });
  const lineStart = Math.max(start, text.lastIndexOf('\n', lead - 1) + 1);
  if (lineStart > start && !dialect.blankBefore)
    problems.push({ kind: 'blank-before', span: { start, end: lineStart }, blocks: true });
  if (lead > lineStart && !dialect.indentedFence)
    problems.push({ kind: 'indented-fence', span: { start: lineStart, end: lead }, blocks: true });
  return problems;
}

function skipBlank(text: string, start: number): number {
  const filled = /[^ \t\r\n]/g;
  filled.lastIndex = start;
  return filled.exec(text)?.index ?? start;
}
