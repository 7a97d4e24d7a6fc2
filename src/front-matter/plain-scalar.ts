import type { FrontMatterKind } from './front-matter.js';

/** A plain YAML scalar, resolved. */
export interface Resolved {
  readonly kind: FrontMatterKind;
  readonly value: unknown;
}

/** A date or time that YAML parsers turn into one when it is not quoted (yaml.org/type/timestamp). */
const TIMESTAMP =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)$/;

/** Is it a date or time by YAML's rules? */
export function isTimestamp(text: string): boolean {
  return TIMESTAMP.test(text);
}

/**
 * Resolve an unquoted scalar as YAML 1.1 parsers in use do (Psych, PyYAML: `y` and `n` are text) or
 * as the core schema of YAML 1.2 does. Dates stay text, and their kind says `date` in both: most
 * parsers of 1.2 know them too.
 */
export function resolvePlain(text: string, version: '1.1' | '1.2'): Resolved {
  if (text === '' || /^(?:~|null|Null|NULL)$/.test(text)) return { kind: 'null', value: null };
  const truth = version === '1.1' ? truth11(text) : truth12(text);
  if (truth !== undefined) return { kind: 'boolean', value: truth };
  const first = text.charCodeAt(0);
  if (first > 57 || first < 43) return { kind: 'string', value: text };
  if (isTimestamp(text)) return { kind: 'date', value: text };
  const number = version === '1.1' ? number11(text) : number12(text);
  return number === undefined ? { kind: 'string', value: text } : { kind: 'number', value: number };
}

function truth11(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE|yes|Yes|YES|on|On|ON)$/.test(text)) return true;
  return /^(?:false|False|FALSE|no|No|NO|off|Off|OFF)$/.test(text) ? false : undefined;
}

function truth12(text: string): boolean | undefined {
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  return /^(?:false|False|FALSE)$/.test(text) ? false : undefined;
}

function number12(text: string): number | undefined {
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  if (/^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  return notFinite(text);
}

function number11(text: string): number | undefined {
  const bare = text.replaceAll('_', '');
  const sign = bare.startsWith('-') ? -1 : 1;
  const digits = bare.replace(/^[-+]/, '');
  if (/^[-+]?0[0-7_]+$/.test(text)) return sign * Number.parseInt(digits, 8);
  if (/^[-+]?0b[01_]+$/.test(text)) return sign * Number.parseInt(digits.slice(2), 2);
  if (/^[-+]?0x[0-9a-fA-F_]+$/.test(text)) return sign * Number.parseInt(digits.slice(2), 16);
  if (/^[-+]?(?:0|[1-9][0-9_]*)$/.test(text)) return Number(bare);
  if (/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(text)) return sign * base60(digits);
  if (/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/.test(text) && /[0-9]/.test(text))
    return Number(bare);
  if (/^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/.test(text)) return Number(bare);
  return notFinite(text);
}

function base60(digits: string): number {
  return digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

function notFinite(text: string): number | undefined {
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}
