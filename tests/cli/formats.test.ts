import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';
import { reporterNames } from '../../src/reporters/index.js';

const bad = '---\ntitle: Trams\ndate: 2024-05-17\n---\n\nHervÃ© took the 28.\n';

async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string>> = { 'posts/a.md': bad },
): Promise<{ readonly code: number; readonly host: MemoryHost }> {
  const host = createMemoryHost(files);
  return { code: await main(['lint', 'posts/a.md', ...argv], host), host };
}

function read(host: MemoryHost, path: string): string {
  return new TextDecoder().decode(host.fs.readBytes(`${host.cwd}/${path}`));
}

test.each(reporterNames)('the exit code is the same with %s', async (format) => {
  expect((await run(['-f', format])).code).toBe(1);
  expect((await run(['-f', format, '--fail-on', 'never'])).code).toBe(0);
  expect((await run(['-f', format, '--disable', 'text/mojibake'])).code).toBe(0);
});

test.each([
  [{ GITHUB_ACTIONS: 'true' }, false, '::error file=posts/a.md,line=6,'],
  [{ GITHUB_ACTIONS: 'true' }, true, '╭─[6:1]'],
  [{ CI: 'true' }, false, 'posts/a.md:6:1-6:7: error: '],
])(
  'without a format it is the one that fits: %j, terminal: %s',
  async (env, stdoutIsTerminal, says) => {
    const host = createMemoryHost({ 'posts/a.md': bad }, { env, stdoutIsTerminal });
    expect(await main(['lint'], host)).toBe(1);
    expect(host.stdout.text).toContain(says);
  },
);

describe('reports in files', () => {
  test('are written beside the one on standard output', async () => {
    const { code, host } = await run([
      '-f',
      'compact',
      '-f',
      'sarif:out/post.sarif',
      '-f',
      'json:a.json',
    ]);
    expect(code).toBe(1);
    expect(host.stdout.text).toContain('[text/mojibake]');
    expect(JSON.parse(read(host, 'out/post.sarif')).version).toBe('2.1.0');
    expect(JSON.parse(read(host, 'a.json')).summary.errors).toBe(1);
  });

  test('replace what was there, and leave standard output as it would be', async () => {
    const files = { 'posts/a.md': bad, 'a.json': 'old' };
    const { host } = await run(['-f', 'json:a.json'], files);
    expect(JSON.parse(read(host, 'a.json')).version).toBe(1);
    expect(host.stdout.text).toBe((await run([])).host.stdout.text);
  });

  test('have no colours', async () => {
    const { host } = await run(['--color', 'always', '-f', 'pretty', '-f', 'pretty:a.txt']);
    expect(host.stdout.text).toContain('\u001b[');
    expect(read(host, 'a.txt')).not.toContain('\u001b[');
  });
});

test.each([
  [['-f', 'sarf'], 'unknown format "sarf"; did you mean "sarif"?'],
  [['-f', 'sarf:x'], 'unknown format "sarf"; did you mean "sarif"?'],
  [['-f', 'json', '-f', 'pretty'], '"json" and "pretty" cannot both go to standard output'],
  [['-f', 'json:'], '"json:" names no file behind the colon'],
])('%j is refused before anything is read', async (argv, message) => {
  const { code, host } = await run(argv);
  expect(host.stderr.text).toContain(message);
  expect(host.stdout.text).toBe('');
  expect(code).toBe(2);
});
