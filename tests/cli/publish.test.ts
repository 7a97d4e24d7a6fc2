import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const folder = new URL('../../fixtures/middleman-dojo/', import.meta.url);
const post = 'source/blog/2017-10-23-centos-dojo-cern.html.md';
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

function dojo(): MemoryHost {
  const names = ['config.rb', 'Gemfile', 'data/authors.yml', post];
  return createMemoryHost(Object.fromEntries(names.map((name) => [name, read(name)])));
}

describe('the first post', () => {
  const published = `${read(post).replace('HervÃ©', 'Hervé').replace('published: false', 'published: true')}\n`;

  test('is repaired and published, and nothing else in it changes', async () => {
    const host = dojo();
    await main(['lint', '--fix', '--only', 'text/mojibake', post], host);
    expect(await main(['publish', 'dojo-cern'], host)).toBe(0);
    expect(host.files()[`/site/${post}`]).toBe(published);
  });

  test('goes there and back without another change', async () => {
    const host = dojo();
    await main(['lint', '--fix', '--only', 'text/mojibake', post], host);
    await main(['publish', 'dojo-cern'], host);
    expect(await main(['publish', 'dojo-cern'], host)).toBe(0);
    expect(host.stderr.text).toContain('nothing to do');
    expect(await main(['unpublish', 'dojo-cern'], host)).toBe(0);
    expect(host.files()[`/site/${post}`]).toBe(
      published.replace('published: true', 'published: false'),
    );
    await main(['publish', 'dojo-cern'], host);
    expect(host.files()[`/site/${post}`]).toBe(published);
  });

  test('is not published while it has errors', async () => {
    const host = dojo();
    expect(await main(['publish', 'dojo-cern'], host)).toBe(1);
    expect(host.files()[`/site/${post}`]).toBe(read(post));
    expect(await main(['publish', 'dojo-cern', '--force'], host)).toBe(0);
  });
});

describe('post publish', () => {
  const site = {
    '_config.yml': 'timezone: Europe/Lisbon\nplugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-01-02-first.md':
      '---\ntitle: First\ndate: 2017-01-02 10:00:00 +0000\n---\n\nOne.\n',
    '_drafts/trams.md': '---\ntitle: Trams # of Lisbon\n---\n\nUp and down.\n',
  };

  test('moves a draft out of its folder, names and dates it, all at once', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'trams'], host)).toBe(0);
    expect(Object.keys(host.files())).not.toContain('/site/_drafts/trams.md');
    expect(host.files()['/site/_posts/2017-10-23-trams.md']).toBe(
      '---\ntitle: Trams # of Lisbon\ndate: 2017-10-23 12:11:00 +0100\n---\n\nUp and down.\n',
    );
  });

  test('names the day in the time zone of the site', async () => {
    const host = createMemoryHost(
      { ...site, '_config.yml': 'timezone: Pacific/Kiritimati\nplugins: []\n' },
      { now: new Date('2017-10-23T11:11:00Z') },
    );
    await main(['publish', 'trams'], host);
    expect(Object.keys(host.files())).toContain('/site/_posts/2017-10-24-trams.md');
  });

  test('refuses a date that may be read in two ways', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'trams', '--date', '10/11/2017'], host)).toBe(2);
    expect(host.stderr.text).toContain('two ways');
  });

  test('names the post as it is typed from where one is', async () => {
    const files = Object.fromEntries(
      Object.entries(site).map(([path, text]) => [`/site/my blog/${path}`, text]),
    );
    const below = createMemoryHost(files, { cwd: '/site/my blog/_drafts' });
    await main(['publish', 'trams.md', '--json'], below);
    expect(JSON.parse(below.stdout.text).posts[0]).toMatchObject({
      from: 'trams.md',
      path: '../_posts/2017-10-23-trams.md',
    });
    const above = createMemoryHost(files);
    await main(['publish', 'trams', '--site', 'my blog'], above);
    expect(above.stdout.text).toBe('my blog/_posts/2017-10-23-trams.md\n');
  });

  test('refuses what the schema of the site requires and nobody has filled in', async () => {
    const files = {
      ...site,
      'post.config.json': '{ "frontMatter": { "schema": "./own.json" } }',
      'own.json': '{ "required": ["description"] }',
    };
    const host = createMemoryHost(files);
    expect(await main(['new', 'Lines'], host)).toBe(0);
    expect(host.files()['/site/_drafts/lines.md']).toContain('description: ""');
    const again = host.restart();
    expect(await main(['publish', 'lines'], again)).toBe(1);
    expect(again.stderr.text).toContain('"description" is required, and still empty');
  });

  test('names the drafts when none fits', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'busses'], host)).toBe(2);
    expect(host.stderr.text).toContain('_drafts/trams.md');
  });
});

describe('a date to come', () => {
  const site = {
    '_config.yml': 'plugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-12-24-feast.md': '---\ntitle: Feast\n---\n\nHervÃ©.\n',
    '_posts/2017-12-31-eve.md': '---\ntitle: Eve\ndate: 2017-12-31\n---\n\nOne.\n',
  };

  test('is no error: it is told when readers will see the post', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'eve', '--date', '2017-12-30'], host)).toBe(0);
    expect(host.stderr.text).toContain('with the first build after 2017-12-30 00:00 (UTC)');
  });

  test('publishing once more there is nothing to do, and nothing to refuse', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'feast', 'eve'], host)).toBe(0);
    expect(host.stderr.text.match(/nothing to do/g)).toHaveLength(2);
    expect(host.stderr.text).not.toContain('mojibake');
  });

  test('is not told as the day of a post that its flag hides', async () => {
    const host = createMemoryHost(site);
    expect(await main(['unpublish', 'eve'], host)).toBe(0);
    expect(host.stderr.text).toContain('Jekyll does not show it: ');
    expect(host.stderr.text).not.toContain('first build');
  });
});

describe('a draft that readers see already', () => {
  const site = {
    '_config.yml': 'plugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-01-02-first.md': '---\ntitle: First\npublished: "false"\n---\n\nOne.\n',
    '_posts/2017-01-03-other.md': '---\ntitle: Other\npublished: "false"\n---\n\nHervÃ©.\n',
  };

  test('is published: its flag, the only error, is put right by that', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'first'], host)).toBe(0);
    expect(host.files()['/site/_posts/2017-01-02-first.md']).toContain('\npublished: true\n');
    expect(host.stderr.text).toBe('  published: "false" → true\n');
  });

  test('is published where nothing asks for the flag, and no more is said of it', async () => {
    const host = createMemoryHost({
      '.vitepress/config.mjs': 'export default {};\n',
      'posts/trams.md': '---\ntitle: Trams\ndate: 2017-01-02\ndraft: true\n---\n\nOne.\n',
    });
    expect(await main(['publish', 'posts/trams.md'], host)).toBe(0);
    expect(host.stderr.text).toBe('  draft: true → false\n');
  });

  test('is not, where another error stays, and that alone is named', async () => {
    const host = createMemoryHost(site);
    expect(await main(['publish', 'other'], host)).toBe(1);
    expect(host.stderr.text).toContain('not published: 1 error;');
    expect(host.stderr.text).toContain('text/mojibake');
    expect(host.stderr.text).not.toContain('draft-flag');
  });
});

describe('flags of their own', () => {
  const site = {
    '_config.yml': 'timezone: UTC\nplugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-01-02-first.md': '---\ntitle: First\n---\n\nOne.\n',
    '_drafts/trams.md': '---\ntitle: Trams # of Lisbon\n---\n\nUp and down.\n',
  };
  const run = async (host: MemoryHost, ...args: string[]): Promise<MemoryHost> => {
    expect(await main(args, host), host.stderr.text).toBe(0);
    return host.restart();
  };

  test('--drop-date gives a dateless draft back as it was', async () => {
    const before = createMemoryHost(site);
    const there = await run(createMemoryHost(site), 'publish', 'trams');
    expect(there.files()['/site/_posts/2017-10-23-trams.md']).toContain('date: 2017-10-23');
    const back = await run(there, 'unpublish', 'trams', '--drop-date');
    expect(back.files()).toEqual(before.files());
  });

  test('--list shows what is only unlisted', async () => {
    const text = '---\ntitle: Trams\nunlisted: true\n---\n\nUp and down.\n';
    const blog = {
      'docusaurus.config.js': "module.exports = { title: 'T' };\n",
      'package.json': '{ "dependencies": { "@docusaurus/core": "3.5.0" } }',
      'blog/2017-01-02-trams.md': text,
    };
    const still = await run(createMemoryHost(blog), 'publish', 'trams');
    expect(still.files()['/site/blog/2017-01-02-trams.md']).toBe(text);
    const listed = await run(still, 'publish', 'trams', '--list');
    expect(listed.files()['/site/blog/2017-01-02-trams.md']).toBe(
      text.replace('unlisted: true', 'unlisted: false'),
    );
  });

  test('--suffix numbers a name that is taken, and only then', async () => {
    const once = await run(createMemoryHost(site), 'new', 'Lines', '--suffix');
    const twice = await run(once, 'new', 'Lines', '--suffix');
    const thrice = await run(twice, 'new', 'Lines', '--suffix', '-q');
    const names = Object.keys(thrice.files()).filter((path) => path.includes('lines'));
    expect(names.map((path) => path.slice('/site/_drafts/'.length)).sort()).toEqual([
      'lines-2.md',
      'lines-3.md',
      'lines.md',
    ]);
  });

  test('post new --date is kept in a folder of drafts, and echoed', async () => {
    const host = createMemoryHost(site);
    const made = await run(host, 'new', 'Lines', '--date', '2017-11-02 9:30');
    expect(host.stderr.text).toBe(
      '  dated 2017-11-02 09:30 (UTC): once published, Jekyll shows it with the first build after that\n',
    );
    await run(made, 'publish', 'lines', '--no-lint');
    expect(made.stdout.text).toBe('_posts/2017-11-02-lines.md\n');
  });

  test('post new --json says what it would make, and what is new about it', async () => {
    const tagged = { ...site, '_posts/2017-01-03-x.md': '---\ntitle: X\ntags: [CentOS]\n---\n' };
    const host = createMemoryHost(tagged);
    await run(host, 'new', 'Lines', '--tags', 'centos,trams', '--dry-run', '--json');
    const said = JSON.parse(host.stdout.text);
    expect(said).toMatchObject({ path: '_drafts/lines.md', title: 'Lines', status: 'draft' });
    expect(said.notes).toEqual(['no other post has the tag "trams"']);
    expect(said.diff).toContain('+tags: [CentOS, trams]\n');
    expect(host.files()).toEqual(createMemoryHost(tagged).files());
  });

  test('--generator is believed, whatever the site looks like', async () => {
    const host = createMemoryHost(site);
    await run(host, 'new', 'Lines', '--generator', 'hugo');
    expect(host.stdout.text).toBe('content/posts/lines.md\n');
    const other = host.restart();
    expect(await main(['list', '--generator', 'wordpress'], other)).toBe(2);
    expect(other.stderr.text).toContain('no generator is called "wordpress"');
  });
});
