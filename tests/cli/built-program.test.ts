import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** As `npm run build` makes it. Elsewhere the tests run the sources, which know nothing of bundles. */
const program = fileURLToPath(new URL('../../dist/cli/start.js', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'post-built-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(files: Readonly<Record<string, string>>, argv: readonly string[]): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return stdout + stderr;
}

const post = (body: string): string => `---\ntitle: Trams\ndate: 2017-05-17\n---\n\n${body}\n`;

describe.skipIf(!existsSync(program))('what the built program loads only when it is needed', () => {
  test.each([
    [
      'an anchor in a site of Eleventy',
      {
        'eleventy.config.js': 'module.exports = (config) => config.addPlugin(IdAttributePlugin);',
        'package.json': '{"devDependencies": {"@11ty/eleventy": "^3.0.0"}}',
        'posts/a.md': post(
          '## Tram café &amp; co\n\n<p id="stop">Stop</p>\n\n[up](#tram-cafe-and-co) [here](#stop) [down](#tram-caffe-and-co)',
        ),
      },
      ['lint', 'posts/a.md'],
      'link/missing-anchor',
    ],
    [
      'TOML',
      { 'hugo.toml': '', 'content/posts/a.md': '+++\ntitle = "Trams\n+++\n\nUp.\n' },
      ['lint', 'content/posts/a.md'],
      'front-matter/syntax',
    ],
    [
      'YAML that is not simple',
      { 'posts/a.md': '---\ntitle: &t Trams\nother: {a: *t, b: [}\n---\n\nUp.\n' },
      ['lint', 'posts/a.md'],
      'front-matter/syntax',
    ],
    [
      'the schema of the configuration',
      { 'post.config.json': '{"rulez": {}}', 'posts/a.md': post('Up.') },
      ['lint'],
      'did you mean "rules"',
    ],
    [
      'the other Markdown parser',
      { 'post.config.json': '{"parser": "remark"}', 'posts/a.md': post('[a](b.md)') },
      ['lint'],
      'link/missing-target',
    ],
    [
      'a schema of the site',
      {
        'post.config.json': '{"frontMatter": {"schema": "s.json"}}',
        's.json': '{"required": ["tags"]}',
        'posts/a.md': post('Up.'),
      },
      ['lint'],
      'front-matter/schema',
    ],
    ['a diff', { 'posts/a.md': post('HervÃ© goes up.') }, ['lint', '--diff'], '+Hervé goes up.'],
    [
      'dates in words and other scripts',
      { 'posts/a.md': post('Up.') },
      ['new', 'Трамвай', '--date', 'last friday at noon', '--dry-run', '--no-edit'],
      'title: Трамвай',
    ],
    [
      'a file to write over',
      { 'posts/a.md': post('Up.'), '_drafts/b.md': '' },
      ['new', 'B', '--force', '--dry-run', '--no-edit'],
      'would be written over _drafts/b.md',
    ],
    [
      'an address that leads elsewhere',
      { _redirects: '', 'posts/a.md': post('Up.') },
      ['unpublish', 'a', '--redirect', '/b/', '--dry-run'],
      'redirect it to /b/',
    ],
    ['links', { 'posts/a.md': post('[a](https://a.test/)') }, ['links', '--dry-run'], 'a.test'],
    [
      'threads',
      Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [`posts/${at}.md`, post(`HervÃ© at ${at}.`)]),
      ),
      ['lint', '--jobs', '3'],
      'posts/19.md:6:1',
    ],
  ] satisfies (readonly [string, Record<string, string>, string[], string])[])(
    '%s',
    (_, files, argv, expected) => {
      const said = run(files, argv);
      expect(said).toContain(expected);
      expect(said).not.toContain('internal error');
      expect(said).not.toContain('failed with');
    },
  );
});
