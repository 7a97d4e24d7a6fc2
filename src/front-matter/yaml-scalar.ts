import type { YamlReader } from './dialect.js';
import { resolvePlain } from './plain-scalar.js';

/**
 * Characters that YAML does not allow unescaped, or that readers take for line breaks: controls,
 * line and paragraph separator, byte order mark, non-characters, lone surrogates.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u;
const UNPRINTABLE_ALL = new RegExp(UNPRINTABLE, 'gu');

const READERS: readonly YamlReader[] = ['psych', 'go-yaml', 'js-yaml', 'yaml'];

/** Words that some YAML reader takes for a boolean, null, merge or value key. */
const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;

/**
 * Anything of digits and the letters numbers have: numbers of any base, times, dates, versions. A
 * point alone, with `_` or with an exponent is a number without digits to YAML 1.1's float pattern.
 */
const NUMERIC = /^[-+.]?[0-9][0-9a-f_,:.+\-xotz ]*$|^[-+]?\.(?:inf|nan|[0-9_]|e[-+0-9]|$)/i;

/**
 * Does the text, written without quotes, read back as the same text in every YAML reader, 1.1 or
 * 1.2? Says no too often rather than too rarely.
 *
 * @param flow inside `[…]` or `{…}`
 */
export function isPlainText(text: string, flow = false): boolean {
  if (text === '' || text.trim() !== text || text.length > 1000) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=]/.test(text) || UNPRINTABLE.test(text)) return false;
  if (/:(?:\s|$)|\s#|\u3000|\u00a0/.test(text)) return false;
  if (flow && /[,[\]{}]|:(?=["'])/.test(text)) return false;
  if (RESERVED.test(text) || NUMERIC.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  return READERS.every((reader) => resolvePlain(text, reader).kind === 'string');
}

/** Can the text stand between single quotes on one line? */
export function isSingleQuotable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** The text between double quotes: a JSON string, a YAML double-quoted scalar and a TOML basic string at once. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(UNPRINTABLE_ALL, (character) => {
    const code = character.charCodeAt(0);
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/** A string as a YAML scalar on one line, in the wanted quotes when they can hold it. */
export function yamlString(
  text: string,
  quotes: 'plain' | 'single' | 'double',
  flow = false,
): string {
  if (quotes === 'plain' && isPlainText(text, flow)) return text;
  if (quotes === 'single' && isSingleQuotable(text)) return `'${text.replaceAll("'", "''")}'`;
  return doubleQuoted(text);
}

/** A number as YAML readers of both versions read it; `undefined` when there is no such form. */
export function yamlNumber(value: number): string | undefined {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const text = String(value).replace(/^(-?\d+)e/, '$1.0e');
  const same = (reader: YamlReader) => Object.is(resolvePlain(text, reader).value, value);
  return READERS.every(same) ? text : undefined;
}

/** A key, quoted when it is not a plain word. */
export function yamlKey(key: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(key) && !RESERVED.test(key) ? key : doubleQuoted(key);
}
