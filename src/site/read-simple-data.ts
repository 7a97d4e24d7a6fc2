import { readSimpleValue } from '../front-matter/read-simple-yaml.js';

/** A line that says something: without comments and blank ones. */
interface DataLine {
  readonly indent: number;
  readonly text: string;
  /** Its place among all lines. */
  readonly index: number;
}

/** Where reading is. */
interface Reader {
  readonly all: readonly string[];
  readonly lines: DataLine[];
  at: number;
}

/** Thrown at whatever needs a rule of YAML beyond maps, lists and plain values. */
const notSimple = Symbol('not simple');

const deepest = 100;

const KEY = /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z_][\w-]*)):(?: +(.*))?$/;
const NO_NAME = /^(?:true|false|null|__proto__)$/i;

/**
 * Read the YAML that most data files are: maps and lists by indentation, of plain or simply quoted
 * values and literal text. Much faster than loading the full parser, and the same data.
 *
 * @returns `undefined` when the full parser must read it
 */
export function readSimpleData(text: string): { readonly data: unknown } | undefined {
  if (/[^\P{Cc}\n\r]|[\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)) return undefined;
  const all = text.replace(/^---\r?\n/, '').split(/\r?\n/);
  const lines = all.flatMap((line, index): DataLine[] => {
    const said = line.replace(/^ +| +$/g, '');
    if (said === '' || said.startsWith('#')) return [];
    return [{ indent: widthOf(line), text: said, index }];
  });
  const reader = { all, lines, at: 0 };
  try {
    if (lines[0]?.indent !== 0) return undefined;
    const data = readBlock(reader, 0);
    return reader.at === lines.length ? { data } : undefined;
  } catch (error) {
    if (error === notSimple) return undefined;
    throw error;
  }
}

function readBlock(reader: Reader, indent: number): unknown {
  if (indent > deepest) throw notSimple;
  return isItem(reader.lines[reader.at]) ? readList(reader, indent) : readMap(reader, indent);
}

function isItem(line: DataLine | undefined): boolean {
  return line !== undefined && /^- +[^ ]/.test(line.text);
}

function readMap(reader: Reader, indent: number): Record<string, unknown> {
  const map: Record<string, unknown> = {};
  for (let line = here(reader, indent); line; line = here(reader, indent)) {
    const [, double, single, plain, rest = ''] = KEY.exec(line.text) ?? [];
    const key = double ?? single ?? plain;
    if (key === undefined || NO_NAME.test(key) || Object.hasOwn(map, key)) throw notSimple;
    reader.at += 1;
    map[key] = rest === '' ? readBelow(reader, indent) : readValue(reader, indent, rest, line);
  }
  return map;
}

function readList(reader: Reader, indent: number): unknown[] {
  const list: unknown[] = [];
  for (let line = here(reader, indent); line && isItem(line); line = here(reader, indent)) {
    const rest = line.text.replace(/^- +/, '');
    if (KEY.test(rest) || isItem({ ...line, text: rest })) {
      // What follows the dash is a line of its own, further in.
      const inside = indent + line.text.length - rest.length;
      reader.lines[reader.at] = { ...line, indent: inside, text: rest };
      list.push(readBlock(reader, inside));
      continue;
    }
    reader.at += 1;
    list.push(readValue(reader, indent, rest, line));
  }
  return list;
}

/** The next line, if it stands at this indentation; deeper ones would go on with what is done. */
function here({ lines, at }: Reader, indent: number): DataLine | undefined {
  const line = lines[at];
  if (line && line.indent > indent) throw notSimple;
  return line?.indent === indent ? line : undefined;
}

/** What stands below a key without a value beside it. */
function readBelow(reader: Reader, indent: number): unknown {
  const line = reader.lines[reader.at];
  if (!line || line.indent < indent || (line.indent === indent && !isItem(line))) return null;
  if (KEY.test(line.text) || isItem(line)) return readBlock(reader, line.indent);
  reader.at += 1;
  return readValue(reader, indent, line.text, line);
}

function readValue(reader: Reader, indent: number, raw: string, line: DataLine): unknown {
  if (raw === '|') return readLiteral(reader, indent, line.index + 1);
  const found = readSimpleValue(raw, 'yaml');
  if (!found) throw notSimple;
  return found.value;
}

function readLiteral(reader: Reader, indent: number, from: number): string {
  const { all } = reader;
  const width = widthOf(all[from]);
  if (width <= indent || isBlank(all[from])) throw notSimple;
  let end = from;
  while (end < all.length && (isBlank(all[end]) || widthOf(all[end]) >= width)) end += 1;
  const lines = all.slice(from, end);
  if (lines.some((line) => isBlank(line) && line !== '')) throw notSimple;
  while (reader.lines[reader.at] && (reader.lines[reader.at]?.index ?? 0) < end) reader.at += 1;
  return `${lines
    .map((line) => line.slice(width))
    .join('\n')
    .replace(/\n+$/, '')}\n`;
}

function widthOf(line = ''): number {
  return line.length - line.replace(/^ +/, '').length;
}

function isBlank(line = ''): boolean {
  return /^ *$/.test(line);
}
