import { expect, test } from 'vitest';
import { useOf } from '../../src/host/node-tuning.js';

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
