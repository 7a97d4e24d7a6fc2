import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import type { Span } from '../text/span.js';
import type { Block, Reading } from './block.js';
import { commentProblems } from './comments-in-values.js';
import { diagnoseLine } from './diagnose-line.js';
import { diagnoseYaml } from './diagnose-yaml.js';
import type { FrontMatterDialect } from './dialect.js';
import { duplicateProblems } from './duplicates.js';
import { isBlank, lineFrom } from './lines.js';
import type { FrontMatterProblem } from './problem.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { recoverEntries } from './recover-entries.js';
import { readYamlMap } from './yaml-values.js';

/** The full parser takes seconds for more, and no post has it. Blocks that are simple may be longer. */
const LONGEST_BLOCK = 128 * 1024;

/**
 * Read the YAML of a block with the `yaml` package. Scalars come back as text (schema `failsafe`)
 * and are resolved by our own tables: nothing is ever constructed or run.
 */
export function readYaml(text: string, block: Block, dialect: FrontMatterDialect): Reading {
  const { content } = block;
  const simple = readSimpleYaml(text, content, dialect.yaml);
  if (simple)
    return { entries: simple, problems: duplicateProblems(simple, dialect), complete: true };
  return readFullYaml(text, block, dialect);
}

/** Read any YAML with the full parser; what `readSimpleYaml` reads must come out equal. */
export function readFullYaml(text: string, block: Block, dialect: FrontMatterDialect): Reading {
  const { content } = block;
  if (content.end - content.start > LONGEST_BLOCK)
    return broken(text, content, dialect, [{ kind: 'too-large', span: block.span, blocks: false }]);
  const document = parseYaml(text.slice(content.start, content.end));
  if (!document)
    return broken(text, content, dialect, [{ kind: 'too-deep', span: content, blocks: true }]);
  if (document.errors.length > 0)
    return broken(text, content, dialect, diagnoseYaml(text, block, document.errors));
  const root = document.contents;
  if (root === null || (isScalar(root) && root.source === ''))
    return { entries: [], problems: [], complete: true };
  if (!isMap(root)) return broken(text, content, dialect, [notAMap(text, content)]);
  const { entries, problems } = readYamlMap(root, text, content.start, dialect.yaml);
  return {
    entries,
    problems: [
      ...problems,
      ...duplicateProblems(entries, dialect),
      ...commentProblems(text, entries),
    ],
    complete: !problems.some(({ kind }) => kind === 'alias-bomb' || kind === 'too-deep'),
  };
}

/** @returns `undefined` when brackets or indentation go deeper than the parser's stack. */
function parseYaml(source: string): Document.Parsed | undefined {
  try {
    return parseDocument(source, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
      stringKeys: false,
      keepSourceTokens: false,
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
  const entries = recoverEntries(text, content, dialect.yaml);
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
  return { kind: 'not-a-map', span: { start, end: line.end }, blocks: true };
}
