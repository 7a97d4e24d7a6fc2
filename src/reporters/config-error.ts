import type { ConfigError } from '../errors.js';
import { visibleText } from '../text/display-escape.js';
import { wrapText } from '../text/display-wrap.js';
import { relativePath } from '../text/path.js';
import { createSourceText } from '../text/source-text.js';
import { createCanvas } from './canvas.js';
import { codeFrame } from './code-frame.js';
import { placeOf } from './diagnostic-place.js';
import type { ReportStyle } from './reporter.js';

/** A wrong configuration for people: the place as seen from `cwd`, what is wrong, its line, what to try. */
export function formatConfigError(error: ConfigError, style: ReportStyle, cwd: string): string {
  const canvas = createCanvas(style);
  const source = createSourceText(error.text);
  const { line, column } = placeOf(error.span, source);
  const head = `${relativePath(cwd, error.path)}:${line}:${column} ${error.message}`;
  const mark = { span: error.span, tone: 'error' } as const;
  const hints = error.hints.map((hint) => visibleText(hint));
  const frame = codeFrame([{ source, marks: [mark] }], hints, canvas);
  return [...wrapText(visibleText(head), canvas.width), ...frame].map((row) => `${row}\n`).join('');
}
