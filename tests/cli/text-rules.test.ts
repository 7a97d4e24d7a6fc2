import { expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost } from '../../src/host/memory-host.js';

const path = 'posts/2017-10-23-dojo.md';
const body = `We were at CERN last week on thursday and friday to attend the dojo.
Rich also a wrote a series of posts, and i have  read the the first ones (TODO: link).
`;

/** `line:column rule severity` of what a command prints about one post. */
async function lint(...options: readonly string[]): Promise<readonly string[]> {
  const host = createMemoryHost({ [path]: `---\ntitle: Dojo\nlang: en\n---\n\n${body}` });
  await main(['lint', '--format', 'compact', '--only', 'text', ...options, path], host);
  return [...host.stdout.text.matchAll(/:(\d+:\d+)-\S+ (\w+): .* \[(text\/[\w-]+)\]/g)].map(
    ([, place, severity, rule]) => `${place} ${severity} ${rule}`,
  );
}

test('slips of the pen are warnings, each told once', async () => {
  expect(await lint()).toEqual([
    '7:11 warning text/article',
    '7:42 warning text/proper-case',
    '7:55 warning text/repeated-word',
    '7:75 warning text/placeholder',
  ]);
});

test('the preset strict tells what is only hygiene, too', async () => {
  const strict = await lint('--preset', 'strict', '--disable', 'text/spelling');
  expect(strict).toContain('6:30 warning text/proper-case');
  expect(strict).toContain('6:43 warning text/proper-case');
  expect(strict).toContain('7:48 warning text/repeated-space');
  // "the the" is an article and a word that stands twice, but one slip.
  expect(strict.filter((one) => one.startsWith('7:55'))).toHaveLength(1);
});

test('a note to oneself keeps a post from being published', async () => {
  expect(await lint('--publish', '--only', 'text/placeholder')).toEqual([
    '7:75 error text/placeholder',
  ]);
});
