import picocolors from 'picocolors';
import type { Severity } from '../lint/diagnostic.js';
import { encodeAddress } from './address-text.js';
import type { ReportStyle } from './reporter.js';

/** What a piece of output is, from which its colour follows. */
export type Tone = Severity | 'plain' | 'frame' | 'related' | 'replacement' | 'strong' | 'faint';

/** The signs a report is drawn with. */
export interface Glyphs {
  readonly ellipsis: string;
  readonly bar: string;
  readonly gap: string;
  readonly top: string;
  readonly middle: string;
  readonly bottom: string;
  readonly line: string;
  readonly lineWithLeg: string;
  readonly related: string;
  readonly relatedWithLeg: string;
  readonly leg: string;
  readonly branch: string;
  readonly corner: string;
  readonly done: string;
  readonly separator: string;
}

const unicodeGlyphs: Glyphs = {
  ellipsis: '…',
  bar: '│',
  gap: '┆',
  top: '╭─',
  middle: '├─',
  bottom: '╰─',
  line: '━',
  lineWithLeg: '┯',
  related: '─',
  relatedWithLeg: '┬',
  leg: '│',
  branch: '├──',
  corner: '╰──',
  done: '✓',
  separator: '·',
};

const asciiGlyphs: Glyphs = {
  ellipsis: '...',
  bar: '|',
  gap: ':',
  top: ',-',
  middle: '|-',
  bottom: '`-',
  line: '^',
  lineWithLeg: '^',
  related: '-',
  relatedWithLeg: '-',
  leg: '|',
  branch: '|--',
  corner: '`--',
  done: 'ok:',
  separator: '-',
};

/** Where a report is drawn: its width, signs and colours. */
export interface Canvas {
  /** Columns of the longest line: lines of prose longer than 100 are hard to read. */
  readonly width: number;
  readonly glyphs: Glyphs;
  paint(tone: Tone, text: string): string;
  /** `text` as a link (OSC 8) where the terminal has them and there is an address. */
  link(text: string, address: string | undefined): string;
}

const leastWidth = 40;
const mostWidth = 100;

export function createCanvas(style: ReportStyle): Canvas {
  const paints = painters(style.colors);
  return {
    width: Math.min(Math.max(style.columns, leastWidth), mostWidth),
    glyphs: style.unicode ? unicodeGlyphs : asciiGlyphs,
    paint: (tone, text) => (text === '' ? '' : paints[tone](text)),
    link: (text, address) => {
      if (!style.hyperlinks || address === undefined) return text;
      return `\u001b]8;;${encodeAddress(address)}\u001b\\${text}\u001b]8;;\u001b\\`;
    },
  };
}

function painters(enabled: boolean): Record<Tone, (text: string) => string> {
  const color = picocolors.createColors(enabled);
  return {
    error: (text) => color.red(text),
    warning: (text) => color.yellow(text),
    info: (text) => color.cyan(text),
    hygiene: (text) => color.magenta(text),
    plain: (text) => text,
    frame: (text) => color.dim(text),
    related: (text) => color.blue(text),
    replacement: (text) => color.green(text),
    strong: (text) => color.bold(text),
    faint: (text) => color.dim(text),
  };
}
