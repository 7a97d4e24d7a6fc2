import type { YamlReader } from './dialect.js';
import type { FrontMatterKind } from './front-matter.js';

/** A plain YAML scalar, resolved. */
export interface Resolved {
  readonly kind: FrontMatterKind;
  readonly value: unknown;
}

/** What the readers take for a null and a boolean, beside `~` and nothing. */
interface Words {
  readonly empty: RegExp;
  readonly yes: RegExp;
  readonly no: RegExp;
}

const CORE: Words = {
  empty: /^(?:null|Null|NULL)$/,
  yes: /^(?:true|True|TRUE)$/,
  no: /^(?:false|False|FALSE)$/,
};

const WORDS: Readonly<Record<YamlReader, Words>> = {
  yaml: CORE,
  'js-yaml': CORE,
  psych: { empty: /^null$/i, yes: /^(?:yes|true|on)$/i, no: /^(?:no|false|off)$/i },
  'go-yaml': {
    empty: CORE.empty,
    yes: /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/,
    no: /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/,
  },
};

/** A date or time that YAML parsers turn into one when it is not quoted (yaml.org/type/timestamp). */
const TIMESTAMP =
  /^\d{4}-(?:\d\d-\d\d|\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?)$/;

/** Is it a date or time by YAML's rules? */
export function isTimestamp(text: string): boolean {
  return TIMESTAMP.test(text);
}

/**
 * Resolve an unquoted scalar as a reader does: `off` is false to Psych and text to js-yaml, `017`
 * is 15 to both and 17 to `yaml`. Dates stay text; their kind says `date` for all readers.
 */
export function resolvePlain(text: string, reader: YamlReader): Resolved {
  const words = WORDS[reader];
  if (text === '' || text === '~' || words.empty.test(text)) return { kind: 'null', value: null };
  if (words.yes.test(text)) return { kind: 'boolean', value: true };
  if (words.no.test(text)) return { kind: 'boolean', value: false };
  const first = text.charCodeAt(0);
  if (first > 57 || first < 43) return { kind: 'string', value: text };
  if (isTimestamp(text)) return { kind: 'date', value: text };
  const number = NUMBERS[reader](text) ?? notFinite(text);
  return number === undefined ? { kind: 'string', value: text } : { kind: 'number', value: number };
}

const NUMBERS: Readonly<Record<YamlReader, (text: string) => number | undefined>> = {
  yaml: coreNumber,
  'js-yaml': jsYamlNumber,
  psych: psychNumber,
  'go-yaml': goYamlNumber,
};

/** YAML 1.2, core schema. */
function coreNumber(text: string): number | undefined {
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  return /^0o[0-7]+$|^0x[0-9a-fA-F]+$/.test(text) ? Number(text) : undefined;
}

/** js-yaml 3, `type/int.js` and `type/float.js`. */
function jsYamlNumber(text: string): number | undefined {
  if (/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/.test(text)) return base60(bare(text), 0);
  const whole = /^[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|0[0-7_]*|[1-9][0-9_]*)$/;
  if (whole.test(text) && !text.endsWith('_')) return integer(bare(text));
  const decimal =
    /^(?:[-+]?(?:0|[1-9][0-9_]*)(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.[0-9_]+(?:[eE][-+]?[0-9]+)?)$/;
  return decimal.test(text) && !text.endsWith('_') ? Number(bare(text)) : undefined;
}

/** Psych, `scalar_scanner.rb`. */
function psychNumber(text: string): number | undefined {
  if (/^[-+]?(?:[0-9][0-9_,]*)?\.[0-9]*(?:[eE][-+][0-9]+)?$/.test(text))
    return /[0-9]/.test(text) ? Number(bare(text)) : undefined;
  const whole = /^[-+]?(?:0b[01_,]+|0[0-7_,]+|0|[1-9](?:[0-9]|[,_][0-9])*|0[xX][0-9a-fA-F_,]+)$/;
  if (whole.test(text)) return integer(bare(text));
  if (/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9]){1,2}$/.test(text)) return base60(bare(text), 3);
  return /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/.test(text)
    ? base60(bare(text), 0)
    : undefined;
}

/** go-yaml 2, `resolve.go`. */
function goYamlNumber(text: string): number | undefined {
  const whole = /^[-+]?(?:0b[01]+|0o?[0-7]+|0|[1-9][0-9]*|0[xX][0-9a-fA-F]+)$/;
  const plain = text.replaceAll('_', '');
  if (whole.test(plain)) return integer(plain.replace('0o', '0'));
  return /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(plain)
    ? Number(plain)
    : undefined;
}

function bare(text: string): string {
  return text.replace(/[_,]/g, '');
}

/** Whole numbers with the prefixes `0b`, `0x` and `0`. */
function integer(text: string): number {
  const digits = text.replace(/^[-+]/, '');
  const sign = text.startsWith('-') ? -1 : 1;
  if (/^0b/.test(digits)) return sign * Number.parseInt(digits.slice(2), 2);
  if (/^0x/i.test(digits)) return sign * Number.parseInt(digits.slice(2), 16);
  return sign * Number.parseInt(digits, /^0[0-7]+$/.test(digits) ? 8 : 10);
}

/** `12:30` in base 60; `places`: Psych reads hours, minutes and seconds from the left. */
function base60(text: string, places: number): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const parts = text.replace(/^[-+]/, '').split(':');
  while (parts.length < places) parts.push('0');
  return sign * parts.reduce((sum, part) => sum * 60 + Number(part), 0);
}

function notFinite(text: string): number | undefined {
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined;
}
