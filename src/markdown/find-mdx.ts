import type { Span } from '../text/span.js';
import { codeRegions, linesOf, regionReader } from './code-regions.js';
import type { TemplateProblem, TemplateScan, TemplateSpan } from './template.js';
import { createFinder, type Finder } from './text-finder.js';

/**
 * Find what MDX runs: `import` and `export` at the start of a block, `{expressions}`, and tags of
 * components. HTML tags in lower case without expressions are left to Markdown. Linear.
 */
export function findMdx(text: string, from: number): TemplateScan {
  const spans: TemplateSpan[] = [...findModuleSyntax(text, from)];
  const problems: TemplateProblem[] = [];
  const inCode = regionReader(codeRegions(text, from));
  const inModule = regionReader([...spans]);
  const finder = createFinder(text);
  const opener = /[{\\]|<\/?(?:[\p{L}_$][\p{L}\p{N}_$.:-]*)?(?=[\s>/{])/gu;
  opener.lastIndex = from;
  for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
    const start = match.index;
    const skipped = inCode(start) ?? inModule(start);
    if (skipped !== undefined) opener.lastIndex = skipped.end;
    else if (match[0] === '\\') opener.lastIndex = start + 2;
    else {
      const limit = finder.blankLineAfter(start);
      const found = readConstruct(text, start, limit, finder);
      problems.push(...problemsOf(text, start, found, match[0]));
      if (found.end !== undefined && found.isMdx) spans.push(mdxSpan(start, found.end, found.role));
      // Behind what never ends the rest of the paragraph has no certain reading.
      opener.lastIndex = found.end ?? limit;
    }
  }
  spans.sort((a, b) => a.start - b.start);
  return { spans, problems };
}

function mdxSpan(start: number, end: number, role: TemplateSpan['role']): TemplateSpan {
  return { kind: 'template', language: 'mdx', role, start, end };
}

function problemsOf(
  text: string,
  start: number,
  { end }: Construct,
  open: string,
): readonly TemplateProblem[] {
  if (end === undefined) return [unclosed(start, open)];
  return isObject(text, start) ? [noExpression(text, start, end)] : [];
}

/** `{{ x }}` is an object, if anything at all: no text. A component around it may know what to do. */
function isObject(text: string, start: number): boolean {
  return /^\{\s*\{/.test(text.slice(start, start + 10)) && text[start - 1] !== '>';
}

function noExpression(text: string, start: number, end: number): TemplateProblem {
  const found = text.slice(start, Math.min(end, start + 40));
  return { kind: 'no-expression', language: 'mdx', span: { start, end }, found, expected: '' };
}

function unclosed(start: number, open: string): TemplateProblem {
  const span = { start, end: start + open.length };
  const expected = open === '{' ? '}' : '>';
  return { kind: 'unclosed-tag', language: 'mdx', span, found: open, expected };
}

interface Construct {
  /** `undefined` when it never ends. */
  readonly end: number | undefined;
  readonly isMdx: boolean;
  readonly role: TemplateSpan['role'];
}

function readConstruct(text: string, start: number, limit: number, finder: Finder): Construct {
  if (text.charAt(start) === '<') return readTag(text, start, limit);
  if (text.startsWith('{/*', start)) {
    const close = finder.indexOf('*/}', start);
    const end = close === undefined ? undefined : close + 3;
    return { end, isMdx: true, role: 'comment' };
  }
  return { end: endOfBraces(text, start, limit), isMdx: true, role: 'output' };
}

/** A tag up to its `>`, with quoted values and expressions. A stray `<` is none. */
function readTag(text: string, start: number, limit: number): Construct {
  const name = /^<\/?([^\s>/{]*)/.exec(text.slice(start, start + 80))?.[1] ?? '';
  const isComponent = name === '' || /^\p{Lu}|\./u.test(name);
  let hasExpression = false;
  let at: number | undefined = start + 1;
  while (at !== undefined && at < limit) {
    const character = text.charAt(at);
    if (character === '>') return { end: at + 1, isMdx: isComponent || hasExpression, role: 'tag' };
    hasExpression ||= character === '{';
    at = character === '<' ? undefined : afterAttributePart(text, at, limit);
  }
  const mustEnd = isComponent && name !== '';
  return { end: mustEnd ? undefined : start + 1, isMdx: false, role: 'tag' };
}

function afterAttributePart(text: string, at: number, limit: number): number | undefined {
  const character = text.charAt(at);
  if (character === '{') return endOfBraces(text, at, limit);
  if (character !== '"' && character !== "'") return at + 1;
  const close = text.indexOf(character, at + 1);
  return close < 0 || close >= limit ? undefined : close + 1;
}

/** The end of a balanced `{…}`, strings and template literals read as such. */
function endOfBraces(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (character === '"' || character === "'" || character === '`') {
      const end = endOfString(text, at, limit);
      if (end !== undefined) at = end - 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number, limit: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === quote) return at + 1;
    else if (character === '\n' && quote !== '`') return undefined;
  }
  return undefined;
}

/** `import` and `export` behind a blank line, up to the next one. */
function* findModuleSyntax(text: string, from: number): Generator<TemplateSpan> {
  const inCode = regionReader(codeRegions(text, from));
  let block: Span | undefined;
  let afterBlank = true;
  for (const line of linesOf(text, from)) {
    const isBlank = text.slice(line.start, line.end).trim() === '';
    if (block !== undefined && isBlank) {
      yield mdxSpan(block.start, block.end, 'block');
      block = undefined;
    } else if (block !== undefined) block = { start: block.start, end: contentEnd(text, line) };
    else if (afterBlank && isModuleLine(text, line) && inCode(line.start) === undefined)
      block = { start: line.start, end: contentEnd(text, line) };
    afterBlank = isBlank;
  }
  if (block !== undefined) yield mdxSpan(block.start, block.end, 'block');
}

function isModuleLine(text: string, line: Span): boolean {
  return /^(?:import|export)[\s{*]/.test(text.slice(line.start, line.start + 8));
}

function contentEnd(text: string, line: Span): number {
  return line.start + text.slice(line.start, line.end).replace(/[\r\n]+$/, '').length;
}
