import { expect, test } from 'vitest';
import { tuneEngine, useOf } from '../../src/host/node-tuning.js';

test.each([
  [['lint'], 'lint-folder'],
  [['lint', '--fix', 'content/posts'], 'lint-folder'],
  [['lint', '--fix', 'content/posts/a.md'], 'lint'],
  [['lint', ...Array<string>(50).fill('content/posts/a.md')], 'lint-folder'],
  [['lint', '-', '--stdin-filepath', 'posts/a'], 'lint'],
  [['new', 'Trams'], 'new'],
  [['--version'], 'no-command'],
  [['../../x'], 'no-command'],
  [[], 'no-command'],
])('%j is the use %s', (argv, use) => {
  expect(useOf(argv)).toBe(use);
});

test.each(['constructor', 'valueOf', '__proto__'])('the engine is left alone by %s', (use) => {
  expect(tuneEngine(use, 'v20.20.2')).toBe(false);
});
