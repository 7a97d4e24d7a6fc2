import { codeRegions, regionReader } from './code-regions.js';
import { findMdx } from './find-mdx.js';
import type { TemplateKind, TemplateProblem, TemplateScan, TemplateSpan } from './template.js';
import { type BlockTags, blockTags, type Delimiter, delimiters } from './template-delimiters.js';
import { createFinder, type Finder } from './text-finder.js';

/** Where and how to look for templates. */
export interface TemplateOptions {
  readonly kinds: readonly TemplateKind[];
  /** UTF-16 offset to begin at, behind the front matter. Default 0. */
  readonly from?: number;
  /** Does the generator run templates before it knows what code is? */
  readonly inCode?: boolean;
}

const nothing: TemplateScan = { spans: [], problems: [] };

/** Find the template syntax of a text. Linear; the spans are sorted and do not overlap. */
export function findTemplates(text: string, options: TemplateOptions): TemplateScan {
  const known = delimiters.filter(({ language }) => options.kinds.includes(language));
  if (options.kinds.includes('mdx')) return findMdx(text, options.from ?? 0);
  if (!known.some(({ open }) => text.includes(open))) return nothing;
  const scan = createScan(text, known, options);
  while (scan.next());
  scan.finish();
  return scan;
}

interface OpenBlock {
  readonly name: string;
  readonly span: TemplateSpan;
}

/** Blocks that wait for their end, the innermost last. */
interface OpenBlocks {
  push(block: OpenBlock): void;
  /** Take out the last block of that name and all within it, outermost first. */
  takeTo(name: string): readonly OpenBlock[];
  readonly rest: readonly OpenBlock[];
}

function createOpenBlocks(): OpenBlocks {
  const rest: OpenBlock[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, by: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + by);
  };
  return {
    rest,
    push: (block) => {
      rest.push(block);
      count(block.name, 1);
    },
    takeTo: (name) => {
      if ((counts.get(name) ?? 0) === 0) return [];
      const at = rest.findLastIndex((block) => block.name === name);
      const taken = rest.splice(at);
      for (const block of taken) count(block.name, -1);
      return taken;
    },
  };
}

interface Scan extends TemplateScan {
  /** Take one opening delimiter; false at the end of the text. */
  next(): boolean;
  finish(): void;
}

function createScan(text: string, known: readonly Delimiter[], options: TemplateOptions): Scan {
  const spans: TemplateSpan[] = [];
  const problems: TemplateProblem[] = [];
  const found: Found = { spans, problems, open: createOpenBlocks(), neverEnds: new Set() };
  const finder = createFinder(text);
  const opener = new RegExp(known.map(({ open }) => escaped(open)).join('|'), 'g');
  opener.lastIndex = options.from ?? 0;
  const inCode = regionReader(options.inCode ? [] : codeRegions(text, options.from));
  const next = (): boolean => {
    const match = opener.exec(text);
    if (match === null) return false;
    const start = match.index;
    const code = inCode(start);
    const delimiter = known.find((one) => begins(text, start, one));
    if (code !== undefined) opener.lastIndex = code.end;
    else if (delimiter !== undefined) opener.lastIndex = take(delimiter, start);
    return true;
  };
  const take = (delimiter: Delimiter, start: number): number => {
    const end = closeOf(delimiter, start, finder);
    if (end === undefined) {
      const span = { start, end: start + delimiter.open.length };
      const { language, open, close } = delimiter;
      problems.push({ kind: 'unclosed-tag', language, span, found: open, expected: close });
      return span.end;
    }
    const span = spanOfTag(text, start, end, delimiter);
    if (isNoExpression(text.slice(start + delimiter.open.length, end), delimiter))
      problems.push(noExpression(span, text));
    const whole = span.role === 'tag' ? takeTag(text, span, found) : span;
    spans.push(whole);
    return whole.end;
  };
  const finish = (): void => {
    for (const { name, span } of found.open.rest)
      if (mustClose(name, span)) problems.push(unclosed(span, name));
    problems.sort((a, b) => a.span.start - b.span.start);
  };
  return { spans, problems, next, finish };
}

function begins(text: string, start: number, { open, only }: Delimiter): boolean {
  if (!text.startsWith(open, start)) return false;
  if (only === undefined) return true;
  only.lastIndex = start;
  return only.test(text);
}

function closeOf(delimiter: Delimiter, start: number, finder: Finder): number | undefined {
  const from = start + delimiter.open.length;
  const found = finder.indexOf(delimiter.close, from);
  if (found === undefined) return undefined;
  if (!delimiter.acrossBlankLines && finder.blankLineAfter(from) < found) return undefined;
  return found + delimiter.close.length;
}

/** Nunjucks reads a value here, or nothing at all works: Liquid in Ruby is content with a warning. */
function isNoExpression(inner: string, { language, role }: Delimiter): boolean {
  return language === 'nunjucks' && role === 'output' && /^-?\s*[<>%=|,:.)\]*/~!]/.test(inner);
}

function noExpression({ language, start, end }: TemplateSpan, text: string): TemplateProblem {
  const found = text.slice(start, Math.min(end, start + 40));
  return { kind: 'no-expression', language, span: { start, end }, found, expected: '' };
}

function spanOfTag(text: string, start: number, end: number, delimiter: Delimiter): TemplateSpan {
  const { language, role, open, close } = delimiter;
  const inner = text.slice(start + open.length, Math.min(end - close.length, start + 200));
  const isNamed = role === 'tag' || language === 'tera';
  const name = isNamed ? /^[-~+=]?\s*(\/?\s*[\p{L}\w][\p{L}\w./-]*)/u.exec(inner)?.[1] : undefined;
  if (name === undefined) return { kind: 'template', language, role, start, end };
  return { kind: 'template', language, role, start, end, name: name.replace(/\s/g, '') };
}

interface Found {
  readonly spans: TemplateSpan[];
  readonly problems: TemplateProblem[];
  readonly open: OpenBlocks;
  /** Blocks whose end does not come any more. */
  readonly neverEnds: Set<string>;
}

/** A tag may begin or end a block, or swallow everything up to its end. */
function takeTag(text: string, span: TemplateSpan, found: Found): TemplateSpan {
  const { name, language } = span;
  const tags = blockTags[language];
  if (name === undefined || tags === undefined) return span;
  const ended = endedBlock(name, language);
  if (ended !== undefined) closeBlock(span, ended, found);
  else if (tags.raw.has(name) || tags.opaque.has(name))
    return takeContent(text, span, name, tags, found);
  else if (!text.slice(span.start, span.end).includes('/>')) found.open.push({ name, span });
  return span;
}

function endedBlock(name: string, language: TemplateKind): string | undefined {
  if (language === 'shortcode') return name.startsWith('/') ? name.slice(1) : undefined;
  return name.startsWith('end') && name.length > 3 ? name.slice(3) : undefined;
}

function closeBlock(span: TemplateSpan, name: string, { open, problems }: Found): void {
  const [opened, ...within] = open.takeTo(name);
  for (const block of within)
    if (mustClose(block.name, block.span)) problems.push(unclosed(block.span, block.name));
  if (opened !== undefined) return;
  const found = span.language === 'shortcode' ? `/${name}` : `end${name}`;
  problems.push({ kind: 'unopened-block', language: span.language, span, found, expected: name });
}

function mustClose(name: string, span: TemplateSpan): boolean {
  return blockTags[span.language]?.paired.has(name) ?? false;
}

function unclosed(span: TemplateSpan, name: string): TemplateProblem {
  const expected = span.language === 'shortcode' ? `/${name}` : `end${name}`;
  return { kind: 'unclosed-block', language: span.language, span, found: name, expected };
}

/** `{% raw %}` hides templates, `{% highlight %}` all of its content, up to the end tag. */
function takeContent(
  text: string,
  span: TemplateSpan,
  name: string,
  tags: BlockTags,
  { problems, spans, neverEnds }: Found,
): TemplateSpan {
  const pattern =
    span.language === 'shortcode'
      ? `\\{\\{[<%]\\s*/\\s*${name}\\s*[>%]\\}\\}`
      : `\\{%[-~]?\\s*end${name}\\b[^%]{0,40}%\\}`;
  const ending = new RegExp(pattern, 'g');
  ending.lastIndex = span.end;
  const match = neverEnds.has(name) ? null : ending.exec(text);
  if (match === null) {
    neverEnds.add(name);
    // What a shortcode of a theme wants, only the theme knows.
    if (span.language !== 'shortcode' || mustClose(name, span)) problems.push(unclosed(span, name));
    return span;
  }
  if (!tags.raw.has(name)) return { ...span, role: 'block', end: ending.lastIndex };
  spans.push(span);
  return { ...span, name: `end${name}`, start: match.index, end: ending.lastIndex };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/<>%#]/g, '\\$&');
}
