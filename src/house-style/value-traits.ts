import { isPlainText } from '../front-matter/yaml-scalar.js';
import type { KeyFact } from '../site/facts.js';
import { dateForm } from './date-form.js';
import type { Trait } from './trait.js';

/** What the value of one key shows. */
export function valueTraits(fact: KeyFact): Trait[] {
  const { key } = fact;
  const traits: Trait[] = [
    { kind: 'key', key, value: 'present' },
    { kind: 'filled', key, value: fact.style === 'empty' ? 'empty' : 'filled' },
    ...(fact.style === 'empty' ? [] : [{ kind: 'kind' as const, key, value: kindOf(fact) }]),
  ];
  if (fact.kind === 'list') traits.push({ kind: 'list-form', key, value: fact.style });
  const text = textOf(fact);
  if (text === undefined || text === '') return traits;
  const date = dateForm(text);
  if (date !== undefined) {
    const quotes = isQuoted(fact) ? fact.raw.charAt(0) : '';
    return [...traits, { kind: 'date-form', key, value: `${quotes}${shapeOf(date)}${quotes}` }];
  }
  traits.push({ kind: 'form', key, value: formOf(text) });
  if (text.length <= 60) traits.push({ kind: 'vocabulary', key, value: text });
  const quotes = quotesOf(fact, text);
  if (quotes) traits.push(quotes);
  return traits;
}

/** Which zone is named is another question: front-matter/date asks it. */
function shapeOf(date: string): string {
  return date.replace(/ (?:UTC|GMT)$/, ' ZONE');
}

/** Numbers and dates are texts of digits here: whether they are quoted is another question. */
function kindOf({ kind }: KeyFact): string {
  if (kind === 'string' || kind === 'number' || kind === 'date') return 'text';
  return kind;
}

function isQuoted({ style }: KeyFact): boolean {
  return style === 'single' || style === 'double';
}

/** The text of a scalar without its quotes, as far as the facts hold it. */
export function textOf(fact: KeyFact): string | undefined {
  if (kindOf(fact) !== 'text') return undefined;
  if (isQuoted(fact)) return fact.raw.slice(1, fact.length > fact.raw.length ? undefined : -1);
  return fact.style === 'plain' ? fact.raw : undefined;
}

function quotesOf(fact: KeyFact, text: string): Trait | undefined {
  if (fact.kind !== 'string' || (fact.style !== 'plain' && !isQuoted(fact))) return undefined;
  const kind = isPlainText(text) && text === text.trim() ? 'quotes' : 'needed-quotes';
  if (kind === 'needed-quotes' && fact.style === 'plain') return undefined;
  return { kind, key: fact.key, value: fact.style };
}

function formOf(text: string): string {
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return 'address';
  if (/^\/(?!\/)\S*$/.test(text)) return 'root path';
  if (/^\.\.?\/\S*$|^[^\s/]+(?:\/[^\s/]+)*\/[^\s/]+\.\w{2,5}$/.test(text)) return 'relative path';
  if (/^[A-Za-z\d][\w.@-]*$/.test(text)) return 'word';
  // Only what is not ASCII has to ask the Unicode tables.
  if (!/[\u0080-\uffff]/.test(text)) return 'text';
  return /^[\p{L}\p{N}][\p{L}\p{N}_.@-]*$/u.test(text) ? 'word' : 'text';
}
