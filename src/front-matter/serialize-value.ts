import type { FrontMatterFormat } from './front-matter.js';
import { isTimestamp } from './plain-scalar.js';
import { tomlKey, tomlValue } from './toml-scalar.js';
import { isDateText, type ValueStyle, type WritableValue } from './writable-value.js';
import { doubleQuoted, yamlKey, yamlNumber, yamlString } from './yaml-scalar.js';

/**
 * Write a value so that every reader of the format gets it back unchanged.
 *
 * @returns the text after `key:` and its space; a block list starts with a line ending instead.
 * `undefined` when the format has no way to hold the value (null in TOML, a line break in Pelican).
 */
export function serializeValue(
  value: WritableValue,
  format: FrontMatterFormat,
  style: ValueStyle = {},
): string | undefined {
  const given = style.list === 'comma' ? commaString(value, style) : value;
  if (given === undefined) return undefined;
  if (format === 'toml') return tomlValue(given, style);
  if (format === 'json') return jsonValue(given);
  if (format === 'lines') return lineValue(given, style);
  return style.list === 'block' ? yamlBlock(given, style) : yamlValue(given, style, false);
}

/** Write an entry: key and value, without a line ending at the end. */
export function serializeEntry(
  key: string,
  value: WritableValue,
  format: FrontMatterFormat,
  style: ValueStyle = {},
): string | undefined {
  const text = serializeValue(value, format, style);
  if (text === undefined) return undefined;
  if (format === 'toml') return `${tomlKey(key)} = ${text}`;
  if (format === 'json') return `${doubleQuoted(key)}: ${text}`;
  if (format === 'lines') return /^[\w-]+$/.test(key) ? `${key}: ${text}`.trimEnd() : undefined;
  const space = text === '' || /^[\r\n]/.test(text) ? '' : ' ';
  return `${yamlKey(key)}:${space}${text}`;
}

/** A list as one string; a list whose items hold the separator cannot be one. */
function commaString(value: WritableValue, style: ValueStyle): WritableValue | undefined {
  if (!Array.isArray(value)) return value;
  const items = value as readonly WritableValue[];
  if (!items.every((item) => typeof item === 'string' && !item.includes(','))) return undefined;
  return items.join(style.comma ?? ', ');
}

function yamlValue(value: WritableValue, style: ValueStyle, flow: boolean): string | undefined {
  const quotes = style.quotes ?? 'plain';
  if (typeof value === 'string') return yamlString(value, quotes, flow);
  if (typeof value === 'number') return yamlNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value === null) return flow ? 'null' : '';
  if (isDateText(value)) return yamlDate(value.date, quotes, flow);
  if ('members' in value) return yamlMap(value.members, style);
  const items = value.map((item) => yamlValue(item, style, true));
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

/** Dates stay unquoted when nothing but a date or text could be read, and nobody wants quotes. */
function yamlDate(date: string, quotes: 'plain' | 'single' | 'double', flow: boolean): string {
  const bare =
    quotes === 'plain' &&
    (isTimestamp(date) || /^\d{4}-\d\d?-\d\d?[T ][\d:.]+(?: ?[-+\w:]+)?$/.test(date));
  return bare ? date : yamlString(date, quotes, flow);
}

function yamlMap(
  map: Readonly<Record<string, WritableValue>>,
  style: ValueStyle,
): string | undefined {
  const members: string[] = [];
  for (const [key, value] of Object.entries(map)) {
    const text = yamlValue(value, style, true);
    if (text === undefined) return undefined;
    members.push(`${yamlKey(key)}: ${text}`);
  }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function yamlBlock(value: WritableValue, style: ValueStyle): string | undefined {
  if (!Array.isArray(value)) return yamlValue(value, style, false);
  const items = value as readonly WritableValue[];
  if (items.length === 0) return '[]';
  const lead = `${style.eol ?? '\n'}${style.indent ?? '  '}- `;
  const texts = items.map((item) => (item === null ? 'null' : yamlValue(item, style, false)));
  return texts.includes(undefined) ? undefined : texts.map((text) => `${lead}${text}`).join('');
}

function jsonValue(value: WritableValue): string | undefined {
  if (typeof value === 'string') return doubleQuoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : undefined;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isDateText(value)) return doubleQuoted(value.date);
  if ('members' in value) {
    const members = Object.entries(value.members).map(
      ([key, each]) => [doubleQuoted(key), jsonValue(each)] as const,
    );
    if (members.some(([, text]) => text === undefined)) return undefined;
    return `{${members.map((pair) => pair.join(': ')).join(', ')}}`;
  }
  const items = value.map(jsonValue);
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

/** Pelican knows neither quotes nor escapes: one trimmed line of text. */
function lineValue(value: WritableValue, style: ValueStyle): string | undefined {
  if (value === null) return '';
  if (typeof value === 'object' && isDateText(value)) return lineValue(value.date, style);
  if (Array.isArray(value)) {
    const joined = commaString(value, style);
    return joined === undefined ? undefined : lineValue(joined, style);
  }
  if (typeof value === 'object') return undefined;
  const text = String(value);
  return /[\r\n]/.test(text) || text.trim() !== text ? undefined : text;
}
