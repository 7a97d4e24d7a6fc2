import { isDateText, type ValueStyle, type WritableValue } from './writable-value.js';
import { doubleQuoted } from './yaml-scalar.js';

const DATE =
  /^\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d)?)?$|^\d\d:\d\d:\d\d(?:\.\d+)?$/;

/** Is the text a date, time or both, as TOML 1.0 writes them? */
export function isTomlDate(text: string): boolean {
  return DATE.test(text);
}

/** A key, quoted when it is not a bare one. */
export function tomlKey(key: string): string {
  return /^[\w-]+$/.test(key) ? key : tomlString(key, 'double');
}

/** A value on one line; `undefined` for what TOML does not have. */
export function tomlValue(value: WritableValue, style: ValueStyle): string | undefined {
  if (typeof value === 'string') return tomlString(value, style.quotes ?? 'double');
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return tomlNumber(value);
  if (value === null) return undefined;
  if (isDateText(value)) return tomlDate(value.date, style.quotes ?? 'plain');
  if ('members' in value) return inlineTable(value.members, style);
  const items = value.map((item) => tomlValue(item, style));
  return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
}

function tomlDate(date: string, quotes: 'plain' | 'single' | 'double'): string {
  return quotes === 'plain' && isTomlDate(date) ? date : tomlString(date, quotes);
}

function tomlString(text: string, quotes: 'plain' | 'single' | 'double'): string {
  const literal = quotes === 'single' && /^[^'\p{Cc}]*$/u.test(text);
  return literal ? `'${text}'` : doubleQuoted(text);
}

function tomlNumber(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return Object.is(value, -0) ? '-0.0' : String(value);
}

function inlineTable(
  map: Readonly<Record<string, WritableValue>>,
  style: ValueStyle,
): string | undefined {
  const members: string[] = [];
  for (const [key, value] of Object.entries(map)) {
    const text = tomlValue(value, style);
    if (text === undefined) return undefined;
    members.push(`${tomlKey(key)} = ${text}`);
  }
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
