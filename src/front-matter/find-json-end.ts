import type { Block } from './block.js';
import { isBlank, lineFrom } from './lines.js';

/**
 * The block of a text that starts with a JSON object at `start`. Must start like one (`{` and a
 * quoted key or `}`), so that a template's `{{` or `{%` is not taken for it.
 */
export function findJsonEnd(text: string, start: number): Block | undefined {
  if (text[start] !== '{' || !/^\{\s{0,200}["}]/.test(text.slice(start, start + 300)))
    return undefined;
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
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\]]/gsy;
  const plain = /[^"{}[\]]+/gy;
  let depth = 0;
  for (let at = start; at < text.length; ) {
    plain.lastIndex = at;
    if (plain.test(text)) at = plain.lastIndex;
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return undefined;
    at = token.lastIndex;
    if (found === '{' || found === '[') depth += 1;
    else if (found === '}' || found === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function firstBlankLine(text: string, start: number): number {
  for (let at = start; at < text.length; ) {
    const line = lineFrom(text, at);
    if (isBlank(text, line.start, line.end)) return line.start;
    at = line.next;
  }
  return text.length;
}
