import {
  findNodeAtLocation,
  getNodeValue,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { isNode, parseDocument } from 'yaml';
import { ConfigError } from '../errors.js';
import { caret, type Span } from '../text/span.js';

type Path = readonly (string | number)[];

/** A configuration as data, and where each value stands. */
export interface ParsedConfig {
  readonly path: string;
  readonly text: string;
  readonly data: unknown;
  /** Where the value at a JSON Pointer stands, or its key; the nearest parent if it is missing. */
  locate(pointer: string, part?: 'key' | 'value'): Span;
}

/**
 * Parse JSON with comments, or YAML; `at` is the place of the configuration in a larger file.
 *
 * @throws {ConfigError} when the text does not parse.
 */
export function parseConfigText(path: string, text: string, at: Path): ParsedConfig {
  return /\.ya?ml$/.test(path) ? parseYaml(path, text) : parseJson(path, text, at);
}

function parseJson(path: string, text: string, at: Path): ParsedConfig {
  const errors: ParseError[] = [];
  const tree = parseNested(() => parseTree(text, errors, { allowTrailingComma: true }), path, text);
  const [error] = errors;
  if (error && at.length === 0) {
    const span = { start: error.offset, end: error.offset + error.length };
    throw new ConfigError(`this is not valid JSON: ${inWords(error)}`, { path, text, span });
  }
  const root = tree && findNodeAtLocation(tree, [...at]);
  return {
    path,
    text,
    data: root && getNodeValue(root),
    locate(pointer, part = 'value') {
      for (const keys = segments(pointer); ; keys.pop()) {
        const node = tree && findNodeAtLocation(tree, [...at, ...keys]);
        const wanted = part === 'key' ? (node?.parent?.children?.[0] ?? node) : node;
        if (wanted) return { start: wanted.offset, end: wanted.offset + wanted.length };
        if (keys.length === 0) return { start: 0, end: 0 };
      }
    },
  };
}

/** `CommaExpected` → `comma expected`. */
function inWords({ error }: ParseError): string {
  const words = printParseErrorCode(error).replace(/\B[A-Z]/g, (letter) => ` ${letter}`);
  return words.toLowerCase();
}

/** The parsers go down one call for each level: a text that is all brackets ends the stack. */
function parseNested<T>(parse: () => T, path: string, text: string): T {
  try {
    return parse();
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ConfigError('this is nested too deeply', { path, text, span: caret(0), cause });
  }
}

const yamlOptions = { logLevel: 'silent', prettyErrors: false } as const;

function parseYaml(path: string, text: string): ParsedConfig {
  const document = parseNested(() => parseDocument(text, yamlOptions), path, text);
  const [error] = document.errors;
  if (error) {
    const span = { start: error.pos[0], end: error.pos[1] };
    const message = `this is not valid YAML: ${error.message}`;
    throw new ConfigError(message, { path, text, span, cause: error });
  }
  return {
    path,
    text,
    data: document.toJS({ maxAliasCount: 100 }) ?? {},
    locate(pointer, part = 'value') {
      for (const keys = segments(pointer); keys.length > 0; keys.pop()) {
        const node = part === 'key' ? keyNode(document, keys) : document.getIn(keys, true);
        if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
      }
      return { start: 0, end: 0 };
    },
  };
}

function keyNode(document: ReturnType<typeof parseDocument>, keys: Path): unknown {
  const parent: unknown = document.getIn(keys.slice(0, -1), true) ?? document.contents;
  const items = (parent as { items?: readonly { key?: unknown }[] } | null)?.items ?? [];
  const wanted = String(keys.at(-1));
  return items.find(({ key }) => String((key as { value?: unknown } | null)?.value) === wanted)
    ?.key;
}

function segments(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
