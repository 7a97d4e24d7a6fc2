import type { TextEdit } from '../text/text-edit.js';
import { sameData } from './data.js';
import { findEntry } from './find-entry.js';
import type { FrontMatter, FrontMatterEntry, FrontMatterValue } from './front-matter.js';
import type { FrontMatterChange, RefusalReason } from './front-matter-change.js';
import { eolNear } from './lines.js';
import { findValue } from './locate.js';
import { planBlock } from './plan-block.js';
import { planInsertion } from './plan-insertion.js';
import { serializeValue } from './serialize-value.js';
import { readBack, type ValueStyle, type WritableValue } from './writable-value.js';

/** One change that sets a value. */
export type Setting = FrontMatterChange & { readonly kind: 'set' };

/** Plan the one edit that sets a value; `undefined` when it already is so. */
export function planSetting(
  text: string,
  frontMatter: FrontMatter,
  change: Setting,
): TextEdit | RefusalReason | undefined {
  const { key, value } = change;
  if (frontMatter.format === 'none') return planBlock(text, frontMatter, change);
  const pointed = key.startsWith('/') ? findValue(frontMatter.entries, key) : undefined;
  if (key.startsWith('/') && !pointed?.exact) return 'no-such-value';
  const found: FrontMatterValue | undefined = pointed?.value ?? findEntry(frontMatter, key);
  if (!found) return planInsertion(text, frontMatter, change);
  if (isSame(found, value, frontMatter, change.style)) return undefined;
  return planReplacement(text, frontMatter, change, found);
}

function isSame(
  found: FrontMatterValue,
  value: WritableValue,
  frontMatter: FrontMatter,
  style: ValueStyle | undefined,
): boolean {
  if (frontMatter.format !== 'lines')
    return style?.list !== 'comma' && sameData(found.value, readBack(value));
  return found.value === serializeValue(value, 'lines', style);
}

function planReplacement(
  text: string,
  frontMatter: FrontMatter,
  change: Setting,
  found: FrontMatterValue,
): TextEdit | RefusalReason {
  if (found.kind === 'map' && found.style === 'block') return 'not-understood';
  if (isCollection(found) && /(?:^|\s)#/m.test(found.raw) && found.raw.includes('\n'))
    return 'not-understood';
  if (found.style === 'empty' && (found.anchor !== undefined || found.tag !== undefined))
    return 'not-understood';
  const kept = keptSpelling(found, change.value);
  const written =
    kept ?? serializeValue(change.value, frontMatter.format, styleOf(text, found, change));
  if (written === undefined) return 'not-representable';
  return fitted(text, found, written);
}

function isCollection(value: FrontMatterValue): boolean {
  return value.kind === 'list' || value.kind === 'map';
}

/** Put the new text where the old one stood, with the spaces it needs around it. */
function fitted(text: string, found: FrontMatterValue, written: string): TextEdit {
  let { start, end } = found.valueSpan;
  if (/^[\r\n]/.test(written)) {
    start = lineBreakBefore(text, start);
    return { span: { start, end }, newText: written };
  }
  const isBelow =
    found.style === 'block' &&
    /^[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start));
  if (isBelow) {
    start = lineBreakBefore(text, start);
    return { span: { start, end }, newText: ` ${written}` };
  }
  const lead = start === end && text[start - 1] === ':' ? ' ' : '';
  const follow = start === end && /[^\s]/.test(text.charAt(end)) ? ' ' : '';
  return { span: { start, end }, newText: `${lead}${written}${follow}` };
}

/** Back over the blanks and the line ending before `offset`. */
function lineBreakBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** `False` becomes `True` and, where they are booleans, `off` becomes `on`: the author's manner stays. */
function keptSpelling(found: FrontMatterValue, value: WritableValue): string | undefined {
  if (typeof value !== 'boolean' || found.kind !== 'boolean' || found.style !== 'plain')
    return undefined;
  const pair = BOOLEANS.find((words) => words.includes(found.raw));
  return pair?.[value ? 0 : 1];
}

const BOOLEANS: readonly (readonly [string, string])[] = [
  ['true', 'false'],
  ['True', 'False'],
  ['TRUE', 'FALSE'],
  ['yes', 'no'],
  ['Yes', 'No'],
  ['YES', 'NO'],
  ['on', 'off'],
  ['On', 'Off'],
  ['ON', 'OFF'],
  ['y', 'n'],
  ['Y', 'N'],
];

/** The style asked for, else that of the old value. */
function styleOf(text: string, found: FrontMatterValue, change: Setting): ValueStyle {
  const eol = eolNear(text, found.valueSpan.start);
  const quotes = quotesOf(found.items?.[0] ?? found);
  const list = found.kind === 'list' && found.style === 'block' ? 'block' : 'flow';
  const lineStart = text.lastIndexOf('\n', found.valueSpan.start - 1) + 1;
  const indent = list === 'block' ? text.slice(lineStart, found.valueSpan.start) : '  ';
  return { eol, quotes, list, indent, ...change.style };
}

/** The quotes of a value; of a key's neighbours when there is none yet. */
export function quotesOf(
  value: FrontMatterValue | FrontMatterEntry,
): 'plain' | 'single' | 'double' {
  return value.style === 'single' || value.style === 'double' ? value.style : 'plain';
}
