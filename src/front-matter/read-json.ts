import type { Span } from '../text/span.js';
import type { Reading } from './block.js';
import { dataOf } from './data.js';
import type { FrontMatterDialect } from './dialect.js';
import { duplicateProblems } from './duplicates.js';
import { jsonStringEnd } from './find-json-end.js';
import type { FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import { blocking, type FrontMatterProblem } from './problem.js';

const MAX_DEPTH = 100;
const TOKEN =
  /"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])|true\b|false\b|null\b|[{}[\],:]/y;
/** A comment as other dialects of JSON have it, or the beginning of a long one. */
const COMMENT = /^(?:\/\/.*|\/\*[^*]*(?:\*\/)?)/;
const BLANK = /[ \t\r\n]*/y;

/** Where reading stopped, and why. */
class JsonFault extends Error {
  readonly problem: FrontMatterProblem;
  constructor(problem: FrontMatterProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

interface Token {
  readonly raw: string;
  readonly span: Span;
}

interface Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  /** What was read so far of the outermost map, for blocks with a mistake. */
  readonly top: FrontMatterEntry[];
}

/**
 * Read strict JSON with the place of every value. `bare`: the members of an object without braces
 * around them, as between `;;;` fences.
 */
export function readJson(
  text: string,
  content: Span,
  dialect: FrontMatterDialect,
  bare: boolean,
): Reading {
  const cursor: Cursor = { text, end: content.end, at: content.start, top: [] };
  const problems: FrontMatterProblem[] = [];
  try {
    if (!bare) expect(cursor, '{');
    readMembers(cursor, bare ? undefined : '}', 0, cursor.top);
    const rest = next(cursor);
    if (rest) throw fault('invalid', rest.span, { found: rest.raw });
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    problems.push(error.problem);
    for (const entry of recoverMembers(text, { start: cursor.at, end: content.end }))
      cursor.top.push(entry);
  }
  const complete = problems.length === 0;
  return {
    entries: cursor.top,
    problems: [
      ...problems,
      ...duplicateProblems(cursor.top, { ...dialect, duplicateKeys: 'last' }),
    ],
    complete,
  };
}

/** Members with a simple value after a mistake: a flag among them is worth knowing. */
function recoverMembers(text: string, { start, end }: Span): FrontMatterEntry[] {
  const member = /"([\w-]{1,60})"\s{0,20}:\s{0,20}("[^"\\\n]*"|true\b|false\b|-?\d+\b)/g;
  const found = text.slice(start, end).matchAll(member);
  return Array.from(found, (match) => {
    const [whole, key = '', raw = ''] = match;
    const at = start + match.index;
    const valueEnd = at + whole.length;
    const span = { start: valueEnd - raw.length, end: valueEnd };
    return { key, keySpan: { start: at, end: at + key.length + 2 }, ...scalarOf({ raw, span }) };
  });
}

function fault(
  kind: FrontMatterProblem['kind'],
  span: Span,
  more: Pick<FrontMatterProblem, 'found' | 'expected'> = {},
): JsonFault {
  return new JsonFault(blocking(kind, span, more));
}

/** The next token, `undefined` at the end. */
function next(cursor: Cursor): Token | undefined {
  BLANK.lastIndex = cursor.at;
  BLANK.test(cursor.text);
  cursor.at = Math.min(BLANK.lastIndex, cursor.end);
  if (cursor.at >= cursor.end) return undefined;
  TOKEN.lastIndex = cursor.at;
  const start = cursor.at;
  const found = TOKEN.exec(cursor.text)?.[0];
  const raw = found === '"' ? stringAt(cursor) : found;
  if (raw === undefined || start + raw.length > cursor.end) throw lexicalFault(cursor);
  cursor.at += raw.length;
  return { raw, span: { start, end: cursor.at } };
}

/** The string that starts here; `undefined` when it does not close on its line. */
function stringAt({ text, at }: Cursor): string | undefined {
  const feed = text.indexOf('\n', at);
  const end = jsonStringEnd(text, at);
  if (text[end - 1] !== '"' || end === at + 1 || (feed >= 0 && feed < end)) return undefined;
  return text.slice(at, end);
}

function lexicalFault({ text, at, end }: Cursor): JsonFault {
  const found = text.slice(at, Math.min(end, at + 1));
  const span = { start: at, end: at + found.length };
  const comment = COMMENT.exec(text.slice(at, Math.min(end, at + 200)))?.[0];
  if (comment !== undefined) return fault('comment', { start: at, end: at + comment.length });
  if (found === '"') return fault('unclosed-quote', span, { found, expected: '"' });
  if (/['\u2018-\u201f]/.test(found)) return fault('wrong-quote', span, { found, expected: '"' });
  const word = /^[\p{L}_$][\w$]*/u.exec(text.slice(at, Math.min(end, at + 100)))?.[0];
  if (word === undefined) return fault('reserved-character', span, { found });
  const known = /^(?:true|false|null|none)$/i.test(word) ? word.toLowerCase() : undefined;
  const expected = known && { expected: known.replace('none', 'null') };
  return fault('unknown-word', { start: at, end: at + word.length }, { found: word, ...expected });
}

function expect(cursor: Cursor, wanted: string): void {
  const before = cursor.at;
  const token = next(cursor);
  if (token?.raw === wanted) return;
  const span = token?.span ?? { start: before, end: before };
  const kind = wanted === ':' ? 'missing-colon' : 'invalid';
  throw fault(kind, span, { expected: wanted, ...(token ? { found: token.raw } : {}) });
}

function readMembers(
  cursor: Cursor,
  close: string | undefined,
  depth: number,
  entries: FrontMatterEntry[],
): void {
  let token = next(cursor);
  while (token && token.raw !== close) {
    if (!token.raw.startsWith('"')) throw fault('invalid', token.span, { found: token.raw });
    const key = decode(token);
    expect(cursor, ':');
    entries.push({ key, keySpan: token.span, ...readValue(cursor, depth + 1) });
    token = separator(cursor, close);
  }
  if (close !== undefined && !token) throw unclosed(cursor, close);
}

/** Read `,` or the closing bracket; gives the token after a comma, or the closing one. */
function separator(cursor: Cursor, close: string | undefined): Token | undefined {
  const before = cursor.at;
  const token = next(cursor);
  if (!token || token.raw === close) return token;
  if (token.raw !== ',')
    throw fault('missing-comma', { start: before, end: before }, { expected: ',' });
  const following = next(cursor);
  if (!following || following.raw === close)
    throw fault('trailing-comma', token.span, { found: ',' });
  return following;
}

function unclosed(cursor: Cursor, expected: string): JsonFault {
  return fault('unclosed-bracket', { start: cursor.end, end: cursor.end }, { expected });
}

function readValue(cursor: Cursor, depth: number, given?: Token): FrontMatterValue {
  const before = cursor.at;
  const token = given ?? next(cursor);
  if (!token) throw fault('invalid', { start: before, end: before }, {});
  if (depth > MAX_DEPTH) throw fault('too-deep', token.span);
  if (token.raw === '{' || token.raw === '[') return readCollection(cursor, token, depth);
  return scalarOf(token);
}

function readCollection(cursor: Cursor, open: Token, depth: number): FrontMatterValue {
  const entries: FrontMatterEntry[] = [];
  const items: FrontMatterValue[] = [];
  if (open.raw === '{') readMembers(cursor, '}', depth, entries);
  else readItems(cursor, depth, items);
  const valueSpan = { start: open.span.start, end: cursor.at };
  const raw = cursor.text.slice(valueSpan.start, valueSpan.end);
  return open.raw === '{'
    ? { valueSpan, raw, kind: 'map', style: 'flow', entries, value: dataOf(entries) }
    : {
        valueSpan,
        raw,
        kind: 'list',
        style: 'flow',
        items,
        value: items.map((item) => item.value),
      };
}

function readItems(cursor: Cursor, depth: number, items: FrontMatterValue[]): void {
  let token = next(cursor);
  while (token && token.raw !== ']') {
    items.push(readValue(cursor, depth + 1, token));
    token = separator(cursor, ']');
  }
  if (!token) throw unclosed(cursor, ']');
}

function scalarOf(token: Token): FrontMatterValue {
  const { raw, span: valueSpan } = token;
  if (raw.startsWith('"'))
    return { valueSpan, raw, kind: 'string', style: 'double', value: decode(token) };
  if (raw === 'true' || raw === 'false')
    return { valueSpan, raw, kind: 'boolean', style: 'plain', value: raw === 'true' };
  if (raw === 'null') return { valueSpan, raw, kind: 'null', style: 'plain', value: null };
  if (!/^[-\d]/.test(raw)) throw fault('invalid', valueSpan, { found: raw });
  return { valueSpan, raw, kind: 'number', style: 'plain', value: Number(raw) };
}

function decode({ raw, span }: Token): string {
  for (let at = 1; at < raw.length - 1; at += 1) {
    const code = raw.charCodeAt(at);
    if (code < 32) throw faultAt('invalid', span.start + at, raw.slice(at, at + 1));
    if (code !== 92) continue;
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(raw.slice(at + 1, at + 6)))
      throw faultAt('invalid-escape', span.start + at, raw.slice(at, at + 2));
    at += 1;
  }
  return JSON.parse(raw) as string;
}

function faultAt(kind: FrontMatterProblem['kind'], start: number, found: string): JsonFault {
  return fault(kind, { start, end: start + found.length }, { found });
}
