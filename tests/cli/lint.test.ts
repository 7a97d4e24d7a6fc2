import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const healthy = '---\ntitle: Lisbon by tram\ndate: 2017-05-17\n---\n\nThe 28 goes everywhere.\n';

async function run(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly host: MemoryHost }> {
  const host = createMemoryHost(files);
  return { code: await main(argv, host), host };
}

describe('post lint', () => {
  test('says nothing about a healthy post', async () => {
    const { code, host } = await run(['lint'], { 'posts/lisbon.md': healthy });
    expect(host.stderr.text).toBe('');
    expect(host.stdout.text).toBe('');
    expect(code).toBe(0);
  });

  test('judges posts of a site further down as that site would', async () => {
    const dated =
      '---\ntitle: Lisbon\ndate: 2015-05-17 21:30:00 -0800\n---\n\n[Up](/news/2015/05/18/up/)\n';
    const { code, host } = await run(['lint'], {
      'README.md': '# A tool\n',
      'docs/_config.yml':
        'timezone: America/Los_Angeles\ncollections:\n  posts:\n    permalink: /news/:year/:month/:day/:title/\n',
      'docs/_posts/2015-05-17-lisbon.md': dated,
      'docs/_posts/2015-05-18-up.md': '---\ntitle: Up\nlayout: post\n---\n\nUp we go.\n',
    });
    expect(host.stdout.text).toBe('');
    expect(code).toBe(0);
  });

  test('takes the folder with the configuration for the site where package.json names the generator', async () => {
    const files = {
      'package.json': '{"devDependencies": {"vitepress": "1.6.0"}}',
      'README.md': '# A tool\n',
      'packages/core/posts/notes.md': 'No front matter.\n',
      'docs/.vitepress/config.mts': 'export default {}\n',
      'docs/public/tram.png': '',
      'docs/posts/lisbon.md': `${healthy}\n[Porto](/posts/porto) ![A tram](/tram.png)\n`,
      'docs/posts/porto.md': healthy.replace('Lisbon', 'Porto'),
    };
    const { code, host } = await run(['lint', '--format', 'json'], files);
    const report = JSON.parse(host.stdout.text);
    expect(report.files).toMatchObject([
      { path: 'docs/posts/lisbon.md', diagnostics: [] },
      { path: 'docs/posts/porto.md', diagnostics: [] },
    ]);
    expect(code).toBe(0);
    const { host: listing } = await run(['list', '-f', '%f'], files);
    expect(listing.stdout.text).toBe('docs/posts/lisbon.md\ndocs/posts/porto.md\n');
  });

  test.each([
    [
      'Jekyll',
      {
        '_config.yml':
          'title: Trams\nexclude:\n  # Another site.\n  - /docs\n  - "*.gem"\nplugins:\n  - _posts\n',
        '_posts/2024-05-01-lisbon.md': healthy,
        'docs/_posts/2024-05-01-porto.md': healthy,
      },
      ['_posts/2024-05-01-lisbon.md'],
    ],
    [
      'VitePress',
      {
        '.vitepress/config.ts':
          "import { x } from 'y'\nexport default { srcExclude: ['a.md', '**/draft/**/*.md'] }\n",
        'posts/lisbon.md': healthy,
        'posts/draft/porto.md': healthy,
      },
      ['posts/lisbon.md'],
    ],
  ])('leaves out what the configuration of %s excludes', async (_name, files, expected) => {
    const { host } = await run(['lint', '--format', 'json'], files);
    const paths = JSON.parse(host.stdout.text).files.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expected);
  });

  test('holds a date to come for hidden where code of an Astro site compares it with today', async () => {
    const site = (code: string): Record<string, string> => ({
      'astro.config.mjs': 'export default {}\n',
      'src/utils/filter.ts': code,
      'src/content/blog/a.md': '---\ntitle: A\npubDate: 2099-01-01\n---\n\nText.\n',
    });
    const hidden =
      'export const isPast = ({ data }) => Date.now() > new Date(data.pubDate).getTime();\n';
    expect((await run(['list'], site(hidden))).host.stdout.text).toContain('scheduled');
    const shown = 'export const sort = (a, b) => new Date(b.pubDate) - new Date(a.pubDate);\n';
    expect((await run(['list'], site(shown))).host.stdout.text).toContain('published');
  });

  test('takes no example for the site', async () => {
    const { host } = await run(['lint', '--format', 'json'], {
      'package.json': '{"devDependencies": {"vitepress": "1.6.0"}}',
      'posts/lisbon.md': healthy,
      'examples/small/.vitepress/config.mts': 'export default {}\n',
      'examples/small/posts/porto.md': healthy.replace('Lisbon', 'Porto'),
    });
    const paths = JSON.parse(host.stdout.text).files.map(({ path }: { path: string }) => path);
    expect(paths).toContain('posts/lisbon.md');
  });

  test('reports one line a problem when piped', async () => {
    const { code, host } = await run(['lint', 'posts/x.md'], { 'posts/x.md': 'Hello.\n' });
    expect(host.stdout.text).toContain('posts/x.md:1:1: error: ');
    expect(host.stdout.text).toContain('[front-matter/missing]');
    expect(code).toBe(1);
  });

  test('refuses a path that does not exist and says what may have been meant', async () => {
    const { code, host } = await run(['lint', 'posts/lisbn.md'], { 'posts/lisbon.md': healthy });
    expect(host.stderr.text).toContain('did you mean posts/lisbon.md?');
    expect(code).toBe(2);
  });

  test('names every path that is not there and lints the others', async () => {
    const { code, host } = await run(['lint', 'a.md', 'posts/x.md', 'b.md'], {
      'posts/x.md': 'Hello.\n',
    });
    expect(host.stderr.text).toBe('post: no such file: a.md\npost: no such file: b.md\n');
    expect(host.stdout.text).toContain('posts/x.md:1:1: error: ');
    expect(code).toBe(2);
  });

  test.each([[['lint', 'posts', 'locked']], [['lint', '.']], [['lint', '**/*.md']]])(
    'names a folder that may not be read and lints the others: %j',
    async (argv) => {
      const files = { 'posts/x.md': 'Hello.\n', 'locked/y.md': 'Hello.\n' };
      const host = createMemoryHost(files, { unreadable: ['/site/locked'] });
      expect(await main(argv, host)).toBe(2);
      expect(host.stderr.text).toMatch(
        /^post: cannot read ".*locked", because permission is denied$/m,
      );
      expect(host.stdout.text).toContain('posts/x.md:1:1: error: ');
    },
  );

  test('reports what it could not repair because the file may not be written', async () => {
    const files = { 'posts/x.md': healthy.replace('28', 'cafÃ©') };
    const host = createMemoryHost(files, { readOnly: ['/site/posts/x.md'] });
    expect(await main(['lint', '--fix'], host)).toBe(1);
    expect(host.stderr.text).toContain('left as it was');
    expect(host.stdout.text).toContain('[text/mojibake] (fixable)');
  });

  test('with --diff, too, names what it could not look at', async () => {
    const files = { 'posts/x.md': healthy.replace('28', 'cafÃ©') };
    const { code, host } = await run(['lint', '--diff', 'posts/x.md', 'y.md'], files);
    expect(host.stdout.text).toContain('+The café goes everywhere.');
    expect(host.stderr.text).toBe('post: no such file: y.md\n');
    expect(code).toBe(2);
  });

  test('skips a file that git ignores, though it is named, unless told otherwise', async () => {
    const files = {
      'posts/a.md': 'x',
      '.gitignore': '/posts/*.md\n!/posts/b.md\n',
      'posts/b.md': 'x',
    };
    const skipped = await run(['lint', 'posts/a.md', '-f', 'json'], files);
    expect(skipped.host.stderr.text).toBe(
      'post: skipped posts/a.md (ignored); pass --no-ignore to lint it\n',
    );
    expect(JSON.parse(skipped.host.stdout.text).files).toEqual([]);
    expect(skipped.code).toBe(0);
    expect((await run(['lint', 'posts/b.md'], files)).code).toBe(1);
    expect((await run(['lint', 'posts/a.md', '--no-ignore'], files)).code).toBe(1);
    expect((await run(['lint', 'posts/a*.md'], files)).code).toBe(2);
    expect((await run(['lint', 'posts/a*.md', '--no-ignore'], files)).code).toBe(1);
    const elsewhere = { 'conf/post.config.json': '{"profile":"plain"}', 'conf/.gitignore': '*.md' };
    const argv = ['lint', '-c', 'conf/post.config.json', 'x.md'];
    expect((await run(argv, { ...elsewhere, 'x.md': '[a]()\n' })).code).toBe(1);
    expect((await run(['lint', 'node_modules/c.md'], { 'node_modules/c.md': 'x' })).code).toBe(0);
  });

  test('skips a file that is no post, though it is named, unless told otherwise', async () => {
    const files = { 'README.md': '[a]()\n', 'posts/a.md': healthy };
    const skipped = await run(['lint', 'README.md'], files);
    expect(skipped.host.stderr.text).toBe(
      'post: skipped README.md: it is not a post of this site; pass --no-ignore to lint it all the same\n',
    );
    expect(skipped.code).toBe(0);
    const linted = await run(['lint', 'README.md', '--no-ignore'], files);
    expect(linted.host.stdout.text).toContain('README.md:1:1-1:6: error:');
    expect(linted.host.stdout.text).not.toContain('front-matter/');
    expect((await run(['lint', '*.md', '--no-ignore'], files)).code).toBe(2);
  });

  test('skips what the configuration excludes, whoever names it', async () => {
    const files = { 'post.config.json': '{"exclude":["old/**"]}', 'old/a.md': '[a]()\n' };
    const { code, host } = await run(['lint', 'old/a.md', '--no-ignore'], files);
    expect(host.stderr.text).toBe('post: skipped old/a.md: the configuration excludes it\n');
    expect(code).toBe(0);
  });

  test('standard input comes out again, though it is no post', async () => {
    const host = createMemoryHost({ 'README.md': 'x' }, { stdin: '# A cafÃ©\n' });
    expect(await main(['lint', '-', '--fix', '--stdin-filepath', 'README.md'], host)).toBe(0);
    expect(host.stdout.text).toBe('# A cafÃ©\n');
  });

  test('says what it passed over when nothing is left', async () => {
    const files = { 'README.md': 'x', 'a/b.md': 'x', '.gitignore': 'a/b.md\n' };
    const { code, host } = await run(['lint', '**/*.md'], files);
    expect(host.stderr.text).toContain(
      'no posts found in **/*.md (2 files passed over: 1 named by .gitignore, 1 no posts of this site)',
    );
    expect(code).toBe(2);
  });

  test('finding no posts is a mistake unless it is allowed', async () => {
    expect((await run(['lint'], {})).code).toBe(2);
    expect((await run(['lint', '--allow-empty'], {})).code).toBe(0);
  });

  test('refuses a misspelt rule in the configuration with a suggestion', async () => {
    const { code, host } = await run(['lint'], {
      'post.config.yaml': 'rules:\n  front-matter/mising: off\n',
      'posts/lisbon.md': healthy,
    });
    expect(host.stderr.text).toMatch(/did you mean\s+"front-matter\/missing"\?/);
    expect(host.stderr.text).toContain('post.config.yaml:2:3');
    expect(code).toBe(2);
  });

  test.each([
    ['ruls: {}', '1:1 unknown key "ruls"; did you mean "rules"?'],
    ['frontMatter:\n  schma: x', '2:3 unknown key "schma"; did you mean "schema"?'],
    ['overrides:\n  - file: x', '2:5 unknown key "file"; did you mean "files"?'],
    ['links:\n  ignored: []', '2:3 unknown key "ignored"; did you mean "ignore"?'],
    [
      'links: { hosts: { a.b: { intervall: 1 } } }',
      'unknown key "intervall"; did you mean "interval"?',
    ],
    [
      'timeZone: Europe/Lisbonn',
      '1:11 unknown time zone "Europe/Lisbonn"; did you mean "Europe/Lisbon"?',
    ],
    ['posts: ""', '1:8 this must NOT have fewer than 1 characters'],
    ['rules: [', '1:9 this is not valid YAML: Flow sequence'],
    [
      'rules:\n  image/alt: off\n  image/alt: off',
      '3:3 this is not valid YAML: Map keys must be unique',
    ],
    ['rules: { remark-lint/no-paragraph-content-indent: error }', 'is refused: it never ends'],
  ])('says what is wrong with the configuration: %j', async (text, says) => {
    const { code, host } = await run(['lint'], { 'post.config.yaml': text, 'posts/x.md': healthy });
    expect(host.stderr.text.replace(/\s+/g, ' ')).toContain(says);
    expect(host.stderr.text).toMatch(/^post\.config\.yaml:/);
    expect(code).toBe(2);
  });

  test('says what is wrong with a configuration in JSON', async () => {
    const { host } = await run(['lint'], { 'post.config.json': '{"rules": {} "words": []}' });
    expect(host.stderr.text).toContain(
      'post.config.json:1:14 this is not valid JSON: comma expected',
    );
  });

  test('an override turns a rule off for some files', async () => {
    const { code } = await run(['lint'], {
      'post.config.json':
        '{"overrides": [{"files": "posts/old/*.md", "rules": {"front-matter/missing": "off"}}]}',
      'posts/old/x.md': 'Hello.\n',
    });
    expect(code).toBe(0);
  });

  test('reads the author data that the configuration names', async () => {
    const post = (author: string) =>
      `---\ntitle: Lisbon\nauthor: ${author}\n---\n\nThe 28 goes everywhere.\n`;
    const files = {
      'post.config.json': '{"frontMatter": {"authors": "people.yml"}}',
      'people.yml': 'jane:\n  name: Jane Doe\n',
      'posts/a.md': post('jane'),
      'posts/b.md': post('jnae'),
    };
    const { host } = await run(['lint', '--only', 'front-matter/known-author'], files);
    expect(host.stdout.text).toMatch(/^posts\/b\.md:3:9.*"jnae" is not in people\.yml/);
    const { 'people.yml': _, ...without } = files;
    const missing = await run(['lint'], without);
    expect(missing.host.stderr.text).toContain('no such author data: /site/people.yml');
    expect(missing.code).toBe(2);
  });

  test('lints standard input as the file it is for', async () => {
    const host = createMemoryHost({ 'posts/lisbon.md': healthy }, { stdin: 'Hello.\n' });
    expect(await main(['lint', '-', '--stdin-filepath', 'posts/new.md'], host)).toBe(1);
    expect(host.stdout.text).toContain('posts/new.md:1:1: error: ');
  });

  test('gives an editor the repaired text', async () => {
    const stdin = '---\ntitle: Trams\n---\n\nHervÃ© rode the tram.\n';
    const host = createMemoryHost({}, { stdin });
    await main(['lint', '-', '--fix', '--stdin-filepath', 'posts/new.md'], host);
    expect(host.stdout.text).toBe(stdin.replace('Ã©', 'é'));
  });

  test('shows what --fix would change and writes nothing', async () => {
    const text = '---\ntitle: Trams\n---\n\nHervÃ© rode the tram.\n';
    const { code, host } = await run(['lint', '--diff'], { 'posts/x.md': text });
    expect(host.stdout.text).toContain('-HervÃ© rode the tram.\n+Hervé rode the tram.');
    expect(host.files()['/site/posts/x.md']).toBe(text);
    expect(code).toBe(1);
  });
});
