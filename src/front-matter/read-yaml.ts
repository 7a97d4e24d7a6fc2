import {
  type Document,
  isMap,
  isScalar,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import type { Span } from '../text/span.js';
import type { Block, Reading } from './block.js';
import { commentProblems } from './comments-in-values.js';
import { diagnoseLine } from './diagnose-line.js';
import { diagnoseYaml } from './diagnose-yaml.js';
import { type FrontMatterDialect, type YamlReader, yamlReaderOf } from './dialect.js';
import { duplicateProblems } from './duplicates.js';
import { isBlank, lineFrom } from './lines.js';
import { indentInside } from './loose-indentation.js';
import { isTooDeep } from './nesting.js';
import { blocking, type FrontMatterProblem } from './problem.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { quirkProblems } from './reader-quirks.js';
import { recoverEntries } from './recover-entries.js';
import { readYamlMap } from './yaml-values.js';

/** The full parser takes seconds for more, and no post has it. Blocks that are simple may be longer. */
const LONGEST_BLOCK = 128 * 1024;

/** Read a block without the full parser; `undefined` when it needs one. */
export function readIfSimple(
  text: string,
  block: Block,
  dialect: FrontMatterDialect,
): Reading | undefined {
  const entries = readSimpleYaml(text, block.content, yamlReaderOf(dialect));
  return entries && { entries, problems: duplicateProblems(entries, dialect), complete: true };
}

/**
 * Read the YAML of a block with the `yaml` package. Scalars come back as text (schema `failsafe`)
 * and are resolved by our own tables: nothing is ever constructed or run. What `readIfSimple` reads
 * comes out equal.
 */
export function readYaml(text: string, block: Block, dialect: FrontMatterDialect): Reading {
  const { content } = block;
  if (content.end - content.start > LONGEST_BLOCK)
    return broken(text, content, dialect, [{ kind: 'too-large', span: block.span, blocks: false }]);
  const parsed = isTooDeep(text, content, 'yaml')
    ? undefined
    : parseAs(yamlReaderOf(dialect), text, content);
  if (!parsed) return broken(text, content, dialect, [blocking('too-deep', content)]);
  if (parsed.errors.length > 0)
    return broken(text, content, dialect, diagnoseYaml(text, block, parsed.errors));
  const root = parsed.contents;
  if (root === null || (isScalar(root) && /^(?:~|null)?$/i.test(root.source ?? '')))
    return { entries: [], problems: [], complete: true };
  if (!isMap(root)) return broken(text, content, dialect, [notAMap(text, content)]);
  return readMap(root, parsed, text, content, dialect);
}

function readMap(
  root: YAMLMap,
  parsed: Parsed,
  text: string,
  content: Span,
  dialect: FrontMatterDialect,
): Reading {
  const reader = yamlReaderOf(dialect);
  const { entries, problems } = readYamlMap(root, { text, reader, place: parsed.place });
  return {
    entries,
    problems: [
      ...problems,
      ...duplicateProblems(entries, dialect),
      ...commentProblems(text, entries),
      ...quirkProblems(text, content, entries, reader),
    ],
    complete: !problems.some(({ kind }) => kind === 'alias-bomb' || kind === 'too-deep'),
  };
}

interface Parsed {
  readonly contents: Document.Parsed['contents'];
  /** With offsets from the start of the content. */
  readonly errors: readonly YAMLParseError[];
  /** The offset in the text of an offset in what was parsed. */
  place(offset: number): number;
}

/** Parse with the leniency of a reader. */
function parseAs(reader: YamlReader, text: string, content: Span): Parsed | undefined {
  const document = parseYaml(text.slice(content.start, content.end));
  if (!document) return undefined;
  const place = (offset: number) => content.start + offset;
  const { contents, errors } = document;
  if (reader === 'yaml' || errors.length === 0) return { contents, errors, place };
  const indented = indentInside(text, content);
  const again = indented && parseYaml(indented.source);
  if (indented && again?.errors.every(isTolerated))
    return {
      contents: again.contents,
      errors: [],
      place: (offset) => content.start + indented.original(offset),
    };
  return { contents, errors: errors.every(isTolerated) ? [] : errors, place };
}

/** `"text"# comment`: all parsers but `yaml` bear it. */
function isTolerated(error: YAMLParseError): boolean {
  return /^Comments must be separated from other tokens/.test(error.message);
}

/** @returns `undefined` when brackets or indentation go deeper than the parser's stack. */
function parseYaml(source: string): Document.Parsed | undefined {
  try {
    return parseDocument(source, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function broken(
  text: string,
  content: Span,
  dialect: FrontMatterDialect,
  problems: readonly FrontMatterProblem[],
): Reading {
  const entries = recoverEntries(text, content, yamlReaderOf(dialect));
  return {
    entries,
    problems: [...problems, ...duplicateProblems(entries, dialect)],
    complete: false,
  };
}

/** Text alone: mostly a single line that was meant as `key: value`. */
function notAMap(text: string, content: Span): FrontMatterProblem {
  let start = content.start;
  while (start < content.end && isBlank(text, start, start + 1)) start += 1;
  const line = lineFrom(text, start, content.end);
  const known = diagnoseLine(text, line);
  if (known && known.kind !== 'missing-colon') return known;
  return blocking('not-a-map', { start, end: line.end });
}
