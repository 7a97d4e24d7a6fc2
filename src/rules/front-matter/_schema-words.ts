import { pointerSteps } from '../../front-matter/locate.js';
import type { SchemaProblem } from '../../site/schema.js';
import { didYouMean } from '../../text/did-you-mean.js';

/** What a value must be, and what it is instead: `"draft" must be true or false; it is the text "yes"`. */
export function schemaWords(problem: SchemaProblem): string {
  const expectation = (words[problem.keyword] ?? otherWords)(problem);
  return `${subjectOf(problem.pointer)} ${expectation}; it is ${describeValue(problem.value)}`;
}

/** `"date" is required`, perhaps within another key. */
export function requiredWords({ pointer, params }: SchemaProblem): string {
  const within = pointer === '' ? '' : ` in ${subjectOf(pointer)}`;
  return `"${params.missingProperty}" is required${within}, but missing`;
}

/** The allowed word that was probably meant. */
export function meantWord({ keyword, params, value }: SchemaProblem): string | undefined {
  if (keyword !== 'enum' || typeof value !== 'string' || !Array.isArray(params.allowedValues))
    return undefined;
  const allowed = params.allowedValues.filter((one): one is string => typeof one === 'string');
  return didYouMean(value, allowed);
}

function subjectOf(pointer: string): string {
  const steps = pointerSteps(pointer);
  const last = steps.at(-1);
  if (last === undefined) return 'The front matter';
  if (!/^\d+$/.test(last)) return `"${last}"`;
  return `Item ${Number(last) + 1} of "${steps.findLast((step) => !/^\d+$/.test(step)) ?? ''}"`;
}

/** A value in plain words. */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'string') return `the text "${shorten(value)}"`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : text;
}

const types: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of keys',
  null: 'empty',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a date as 2024-05-17',
  'date-time': 'a date with time and zone, as 2024-05-17T09:00:00Z',
  time: 'a time as 09:00:00Z',
  email: 'an e-mail address',
  uri: 'a full address, as https://example.org/',
  'uri-reference': 'an address or path',
};

const words: Readonly<Record<string, (problem: SchemaProblem) => string>> = {
  type: ({ params }) => `must be ${typeNames(params.type)}`,
  enum: ({ params }) => `must be one of ${list(params.allowedValues)}`,
  const: ({ params }) => `must be ${JSON.stringify(params.allowedValue)}`,
  format: ({ params }) => `must be ${formats[String(params.format)] ?? `a ${params.format}`}`,
  pattern: ({ params }) => `must match ${params.pattern}`,
  minLength: ({ params }) =>
    params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`,
  maxLength: ({ params }) => `must have at most ${params.limit} characters`,
  minItems: ({ params }) =>
    params.limit === 1 ? 'must have an item' : `must have at least ${params.limit} items`,
  maxItems: ({ params }) => `must have at most ${params.limit} items`,
  minimum: ({ params }) => `must be at least ${params.limit}`,
  maximum: ({ params }) => `must be at most ${params.limit}`,
  uniqueItems: ({ params }) =>
    `must not have an item twice, as it has number ${Number(params.j) + 1} and ${Number(params.i) + 1}`,
  not: () => 'must be something else',
};

function otherWords({ keyword }: SchemaProblem): string {
  return `does not follow the schema ("${keyword}")`;
}

function typeNames(type: unknown): string {
  const names = (Array.isArray(type) ? type : String(type).split(',')).map(
    (name) => types[String(name)] ?? String(name),
  );
  return [...new Set(names)].join(' or ');
}

function list(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(', ') : '';
}
