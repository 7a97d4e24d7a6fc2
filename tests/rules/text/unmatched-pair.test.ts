import { expect, test } from 'vitest';
import unmatchedPair from '../../../src/rules/text/unmatched-pair.js';
import { runExample } from '../../support/example-site.js';

test.each([
  ['Up (the hill\nand down.', 'no ")" up to here', '.'],
  ['The tram goes up) and down.', 'no "(" from here on', 'T'],
  ['Run `tram and wait.', 'no "`" up to here', '.'],
  ['第（一)章。', 'opened here', '（'],
])('where the partner was looked for: %s', async (text, message, character) => {
  const markdown = `---\ntitle: Trams\n---\n\n${text}\n`;
  const { diagnostics } = await runExample(unmatchedPair, { title: text, markdown });
  const [place, ...others] = diagnostics.flatMap(({ related }) => related ?? []);
  expect(others).toEqual([]);
  expect(place?.message).toBe(message);
  expect(markdown.slice(place?.span.start, place?.span.end)).toBe(character);
});

test('a mark at the very end of a paragraph needs no second place', async () => {
  const markdown = '---\ntitle: Trams\n---\n\nUp the hill (\n';
  const { diagnostics } = await runExample(unmatchedPair, { title: 'End', markdown });
  expect(diagnostics.map(({ related }) => related)).toEqual([[]]);
});
