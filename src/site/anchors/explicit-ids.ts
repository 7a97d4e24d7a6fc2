import { type HeadingSource, lineBelow } from './heading-source.js';

// NameStartChar and NameChar of XML 1.0, as REXML has them.
const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C-\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}';
const headerId = new RegExp(
  `[\\t ]\\{#([${nameStart}][-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040${nameStart}]*)\\}$`,
  'u',
);

/** kramdown: `## Text {#id}`, or `{: #id}` on the line below. */
export function kramdownId(heading: HeadingSource): string | undefined {
  const attributes = /^\{:(?![:/])((?:\\\}|[^\\}])*)\}$/.exec(lineBelow(heading))?.[1];
  const below = attributes === undefined ? undefined : idIn(attributes);
  return below ?? headerId.exec(heading.line)?.[1];
}

function idIn(attributes: string): string | undefined {
  const ids = [...attributes.matchAll(/(?:^|\s|\.[\w-]+)#([^\s#.=}]+)/g)];
  return ids.at(-1)?.[1] ?? /(?:^|\s)id\s*=\s*["']([^"']+)["']/.exec(attributes)?.[1];
}

/** The heading's text without an id that kramdown takes out of it. */
export function withoutKramdownId(line: string): string {
  return line.replace(headerId, '').trimEnd();
}

/** Attributes in braces at the end of a heading. */
export interface Attributes {
  /** Where they begin in the line. */
  readonly start: number;
  readonly id: string | undefined;
}

/**
 * Attributes as goldmark, markdown-it-attrs and pulldown-cmark read them: `{#id .class key=value}`.
 * Linear: each part is read once.
 */
export function attributesAtEnd(line: string): Attributes | undefined {
  const start = line.endsWith('}') ? line.lastIndexOf('{') : -1;
  if (start === -1 || isEscaped(line, start)) return undefined;
  let id: string | undefined;
  let parts = 0;
  part.lastIndex = start + 1;
  for (let match = part.exec(line); match; match = part.exec(line)) {
    parts += 1;
    if (match[1]?.startsWith('#')) id = match[1].slice(1);
    end.lastIndex = part.lastIndex;
  }
  return parts > 0 && end.test(line) ? { start, id } : undefined;
}

const part =
  /\s*(?:([#.](?:[^\s\p{P}\p{S}]|[_\-:.])*)|[A-Za-z_:][\w:.-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}"']+))/uy;
const end = /\s*\}$/y;

function isEscaped(line: string, at: number): boolean {
  let backslashes = 0;
  while (line[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
