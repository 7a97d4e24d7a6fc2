import type { FrontMatterForm } from './dialect.js';

/** What an opening line announces. */
export interface Opening {
  readonly form: FrontMatterForm;
  /** The fence as written, without blanks and language. */
  readonly fence: string;
  /** The word after the fence, in lower case; empty mostly. */
  readonly language: string;
  /** How sure the line alone makes us: an odd fence needs a block that looks like one below it. */
  readonly exact: boolean;
}

const FENCES: Readonly<Record<string, FrontMatterForm>> = {
  '---': 'yaml',
  '+++': 'toml',
  ';;;': 'json-fenced',
};
const LANGUAGES =
  /^(?:ya?ml|toml|json5?|js|javascript|mjs|ts|typescript|coffee|coffeescript|cson|livescript|ls)$/i;

/** Is the word after a fence a language that gray-matter, or a plugin of it, would run? */
export function isCode(language: string): boolean {
  return /^(?:js|javascript|mjs|ts|typescript|coffee|coffeescript|cson|livescript|ls)$/.test(
    language,
  );
}

/** Read a line as an opening fence, near misses included: `----`, `--`, dashes made by a word processor. */
export function readOpening(line: string): Opening | undefined {
  const fence = /^(?:-+|\++|;+|[-\u2010-\u2015\u2212]+)/.exec(line)?.[0] ?? '';
  if (fence === '') return undefined;
  const rest = line.slice(fence.length).trim();
  const form = FENCES[fence];
  if (form && rest === '') return { form, fence, language: '', exact: true };
  if (form === 'yaml' && LANGUAGES.test(rest))
    return { form: formOf(rest), fence, language: rest.toLowerCase(), exact: true };
  if (rest !== '' || fence.length < 2 || fence.length > 80) return undefined;
  const near = fence.startsWith('+') ? 'toml' : fence.startsWith(';') ? 'json-fenced' : 'yaml';
  return { form: near, fence, language: '', exact: false };
}

function formOf(language: string): FrontMatterForm {
  if (/^toml$/i.test(language)) return 'toml';
  return /^json/i.test(language) ? 'json' : 'yaml';
}

/** `key:` at the start of a line, as YAML and `Key: value` lines have it. */
export function isKeyLine(line: string): boolean {
  return /^(?:[\w.\-$@/]+|"[^"]*"|'[^']*'|[^\s:#\-?&*!|>'"%@`{}[\],][^:]{0,80}?)[ \t]*:(?:\s|$)/.test(
    line,
  );
}

/** `key:value`, `key：value` or `key:` and a no-break space: meant as a key line, but is none. */
export function isNearKeyLine(line: string): boolean {
  return /^[\w.-]{1,60}[ \t]*(?::(?!\/\/)|\uff1a)/.test(line);
}

/** Could the line, at the left margin, belong to a block of this form? */
export function looksLike(form: FrontMatterForm, line: string): boolean {
  if (/^(?:\s|#|$)/.test(line) || /^(?:<{7}|={7}|>{7}|\|{7})/.test(line)) return true;
  if (form === 'toml') return /^(?:\[|\]|["']{1,3}|[\w."'-]+[ \t]*=)/.test(line);
  if (form === 'json' || form === 'json-fenced') return /^["{}[\],]/.test(line);
  return isKeyLine(line) || isNearKeyLine(line) || /^(?:-(?:\s|$)|[\]}])/.test(line);
}
