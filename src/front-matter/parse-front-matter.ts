import type { Span } from '../text/span.js';
import { caret } from '../text/span.js';
import type { Block, Reading } from './block.js';
import { dataOf } from './data.js';
import type { FrontMatterDialect, FrontMatterForm } from './dialect.js';
import { findBlock } from './find-block.js';
import type { FrontMatter, FrontMatterFormat } from './front-matter.js';
import { isCode } from './line-form.js';
import { locate } from './locate.js';
import type { FrontMatterProblem } from './problem.js';
import { readJson } from './read-json.js';
import { readLines } from './read-lines.js';
import { readToml } from './read-toml.js';
import { readIfSimple, readYaml } from './read-yaml.js';
import { throughGrayMatter } from './through-gray-matter.js';

const FORMATS: Readonly<Record<FrontMatterForm, FrontMatterFormat>> = {
  yaml: 'yaml',
  toml: 'toml',
  json: 'json',
  'json-fenced': 'json',
  'yaml-unopened': 'yaml',
  lines: 'lines',
};
/** A block with more is beyond help; nobody reads the 101st. */
const MOST_PROBLEMS = 100;

/**
 * Read the front matter of a text as `dialect` does, and say what is wrong with it. Never throws,
 * never runs anything, takes time linear in the length of the text.
 *
 * @param text a whole file, its byte order mark included
 */
export function parseFrontMatter(text: string, dialect: FrontMatterDialect): FrontMatter {
  const block = findBlock(text, dialect);
  if (!block) return noFrontMatter(text, dialect);
  const reading = readBlock(text, block, dialect);
  const problems = [...block.problems, ...formProblems(block, dialect), ...reading.problems];
  const { span, content, form } = block;
  const { entries, complete } = reading;
  return {
    dialect,
    format: FORMATS[form],
    form,
    span,
    content,
    bodyStart: span.end,
    entries,
    problems: problems.slice(0, MOST_PROBLEMS),
    accepted: !problems.some((problem) => problem.blocks),
    complete,
    data: dataOf(entries, dialect.duplicateKeys === 'first' ? 'first' : 'last'),
    locate: (pointer, part = 'value') => locate(entries, span, pointer, part),
  };
}

function noFrontMatter(text: string, dialect: FrontMatterDialect): FrontMatter {
  const span: Span = caret(text.charCodeAt(0) === 0xfeff ? 1 : 0);
  return {
    dialect,
    format: 'none',
    form: undefined,
    span,
    content: span,
    bodyStart: span.end,
    entries: [],
    problems: [],
    accepted: true,
    complete: true,
    data: dataOf([]),
    locate: () => span,
  };
}

/** Simple blocks are read at once; the others go through gray-matter to the parser of their language. */
function readBlock(text: string, block: Block, dialect: FrontMatterDialect): Reading {
  if (isCode(block.language)) return { entries: [], problems: [], complete: false };
  switch (block.form) {
    case 'toml':
      return throughGrayMatter(text, block, () => readToml(text, block.content));
    case 'json':
      return readJson(text, block.content, dialect, false);
    case 'json-fenced':
      return readJson(text, block.content, dialect, true);
    case 'lines':
      return readLines(text, block.content, dialect);
    default:
      return (
        readIfSimple(text, block, dialect) ??
        throughGrayMatter(text, block, () => readYaml(text, block, dialect))
      );
  }
}

function formProblems(block: Block, dialect: FrontMatterDialect): FrontMatterProblem[] {
  const { form, language, span, content } = block;
  const opening = { start: span.start, end: Math.max(span.start, content.start) };
  if (isCode(language)) return [{ kind: 'code', span: opening, blocks: true, found: language }];
  if (language !== '' || dialect.formats.includes(form)) return [];
  if (form === 'yaml-unopened' && dialect.formats.includes('yaml'))
    return [{ kind: 'unopened', span: caret(content.start), blocks: true, expected: '---' }];
  return [{ kind: 'form-not-accepted', span, blocks: true, found: FORMATS[form] }];
}
