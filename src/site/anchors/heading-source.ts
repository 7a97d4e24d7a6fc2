import type { Heading } from 'mdast';
import { spanOfNode } from '../../markdown/node-span.js';
import type { Span } from '../../text/span.js';

/** A heading as it was written, for algorithms that read the source and not the rendered text. */
export interface HeadingSource {
  readonly node: Heading;
  readonly span: Span;
  /** The whole text of the post. */
  readonly text: string;
  /** What stands behind the `#`s of the heading, or the last line of the text above its `===`. */
  readonly line: string;
  readonly form: 'atx' | 'setext' | 'setext-of-lines';
  /** What stands before the heading on its line: indentation, markers of quotes and lists. */
  readonly prefix: string;
  readonly isInList: boolean;
  /** Is the line above it blank, or is there none? */
  readonly isAfterBlank: boolean;
  /** Does CommonMark take it for a paragraph, `#Text`, and only some engines for a heading? */
  readonly isParagraph: boolean;
}

/** Read a heading's source. Offsets are UTF-16. */
export function sourceOf(node: Heading, text: string, isInList: boolean): HeadingSource {
  const span = spanOfNode(node);
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const above = text.slice(text.lastIndexOf('\n', lineStart - 2) + 1, Math.max(0, lineStart - 1));
  return {
    node,
    span,
    text,
    ...contentOf(text.slice(span.start, span.end)),
    prefix: text.slice(lineStart, span.start),
    isInList,
    isAfterBlank: /^[\s>]*$/.test(above) || /^(?:---|\+\+\+|;;;)\s*$/.test(above),
    isParagraph: false,
  };
}

/** The line below a heading, without the markers of the quotes around it. */
export function lineBelow({ text, span }: HeadingSource): string {
  const end = text.indexOf('\n', span.end);
  if (end === -1) return '';
  const next = text.indexOf('\n', end + 1);
  return unquoted(text.slice(end + 1, next === -1 ? undefined : next));
}

/** A line without the `#`s at its very end. */
export function withoutHashes(line: string): string {
  let end = line.length;
  while (line[end - 1] === '#') end -= 1;
  return line.slice(0, end);
}

/** A line without the `#`s that close a heading. */
export function unclosed(line: string): string {
  const open = withoutHashes(line);
  return open === line || (open !== '' && !/[ \t]$/.test(open)) ? line : open.trimEnd();
}

function contentOf(source: string): Pick<HeadingSource, 'line' | 'form'> {
  const marker = /^#{1,6}/.exec(source);
  const lines = source.split(/\r?\n/);
  if (marker) return { line: (lines[0] ?? '').slice(marker[0].length).trim(), form: 'atx' };
  const line = unquoted(lines.at(-2) ?? '');
  return { line, form: lines.length > 2 ? 'setext-of-lines' : 'setext' };
}

function unquoted(line: string): string {
  return line.replace(/^[\s>]*/, '').trimEnd();
}
