import type { Host } from '../host/host.js';
import { visibleText } from '../text/display-escape.js';
import { wrapText } from '../text/display-wrap.js';

/** A sentence about a post on standard error: broken between words on a terminal, whole elsewhere. */
export function tellNote(note: string, { stderr }: Host): void {
  const text = visibleText(note);
  const room = Math.max(stderr.columns - 4, 20);
  const lines = stderr.isTerminal ? wrapText(text, room, room + 2) : [text];
  stderr.write(`  ${lines.join('\n    ')}\n`);
}
