import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import type { Span } from '../text/span.js';
import type { Reading } from './block.js';
import type { FrontMatterProblem } from './problem.js';
import { recoverTomlEntries } from './recover-toml.js';
import { readTomlTable } from './toml-values.js';

/** Read TOML between two offsets of a text. */
export function readToml(text: string, content: Span): Reading {
  const source = text.slice(content.start, content.end);
  let program: AST.TOMLProgram;
  try {
    program = parseTOML(source, { tomlVersion: '1.0' });
  } catch (error) {
    const problem = problemOf(error, content);
    if (!problem) throw error;
    return { entries: recoverTomlEntries(text, content), problems: [problem], complete: false };
  }
  return { entries: readTomlTable(program, text, content.start), problems: [], complete: true };
}

function problemOf(error: unknown, content: Span): FrontMatterProblem | undefined {
  if (error instanceof RangeError) return { kind: 'too-deep', span: content, blocks: true };
  if (!(error instanceof ParseError)) return undefined;
  const at = Math.min(content.start + error.index, content.end);
  const span = { start: at, end: Math.min(at + 1, content.end) };
  const detail = error.message;
  if (/unterminated|unclosed/i.test(detail))
    return { kind: 'unclosed-quote', span, blocks: true, detail };
  if (/duplicate|redefin|already/i.test(detail))
    return { kind: 'duplicate-key', span, blocks: true, detail };
  return { kind: 'invalid', span, blocks: true, detail };
}
