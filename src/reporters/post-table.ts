import picocolors from 'picocolors';
import { visibleText } from '../text/display-escape.js';
import { displayWidth } from '../text/display-width.js';
import { clipText, clipTextStart, wrapText } from '../text/display-wrap.js';

/** A post as a list of posts shows it. */
export interface PostRow {
  /** One word. */
  readonly state: string;
  /** Readers see it though they should not. */
  readonly leaks: boolean;
  /** `YYYY-MM-DD`; empty when it has none. */
  readonly day: string;
  readonly title: string;
  /** As the reader of the list would type it. */
  readonly path: string;
  /** Why it is not shown as a post usually is; empty for others. */
  readonly why: readonly string[];
}

interface TableStyle {
  readonly colors: boolean;
  readonly unicode: boolean;
  readonly columns: number;
}

const indent = 11;
const widestTitle = 72;
/** So wide that title and path fit side by side. */
const roomy = 110;

/**
 * Posts for a terminal: state, date and title, and the path where there is room; below those that
 * are not simply published their path and why.
 */
export function postTable(rows: readonly PostRow[], style: TableStyle): string {
  return rows.map((row) => `${tableLines(row, style).join('\n')}\n`).join('');
}

function tableLines(row: PostRow, style: TableStyle): string[] {
  const { columns, unicode } = style;
  const color = picocolors.createColors(style.colors);
  const ellipsis = unicode ? '…' : '...';
  const isRoomy = columns >= roomy;
  const room = isRoomy ? Math.min(widestTitle, Math.floor((columns - 24) / 2)) : columns - 23;
  const title = clipText(visibleText(row.title), room, ellipsis);
  const head = `${stateWord(row, style)}${row.day.padEnd(10)}  ${title}`;
  const pathRoom = columns - 23 - room - 2;
  const beside = clipTextStart(visibleText(row.path), pathRoom, ellipsis);
  const pad = ' '.repeat(Math.max(0, room - displayWidth(title)) + 2);
  const first = isRoomy ? `${head}${pad}${color.dim(beside)}` : head;
  if (row.why.length === 0 && row.state === 'published') return [first];
  const width = columns - indent;
  const path = isRoomy ? [] : [clipTextStart(visibleText(row.path), width, ellipsis)];
  const why = row.why.length > 0 ? wrapText(visibleText(row.why.join('; ')), width) : [];
  return [first, ...[...path, ...why].map((line) => ' '.repeat(indent) + color.dim(line))];
}

/** The state in a column of its own, in the colour of what it means. */
function stateWord({ state, leaks }: PostRow, { colors }: TableStyle): string {
  const color = picocolors.createColors(colors);
  const word = (leaks ? 'LEAK' : state).padEnd(indent);
  if (leaks || state === 'invalid') return color.red(word);
  if (state === 'published') return color.green(word);
  return color.yellow(word);
}

/** The same for programs: one post a line, fields separated by tabs, nothing cut. */
export function postLines(rows: readonly PostRow[]): string {
  return rows
    .map(({ state, leaks, day, title, path, why }) => {
      const fields = [leaks ? 'leak' : state, day, path, title, why.join('; ')];
      return `${fields.map(visibleText).join('\t')}\n`;
    })
    .join('');
}
