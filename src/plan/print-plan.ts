import { structuredPatch } from 'diff';
import picocolors from 'picocolors';
import { visibleText } from '../text/display-escape.js';
import { relativePath } from '../text/path.js';
import type { FileChange, Plan } from './plan.js';

export interface PlanStyle {
  readonly colors: boolean;
  /** Absolute path of the folder that printed paths count from. */
  readonly cwd: string;
}

/**
 * A plan as a unified diff that `git apply` and `patch` take, renames shown as such. What is invisible
 * or acts on a terminal is escaped, except tabs and the carriage return of a line ending. Pure.
 */
export function printPlan(plan: Plan, style: PlanStyle): string {
  const color = picocolors.createColors(style.colors);
  const paint = (line: string): string => {
    if (line.startsWith('@@')) return color.cyan(line);
    if (/^(?:diff |--- |\+\+\+ |rename |new file |Binary )/.test(line)) return color.bold(line);
    if (line.startsWith('+')) return color.green(line);
    return line.startsWith('-') ? color.red(line) : line;
  };
  return plan
    .flatMap((change) => printChange(change, (path) => relativePath(style.cwd, path)))
    .map((line) => `${paint(visibleLine(line))}\n`)
    .join('');
}

function printChange(change: FileChange, show: (path: string) => string): string[] {
  const path = show(change.path);
  const from = 'from' in change ? show(change.from) : path;
  if (change.kind === 'move-directory') return [`rename folder ${from}/ to ${path}/`];
  const head = [`diff --git a/${from} b/${path}`];
  if (change.kind === 'create') head.push('new file mode 100644');
  if (change.kind === 'move') head.push(`rename from ${from}`, `rename to ${path}`);
  const before = change.kind === 'create' ? new Uint8Array() : change.before;
  const [oldText, newText] = [textOf(before), textOf(change.bytes)];
  const names: Names = [change.kind === 'create' ? '/dev/null' : `a/${from}`, `b/${path}`];
  if (oldText === undefined || newText === undefined) {
    return [...head, `Binary files ${names[0]} and ${names[1]} differ`];
  }
  return oldText === newText ? head : [...head, ...printHunks(oldText, newText, names)];
}

type Names = readonly [before: string, after: string];

/** `undefined` for what is not text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = decoder.decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Beyond so many changed lines a smaller diff is not worth the time its search takes. */
const maxEditLength = 2000;

function printHunks(oldText: string, newText: string, [before, after]: Names): string[] {
  const lines = [`--- ${before}`, `+++ ${after}`];
  const options = { context: 3, maxEditLength };
  const patch = structuredPatch(before, after, oldText, newText, '', '', options);
  if (!patch) return [...lines, ...replaceAll(oldText, newText)];
  for (const hunk of patch.hunks) {
    const { oldStart, oldLines, newStart, newLines } = hunk;
    lines.push(`@@ -${range(oldStart, oldLines)} +${range(newStart, newLines)} @@`, ...hunk.lines);
  }
  return lines;
}

/** An empty range is placed after the line before it. */
function range(start: number, count: number): string {
  if (count === 0) return `${start - 1},0`;
  return count === 1 ? `${start}` : `${start},${count}`;
}

function replaceAll(oldText: string, newText: string): string[] {
  const [removed, added] = [marked('-', oldText), marked('+', newText)];
  const head = `@@ -${range(1, countOf('-', removed))} +${range(1, countOf('+', added))} @@`;
  return [head, ...removed, ...added];
}

function marked(mark: string, text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n').map((line) => mark + line);
  if (text.endsWith('\n')) return lines.slice(0, -1);
  return [...lines, '\\ No newline at end of file'];
}

function countOf(mark: string, lines: readonly string[]): number {
  return lines.filter((line) => line.startsWith(mark)).length;
}

function visibleLine(line: string): string {
  const body = line.endsWith('\r') ? line.slice(0, -1) : line;
  return body.split('\t').map(visibleText).join('\t') + line.slice(body.length);
}
