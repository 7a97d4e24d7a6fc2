import { visibleText } from '../text/display-escape.js';
import { clipTextStart, wrapText } from '../text/display-wrap.js';
import { type Canvas, createCanvas } from './canvas.js';
import { plainStyle } from './plain-style.js';
import type { ReportStyle } from './reporter.js';

type Look = Pick<ReportStyle, 'terminal' | 'colors' | 'unicode' | 'columns' | 'hyperlinks'>;

/** A line of what is known: a name and a sentence. */
interface Fact {
  readonly name: string;
  readonly value: string;
}

/** Something that is wrong, what to do about it, and where. */
interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  readonly what: string;
  readonly todo: string;
  readonly places: readonly Place[];
}

interface Place {
  readonly paths: readonly string[];
  readonly shared?: string;
  readonly note?: string;
}

/** So many places are shown when nobody asked for all. */
const fewPlaces = 5;
const indent = 4;

/** `post doctor`: what is known of a site, and what is wrong with it. Ends with a newline. */
export function siteReport(
  facts: readonly Fact[],
  findings: readonly Finding[],
  style: Look & { readonly all: boolean },
): string {
  const canvas = createCanvas({ ...plainStyle, ...style });
  const most = style.all ? Number.POSITIVE_INFINITY : fewPlaces;
  const blocks = [
    factLines(facts, canvas),
    ...findings.map((finding) => findingLines(finding, most, canvas)),
    [summary(findings, canvas)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Names in a column, sentences beside them. */
export function factLines(facts: readonly Fact[], canvas: Canvas): string[] {
  const column = Math.max(...facts.map(({ name }) => name.length)) + 2;
  return facts.flatMap(({ name, value }) =>
    wrapText(visibleText(value), canvas.width - column).map((text, index) =>
      index === 0
        ? `${canvas.paint('faint', name.padEnd(column))}${text}`
        : `${' '.repeat(column)}${text}`,
    ),
  );
}

function findingLines(
  { level, what, todo, places }: Finding,
  most: number,
  canvas: Canvas,
): string[] {
  const width = canvas.width - indent;
  const pad = ' '.repeat(indent);
  const [first = '', ...rest] = wrapText(`${level}: ${visibleText(what)}`, canvas.width - 2);
  const head = `${canvas.paint(level, first.slice(0, level.length))}${first.slice(level.length)}`;
  const left = places.length - most;
  return [
    head,
    ...rest.map((line) => `  ${line}`),
    ...places
      .slice(0, most)
      .flatMap((place) => placeLines(place, width, canvas).map((line) => pad + line)),
    ...(left > 0 ? [`${pad}${canvas.paint('faint', `${left} more: post doctor --all`)}`] : []),
    ...wrapText(`To do: ${visibleText(todo)}`, canvas.width - 2).map((line) => `  ${line}`),
  ];
}

function placeLines({ paths, shared, note }: Place, width: number, canvas: Canvas): string[] {
  const typed = paths.map((path) =>
    clipTextStart(visibleText(path), width - 2, canvas.glyphs.ellipsis),
  );
  const words = (text: string | undefined): string[] =>
    text === undefined ? [] : wrapText(visibleText(text), width - 2);
  const faint = (line: string): string => canvas.paint('faint', `  ${line}`);
  if (shared === undefined) return [...typed, ...words(note).map(faint)];
  return [...words(shared), ...[...typed, ...words(note)].map(faint)];
}

function summary(findings: readonly Finding[], canvas: Canvas): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap((level) => {
    const number = findings.filter((finding) => finding.level === level).length;
    const word = level === 'info' ? 'note' : level;
    return number === 0 ? [] : [canvas.paint(level, `${number} ${word}${number === 1 ? '' : 's'}`)];
  });
  return parts.length === 0
    ? canvas.paint('replacement', `${canvas.glyphs.done} nothing is wrong with this site`)
    : parts.join(', ');
}
