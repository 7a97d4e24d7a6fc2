import type { Block } from './block.js';
import { isBlank, lineFrom } from './lines.js';

/**
 * A quoted key, perhaps after comments, an empty object, or a key without quotes on the next line; not
 * a comment alone, for that is one of MDX.
 */
const STARTS =
  /^\{\s{0,200}(?:}|(?:(?:\/\/[^\n]*\n|\/\*[^*]*\*\/)\s{0,200}){0,3}"|'[\w-]+'\s*:|\n\s{0,200}[\w-]+\s*:)/;

/**
 * The block of a text that starts with a JSON object at `start`. Must start like one, so that a template's `{{` or `{%` is not taken for it.
 */
export function findJsonEnd(text: string, start: number): Block | undefined {
  if (text[start] !== '{' || !STARTS.test(text.slice(start, start + 300))) return undefined;
  const end = objectEnd(text, start);
  const content = { start, end: end ?? firstBlankLine(text, start) };
  const line = lineFrom(text, content.end);
  const bodyStart = isBlank(text, content.end, line.end) ? line.next : content.end;
  const problems =
    end === undefined
      ? ([
          {
            kind: 'unclosed',
            span: { start, end: start + 1 },
            blocks: true,
            found: '{',
            expected: '}',
            related: { start: content.end, end: content.end },
          },
        ] as const)
      : [];
  return { form: 'json', language: '', span: { start, end: bodyStart }, content, problems };
}

/** Offset after the brace that closes the one at `start`, strings respected. */
function objectEnd(text: string, start: number): number | undefined {
  const mark = /["{}[\]]/g;
  let depth = 0;
  for (let at = start; ; ) {
    mark.lastIndex = at;
    const found = mark.exec(text)?.[0];
    if (found === undefined) return undefined;
    at = found === '"' ? jsonStringEnd(text, mark.lastIndex - 1) : mark.lastIndex;
    if (found === '{' || found === '[') depth += 1;
    else if (found !== '"') depth -= 1;
    if (depth === 0) return at;
  }
}

/** Offset after the string that starts with the quote at `start`; the end of the text when none closes it. */
export function jsonStringEnd(text: string, start: number): number {
  const mark = /["\\]/g;
  mark.lastIndex = start + 1;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '"') return mark.lastIndex;
    mark.lastIndex += 1;
  }
  return text.length;
}

function firstBlankLine(text: string, start: number): number {
  for (let at = start; at < text.length; ) {
    const line = lineFrom(text, at);
    if (isBlank(text, line.start, line.end)) return line.start;
    at = line.next;
  }
  return text.length;
}
