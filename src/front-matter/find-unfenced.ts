import type { Block } from './block.js';
import type { FrontMatterDialect, FrontMatterForm } from './dialect.js';
import { isKeyLine, looksLike } from './line-form.js';
import { headOf, isBlank, type Line, lineFrom } from './lines.js';
import type { FrontMatterProblem } from './problem.js';

/** The lines of Python-Markdown's `meta` extension; it has made tabs spaces before. */
const METADATA_LINE = /^ {0,3}[\w-]+:/;
/** A line that continues the value above. */
const METADATA_MORE = /^(?: {4}| {0,3}\t)/;
const METADATA_FENCE = /^(?:---|\.\.\.)/;

/**
 * A block without an opening fence: Pelican's lines, Hexo's YAML, or one whose fence was forgotten.
 * Where the dialect has neither form, two key lines and a title or date among them are asked for:
 * `Note: …` above a line of dashes is a heading.
 */
export function findUnfenced(
  text: string,
  start: number,
  dialect: FrontMatterDialect,
): Block | undefined {
  const run = keyRun(text, start);
  if (run.keys === 0) return undefined;
  const unopened = dialect.formats.includes('yaml-unopened');
  if (unopened && run.fence) return blockOf('yaml-unopened', start, run);
  if (run.keys < 2 || !run.telling) return undefined;
  return blockOf(run.fence ? 'yaml-unopened' : 'lines', start, run);
}

interface Run {
  readonly keys: number;
  /** Is there a title or a date among the keys? */
  readonly telling: boolean;
  readonly fence: Line | undefined;
  readonly end: number;
}

/** The lines from `start` to the closing fence or the first blank line. */
function keyRun(text: string, start: number): Run {
  let keys = 0;
  let telling = false;
  let at = start;
  while (at < text.length) {
    const line = lineFrom(text, at);
    const head = headOf(text, line);
    if (/^-{3,}[ \t]*$/.test(head)) return { keys, telling, fence: line, end: line.start };
    if (isBlank(text, line.start, line.end)) break;
    if (!looksLike('yaml', head) || (keys === 0 && !isKeyLine(head)))
      return { keys: 0, telling: false, fence: undefined, end: at };
    if (isKeyLine(head)) keys += 1;
    telling ||= /^(?:title|date|layout)[ \t]*:/i.test(head);
    at = line.next;
  }
  return { keys, telling, fence: undefined, end: at };
}

function blockOf(form: FrontMatterForm, start: number, run: Run): Block {
  const bodyStart = run.fence?.next ?? run.end;
  const content = { start, end: run.end };
  return { form, language: '', span: { start, end: bodyStart }, content, problems: [] };
}

/**
 * Pelican's block, as Python-Markdown's `meta` extension finds it: a first line of dashes is skipped,
 * a blank line or another fence ends it.
 */
export function findMetadataLines(text: string, first: Line): Block | undefined {
  const start = text.startsWith('---', first.start) ? first.next : first.start;
  const fenced = start > first.start;
  if (!fenced && !METADATA_LINE.test(headOf(text, lineFrom(text, start)))) return undefined;
  const { at, bodyStart, foreign } = metadataEnd(text, start);
  if (at === start && fenced && bodyStart === start) return undefined;
  const early = foreign && at > start && goesOn(text, foreign.next, fenced);
  return {
    form: 'lines',
    language: '',
    span: { start: first.start, end: bodyStart },
    content: { start, end: at },
    problems: early ? [endsEarly(foreign)] : [],
  };
}

/** Where the lines end, where the body begins, and the line that is neither part of them nor blank. */
function metadataEnd(
  text: string,
  start: number,
): { readonly at: number; readonly bodyStart: number; readonly foreign?: Line } {
  let at = start;
  while (at < text.length) {
    const line = lineFrom(text, at);
    const head = headOf(text, line);
    if (METADATA_FENCE.test(head)) return { at, bodyStart: line.next };
    if (isBlank(text, line.start, line.end)) return { at, bodyStart: line.start };
    if (!METADATA_LINE.test(head) && !METADATA_MORE.test(head))
      return { at, bodyStart: line.start, foreign: line };
    at = line.next;
  }
  return { at, bodyStart: at };
}

/** Was more of the block meant to follow: another key, or the fence that should close it? */
function goesOn(text: string, start: number, fenced: boolean): boolean {
  for (let at = start; at < text.length; ) {
    const line = lineFrom(text, at);
    const head = headOf(text, line);
    if (METADATA_FENCE.test(head)) return fenced;
    if (isBlank(text, line.start, line.end)) return false;
    if (METADATA_LINE.test(head)) return true;
    at = line.next;
  }
  return false;
}

function endsEarly({ start, end }: Line): FrontMatterProblem {
  return { kind: 'ends-early', span: { start, end }, blocks: false };
}
