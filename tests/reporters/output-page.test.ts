import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compact } from '../../src/reporters/compact.js';
import { reporterNames } from '../../src/reporters/index.js';
import { json } from '../../src/reporters/json.js';
import { sampleFile, sampleFix, sampleReport, sampleStyle } from './sample-report.js';

const page = readFileSync(new URL('../../docs/output.md', import.meta.url), 'utf8');
const [matcher, contract] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) =>
  JSON.parse(text ?? ''),
);
const file = sampleFile('HervÃ©', [
  { at: 'HervÃ©', ruleId: 'front-matter/tags', fix: sampleFix({ start: 4, end: 6 }, 'é') },
]);

test('names every format', () => {
  for (const name of reporterNames) expect(page).toContain(`\`${name}\``);
});

test('shows a problem matcher that reads compact', () => {
  const [line = ''] = compact(sampleReport(file), sampleStyle()).split('\n');
  const match = new RegExp(matcher.regexp).exec(line);
  expect(match?.[matcher.code]).toBe('front-matter/tags');
  expect(match?.[matcher.endColumn]).toBe('7');
});

test('shows the fields of json, all of them in their order', () => {
  const written = JSON.parse(json(sampleReport(file), sampleStyle()));
  expect(shapeOf(contract)).toEqual(shapeOf(written));
});

/** Names of all fields, as paths. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const own = Object.entries(value).flatMap(([key, inner]) => shapeOf(inner, `${path}/${key}`));
  return own.length === 0 ? [path] : own;
}
