import type { FrontMatterEntry } from '../../front-matter/front-matter.js';
import type { Profile } from '../../profiles/profile.js';
import type { DateJudgement, DateProblem } from '../../site/dates/judge-date.js';
import { generatorName } from './_consequences.js';

/** A date as written, for a message. */
export function dateText({ raw }: Pick<FrontMatterEntry, 'raw'>): string {
  return raw === '' ? 'an empty value' : `"${raw.replace(/^(["'])(.*)\1$/s, '$2').slice(0, 60)}"`;
}

/** What the generator does with a date that it cannot read. */
export function rejectedWords({ becomes }: DateJudgement, profile: Profile): string {
  const name = generatorName(profile);
  switch (becomes) {
    case 'stops':
      return `${name} stops the build`;
    case 'drops':
      return `${name} leaves the post out`;
    case 'year-one':
      return `${name} dates the post to the year 1, or stops the build`;
    case 'now':
      return `${name} dates the post to the moment of each build`;
    case 'file-name':
      return `${name} takes the date of the file name instead`;
    default:
      return `${name} shows the post without its date`;
  }
}

/** What is wrong with the date itself. */
export function problemWords(problems: readonly DateProblem[]): string {
  const known = problems.find((problem) => words[problem] !== undefined);
  return known === undefined ? 'is in a form that is not read here' : (words[known] as string);
}

const words: Readonly<Partial<Record<DateProblem, string>>> = {
  empty: 'is no date',
  'not-a-date': 'is no date',
  'impossible-day': 'names a day that does not exist',
  'impossible-time': 'names a time that does not exist',
  'zone-name': 'names its time zone by letters that mean several zones, or none',
  'offset-dropped': 'has an offset that is passed over',
  number: 'is a number',
  'short-year': 'has a year of two digits',
  'ambiguous-order': 'may mean two days',
  'other-order': 'has day and month the other way round',
  'no-day': 'names no day',
  'unlikely-year': 'is in a year that no blog has',
};
