import type { FrontMatterDialect, FrontMatterForm } from './dialect.js';
import { looksLike } from './line-form.js';
import { headOf, type Line, lineFrom } from './lines.js';
import type { FrontMatterProblem } from './problem.js';

/** Where a fenced block ends. */
export interface Closing {
  /** Is there a closing fence, be it an odd one? */
  readonly closed: boolean;
  readonly contentEnd: number;
  readonly bodyStart: number;
  readonly suspectedEnd?: number;
  readonly problems: readonly FrontMatterProblem[];
}

type Verdict = 'closes' | 'dots' | 'long' | 'odd' | undefined;

interface Marks {
  /** A line that nearly is a closing fence, while the lines still looked like front matter. */
  odd?: Line;
  /** Start of the blank line before the first line that cannot be front matter. */
  suspectedEnd?: number;
  /** Start of the first line that cannot be front matter. */
  foreign?: number;
}

/** What to look for, and by whose rules. */
export interface ClosingSearch {
  readonly text: string;
  /** Where the content starts. */
  readonly start: number;
  readonly form: FrontMatterForm;
  /** The opening fence as written. */
  readonly fence: string;
  readonly dialect: FrontMatterDialect;
}

/** Look for the closing fence of a block; one pass over the lines. */
export function findClosing(search: ClosingSearch): Closing {
  const { text, form, dialect } = search;
  const marks: Marks = {};
  let blank: number | undefined;
  for (let at = search.start; at < text.length; ) {
    const line = lineFrom(text, at);
    const verdict = judge(text, line, search.fence);
    const closing = closingOf(text, line, verdict, marks, dialect);
    if (closing) return closing;
    const empty = line.start === line.end;
    if (marks.foreign === undefined && !empty)
      noteLine({ text, line, form, blank, odd: verdict === 'odd', marks });
    blank = empty ? (blank ?? line.start) : undefined;
    at = line.next;
  }
  return unclosed(text, marks);
}

/** A line of dots or of many dashes closes where the dialect says so, or where the author meant it to. */
function closingOf(
  text: string,
  line: Line,
  verdict: Verdict,
  marks: Marks,
  dialect: FrontMatterDialect,
): Closing | undefined {
  if (verdict === 'closes') return closedBy(line, [], marks);
  const meant = marks.foreign === undefined;
  if (verdict === 'dots' && (dialect.closingDots || meant))
    return closedBy(line, dotsProblems(line, dialect), marks);
  if (verdict === 'long' && (dialect.longFences || meant))
    return closedBy(line, longProblems(text, line, dialect), marks);
  return undefined;
}

function judge(text: string, line: Line, fence: string): Verdict {
  const code = text.charCodeAt(line.start);
  if (code !== 32 && (code < 43 || code > 59) && code <= 0x2000) return undefined;
  const head = headOf(text, line, 90);
  if (fence.startsWith('+')) return /^\+{3}[ \t]*$/.test(head) ? 'closes' : undefined;
  if (fence.startsWith(';')) return /^;{3}[ \t]*$/.test(head) ? 'closes' : undefined;
  if (/^---[ \t]*$/.test(head)) return 'closes';
  if (/^\.\.\.[ \t]*$/.test(head)) return 'dots';
  if (/^-{4,}[ \t]*$/.test(head)) return 'long';
  return /^(?: +-{3,}|--|[-\u2010-\u2015\u2212]{1,4}|---[ \t]*\S.*)[ \t]*$/.test(head)
    ? 'odd'
    : undefined;
}

function noteLine(at: {
  text: string;
  line: Line;
  form: FrontMatterForm;
  blank: number | undefined;
  odd: boolean;
  marks: Marks;
}): void {
  const { marks, line } = at;
  if (at.odd) marks.odd ??= line;
  else if (!looksLike(at.form, headOf(at.text, line))) {
    marks.foreign = line.start;
    if (at.blank !== undefined) marks.suspectedEnd = at.blank;
  }
}

function closedBy(line: Line, problems: readonly FrontMatterProblem[], marks: Marks): Closing {
  return {
    closed: true,
    contentEnd: line.start,
    bodyStart: line.next,
    ...(marks.suspectedEnd === undefined ? {} : { suspectedEnd: marks.suspectedEnd }),
    problems,
  };
}

function unclosed(text: string, marks: Marks): Closing {
  if (marks.odd) return closedBy(marks.odd, oddProblems(text, marks.odd), {});
  const end = marks.suspectedEnd ?? marks.foreign ?? text.length;
  return { closed: false, contentEnd: end, bodyStart: end, problems: [] };
}

function spanOf(line: Line): { start: number; end: number } {
  return { start: line.start, end: line.end };
}

function dotsProblems(line: Line, dialect: FrontMatterDialect): FrontMatterProblem[] {
  if (dialect.closingDots) return [];
  return [
    { kind: 'closing-dots', span: spanOf(line), blocks: true, found: '...', expected: '---' },
  ];
}

function longProblems(text: string, line: Line, dialect: FrontMatterDialect): FrontMatterProblem[] {
  const found = headOf(text, line).trim();
  const blocks = !dialect.longFences;
  return [{ kind: 'long-fence', span: spanOf(line), blocks, found, expected: '---' }];
}

function oddProblems(text: string, line: Line): FrontMatterProblem[] {
  const head = headOf(text, line);
  const kind = /^---[ \t]*[^\s-]/.test(head) ? 'text-after-fence' : 'wrong-fence';
  return [{ kind, span: spanOf(line), blocks: true, found: head.trim(), expected: '---' }];
}
