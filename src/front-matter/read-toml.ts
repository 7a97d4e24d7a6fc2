import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { Span } from '../text/span.js';
import type { Reading } from './block.js';
import { diagnoseToml } from './diagnose-toml.js';
import { isTooDeep } from './nesting.js';
import { blocking, type FrontMatterProblem } from './problem.js';
import { recoverTomlEntries } from './recover-toml.js';
import { readTomlTable } from './toml-values.js';

/** As for YAML: longer blocks are recovered line by line only. */
const LONGEST_BLOCK = 128 * 1024;

/** Read TOML between two offsets of a text. */
export function readToml(text: string, content: Span): Reading {
  const source = text.slice(content.start, content.end);
  if (source.length > LONGEST_BLOCK)
    return broken(text, content, { kind: 'too-large', span: content, blocks: false });
  if (isTooDeep(text, content, 'toml')) return broken(text, content, blocking('too-deep', content));
  try {
    const program = parseTOML(source, { tomlVersion: '1.0' });
    return { entries: readTomlTable(program, text, content.start), problems: [], complete: true };
  } catch (error) {
    const problem = problemOf(error, content, text);
    if (!problem) throw error;
    return broken(text, content, problem);
  }
}

function broken(text: string, content: Span, problem: FrontMatterProblem): Reading {
  return { entries: recoverTomlEntries(text, content), problems: [problem], complete: false };
}

function problemOf(error: unknown, content: Span, text: string): FrontMatterProblem | undefined {
  if (error instanceof RangeError) return blocking('too-deep', content);
  return error instanceof ParseError ? diagnoseToml(text, content, error) : undefined;
}
