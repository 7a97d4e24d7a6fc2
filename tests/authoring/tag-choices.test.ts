import { expect, test } from 'vitest';
import { tagChoices } from '../../src/authoring/tag-choices.js';

const known = ['OpenStack', 'RDO', 'R 语言', 'open source', 'cern'];

test.each([
  ['', [], ['', 'OpenStack', 'RDO', 'R 语言', 'open source', 'cern']],
  ['', ['RDO'], ['', 'OpenStack', 'R 语言', 'open source', 'cern']],
  ['open', [], ['OpenStack', 'open source', 'open']],
  ['opensource', [], ['open source', 'opensource']],
  ['stack', [], ['OpenStack', 'stack']],
  ['RDO', [], ['RDO']],
  [' fosdem ', [], ['fosdem']],
  ['cern', ['cern'], []],
])('%j after %j', (typed, chosen, expected) => {
  expect(tagChoices(typed, known, chosen).map(({ value }) => value)).toEqual(expected);
});

test('says what ends the question, and what is new', () => {
  expect(tagChoices('', known, [])[0]?.name).toBe('no tags');
  expect(tagChoices('', known, ['cern'])[0]?.name).toBe('no more tags');
  expect(tagChoices('fosdem', known, [])[0]?.name).toBe('fosdem (a new tag)');
});
