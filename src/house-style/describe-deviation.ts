import type { Deviation } from './house-style.js';
import type { TraitKind } from './trait.js';

/** What the post does, and what others do: `how many of them` goes before. */
interface Words {
  readonly what: string;
  readonly they: string;
}

/**
 * A deviation in plain words, evidence included: `The tag "Cloud SIG" has a blank; 182 of 182 posts
 * in source/blog have no blank in a tag`.
 *
 * @param found what to name: the tag, the value
 */
export function describeDeviation(deviation: Deviation, found: string): string {
  const { what, they } = words[deviation.trait.kind](deviation, found);
  return `${what}; ${evidenceOf(deviation)} ${they}`;
}

/** Several missing keys in one sentence; the evidence is that of the least certain. */
export function describeMissing(deviations: readonly Deviation[]): string {
  const [first, ...rest] = deviations.map(({ trait }) => `"${trait.key}"`);
  if (rest.length === 0) return describeDeviation(deviations[0] as Deviation, '');
  const names = `${[first, ...rest.slice(0, -1)].join(', ')} and ${rest.at(-1)}`;
  const weakest = deviations.reduce((a, b) => (b.custom.agreeing < a.custom.agreeing ? b : a));
  return `${names} are missing; ${evidenceOf(weakest)} have them`;
}

/** `182 of 182 posts in source/blog`, `the last 40 posts in source/blog`. */
export function evidenceOf({ custom, section }: Deviation): string {
  const { agreeing, total, latest } = custom;
  const where = section === '' ? '' : ` in ${section}`;
  if (!latest) return `${agreeing} of ${total} posts${where}`;
  if (agreeing === total) return `the last ${total} posts${where}`;
  return `${agreeing} of the last ${total} posts${where}`;
}

const words: Readonly<Record<TraitKind, (deviation: Deviation, found: string) => Words>> = {
  key: ({ trait }) => ({ what: `"${trait.key}" is missing`, they: 'have it' }),
  filled: ({ trait }) => ({ what: `"${trait.key}" holds nothing here`, they: 'give it a value' }),
  kind: ({ trait, custom }) => ({
    what: `"${trait.key}" holds ${kinds[trait.value] ?? trait.value} here`,
    they: `write ${kinds[custom.value] ?? custom.value}`,
  }),
  quotes: ({ trait, custom }) => ({
    what: `The value of "${trait.key}" is written ${quotes[trait.value]}`,
    they: `write such a value ${quotes[custom.value]}`,
  }),
  'needed-quotes': ({ trait, custom }) => ({
    what: `The value of "${trait.key}" is written ${quotes[trait.value]}`,
    they: `write such a value ${quotes[custom.value]}`,
  }),
  form: ({ trait, custom }) => ({
    what: `"${trait.key}" is ${forms[trait.value]} here`,
    they: `write ${forms[custom.value]}`,
  }),
  'date-form': ({ trait, custom }) => ({
    what: `"${trait.key}" is written as ${shapeWords(trait.value)}`,
    they: `write ${shapeWords(custom.value)}`,
  }),
  'list-form': ({ trait, custom }) => ({
    what: `"${trait.key}" is written ${lists[trait.value]}`,
    they: `write it ${lists[custom.value]}`,
  }),
  vocabulary: ({ trait }, found) => ({
    what: `"${found}" is new for "${trait.key}"`,
    they: 'take a value that was used before',
  }),
  order: ({ trait }) => {
    const [first = '', second = ''] = trait.key.split('\n');
    const above = trait.value === 'first' ? first : second;
    return {
      what: `"${above}" stands above "${above === first ? second : first}"`,
      they: 'have them the other way round',
    };
  },
  'tag-blank': (_, found) => ({
    what: `The tag "${found}" has a blank`,
    they: 'have no blank in a tag',
  }),
  'tag-case': ({ custom }, found) => ({
    what: `The tag "${found}" is not written like the others`,
    they: custom.value === 'lower' ? 'have small letters only' : 'have tags with a capital first',
  }),
  'tag-vocabulary': (_, found) => ({
    what: `The tag "${found}" is new`,
    they: 'have only tags that were used before',
  }),
  extension: ({ trait, custom }) => ({
    what: `The file name ends with "${trait.value}"`,
    they: `end with "${custom.value}"`,
  }),
  'inner-extension': ({ trait, custom }) =>
    trait.value === 'none'
      ? { what: `The file name has no "${custom.value}" in its end`, they: 'have it' }
      : { what: `The file name has "${trait.value}" in its end`, they: 'have none' },
  'dated-name': ({ trait }) => ({
    what: `The file name ${trait.value === 'with' ? 'has a date' : 'lacks a date'}`,
    they: trait.value === 'with' ? 'have none' : 'have one',
  }),
  'slug-case': () => ({ what: 'The file name has capitals', they: 'have none' }),
  'slug-separator': ({ trait, custom }) => ({
    what: `The file name has "${trait.value}" between words`,
    they: `have "${custom.value}" only`,
  }),
};

/** `YYYY-MM-DD hh:mm:ss ZONE`, for people. */
function shapeWords(shape: string): string {
  return shape.replace(/ ZONE(?=["']?$)/, ' and the name of a time zone');
}

const kinds: Readonly<Record<string, string>> = {
  text: 'a text',
  list: 'a list',
  boolean: 'true or false',
  map: 'keys of its own',
};

const quotes: Readonly<Record<string, string>> = {
  plain: 'without quotes',
  single: 'in single quotes',
  double: 'in double quotes',
  literal: 'as a block',
  folded: 'as a block',
};

const forms: Readonly<Record<string, string>> = {
  address: 'a full address',
  'root path': 'a path from the root, with "/" first',
  'relative path': 'a relative path',
  word: 'one word',
  text: 'a text of several words',
};

const lists: Readonly<Record<string, string>> = {
  flow: 'on one line, as [a, b]',
  block: 'with one item on a line',
};
