import { describe, expect, test } from 'vitest';
import { profiles } from '../../src/profiles/index.js';
import { processorTime } from '../support/processor-time.js';

/** Configurations that make patterns try the same place again and again: some 20 kB each. */
const texts = [
  '  key = "value"\n'.repeat(1400),
  `languages:\n${'  en:\n    weight: 1 a : b\n\n'.repeat(800)}`,
  '{a: {b: {c: 1}}}, '.repeat(1100),
  "blog: {x: {y: 1}, ['content-blog', {id: 'r', ".repeat(450),
  "c.addPassthroughCopy({'a': 'b', 'c': ".repeat(550),
  `from: ${' '.repeat(20_000)}`,
  `"x": "y", base: 'a${'/b'.repeat(10_000)}`,
  'z.object({ date: z.date().optional(), draft: '.repeat(450),
  '\n'.repeat(20_000),
  `[${'a '.repeat(10_000)}`,
];

/** All that is searched for in a file or in those of a folder. */
function patternsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { file, folder, pattern, contains } = value as Readonly<Record<string, unknown>>;
  const own = file === undefined && folder === undefined ? [] : [pattern, contains];
  return [
    ...own.filter((one) => typeof one === 'string'),
    ...Object.values(value).flatMap(patternsOf),
  ];
}

describe.each(profiles)('what $title searches configurations for', (profile) => {
  test('is found, or not, in a moment', () => {
    for (const pattern of new Set(patternsOf(profile))) {
      for (const [at, text] of texts.entries()) {
        const start = processorTime();
        for (const _match of text.matchAll(new RegExp(pattern, 'gmu')));
        expect(processorTime() - start, `${pattern} in text ${at}`).toBeLessThan(1000);
      }
    }
  });
});
