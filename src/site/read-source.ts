import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { getStaticTOMLValue, parseTOML } from 'toml-eslint-parser';
import { parseDocument } from 'yaml';
import type {
  FolderSource,
  KeyedSource,
  PatternSource,
  SettingSource,
} from '../profiles/setting.js';
import { withoutCommentsIn } from '../text/without-comments.js';
import { codeFilesBelow } from './code-files.js';
import type { FileIndex } from './file-index.js';
import { matchingFiles } from './matching-files.js';
import { readSimpleData } from './read-simple-data.js';

interface Found {
  readonly value: string;
  /** The file that says so. */
  readonly origin: string;
}

/** What one source says of a setting. `parsed` keeps data files that were read before. */
export function readSource(
  files: FileIndex,
  parsed: Map<string, unknown>,
  source: SettingSource,
): Found | undefined {
  const paths =
    'folder' in source
      ? codeFilesBelow(files, source.folder, source.extensions)
      : matchingFiles(files, source.file);
  for (const path of paths) {
    const value =
      'key' in source
        ? readKey(files, parsed, path, source)
        : search(path, files.text(path), source);
    if (value !== undefined) return { value, origin: path };
  }
  return undefined;
}

/** What is commented out says nothing. */
function search(
  path: string,
  whole: string | undefined,
  source: PatternSource | FolderSource,
): string | undefined {
  const { pattern, value, all } = source;
  if (whole === undefined) return undefined;
  // Of the many files of a folder most say nothing, comments or not.
  if ('folder' in source && !new RegExp(pattern, 'mu').test(whole)) return undefined;
  const text = withoutCommentsIn(path, whole);
  if (all) {
    const found = [...text.matchAll(new RegExp(pattern, 'gmu'))].flatMap(
      (match) => firstGroup(match) ?? [],
    );
    return found.length === 0 ? undefined : [...new Set(found)].join(',');
  }
  const match = new RegExp(pattern, 'mu').exec(text);
  return match ? (value ?? firstGroup(match)) : undefined;
}

function firstGroup(match: RegExpExecArray): string | undefined {
  return match.groups?.value ?? match.slice(1).find((group) => group !== undefined);
}

function readKey(
  files: FileIndex,
  parsed: Map<string, unknown>,
  path: string,
  { key, values }: KeyedSource,
): string | undefined {
  if (!parsed.has(path)) parsed.set(path, parseData(path, files.text(path) ?? ''));
  const text = textOf(valueAt(parsed.get(path), key));
  return values && text !== undefined ? values[text] : text;
}

/** A configuration file as data, by its extension; `undefined` when it does not parse. */
export function parseData(path: string, text: string): unknown {
  try {
    if (/\.toml$/.test(path)) return getStaticTOMLValue(parseTOML(text));
    if (/\.(json|jsonc|json5)$/.test(path)) return parseJson(text);
    const simple = readSimpleData(text);
    if (simple) return simple.data;
    return parseDocument(text, { logLevel: 'silent' }).toJS({ maxAliasCount: 100 });
  } catch {
    return undefined;
  }
}

/** Why a data file does not parse, in the words of its parser; `undefined` when it does. */
export function dataProblem(path: string, text: string): string | undefined {
  try {
    if (/\.toml$/.test(path)) parseTOML(text);
    else if (/\.(json|jsonc|json5)$/.test(path)) return jsonProblem(text);
    else return parseDocument(text, { logLevel: 'silent' }).errors[0]?.message.split('\n')[0];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  }
  return undefined;
}

function jsonProblem(text: string): string | undefined {
  const errors: ParseError[] = [];
  parseJson(text, errors, { allowTrailingComma: true });
  const [first] = errors;
  return first && `${printParseErrorCode(first.error)} at offset ${first.offset}`;
}

/** The value at `a.b.c`, whatever the case of the keys; `a.*` takes the first of a map or list. */
export function valueAt(data: unknown, key: string): unknown {
  let value = data;
  for (const part of key === '' ? [] : key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = part === '*' ? Object.values(value)[0] : ownValue(value, part);
  }
  return value;
}

function ownValue(map: object, key: string): unknown {
  if (Object.hasOwn(map, key)) return (map as Record<string, unknown>)[key];
  const folded = key.toLowerCase();
  const found = Object.keys(map).find((name) => name.toLowerCase() === folded);
  return found === undefined ? undefined : (map as Record<string, unknown>)[found];
}

/** Lists of words become `a,b`, maps JSON. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map((item) => textOf(item) ?? '').join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : undefined;
}
