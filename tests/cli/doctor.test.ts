import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const jekyll = {
  '_config.yml': 'timezone: Europe/Lisbon\nstrict_front_matter: true\nurl: https://example.org\n',
  Gemfile: "gem 'jekyll'\n",
  'Gemfile.lock': 'GEM\n  specs:\n    jekyll (4.3.1)\n',
};
const post = (more: string): string => `---\ntitle: Trams\n${more}---\n\nHello.\n`;
const now = new Date('2024-06-01T12:00:00Z');

function host(files: Readonly<Record<string, string>>): MemoryHost {
  return createMemoryHost({ ...jekyll, ...files }, { now });
}

describe('post doctor', () => {
  test('says what the site is, and that it is well', async () => {
    const healthy = host({ '_posts/2024-05-17-lisbon.md': post('') });
    expect(await main(['doctor'], healthy)).toBe(0);
    expect(healthy.stdout.text).toContain('Jekyll 4.3.1 (Gemfile.lock)');
    expect(healthy.stdout.text).toContain('Europe/Lisbon (_config.yml)');
    expect(healthy.stdout.text).toContain('nothing is wrong with this site');
  });

  test('names what is wrong, and ends with 1 for an error', async () => {
    const ill = host({ '_posts/2024-05-17-lisbon.md': post('draft: true\n') });
    expect(await main(['doctor'], ill)).toBe(1);
    expect(ill.stdout.text).toContain('error: Readers see 1 post that was meant to be hidden');
    expect(ill.stdout.text).toContain('Jekyll does not know draft: true');
  });

  test('prints JSON', async () => {
    const ill = host({ '_posts/2024-05-17-lisbon.md': post('draft: true\n') });
    expect(await main(['doctor', '--json'], ill)).toBe(1);
    const { version, generator, timeZone, findings } = JSON.parse(ill.stdout.text);
    expect({
      version,
      id: generator.id,
      timeZone,
      ids: findings.map((one: { id: string }) => one.id),
    }).toEqual({
      version: 1,
      id: 'jekyll',
      timeZone: { name: 'Europe/Lisbon', from: '_config.yml' },
      ids: ['leak'],
    });
  });

  test('says that Pelican builds drafts all the same', async () => {
    const pelican = createMemoryHost(
      {
        'pelicanconf.py': "PATH = 'content'\nTIMEZONE = 'UTC'\n",
        'content/lisbon.md': 'Title: Lisbon\nDate: 2024-05-17\nStatus: draft\n\nHello.\n',
        'content/porto.md': 'Title: Porto\nDate: 2024-05-17\nStatus: hidden\n\nHello.\n',
      },
      { now },
    );
    expect(await main(['doctor'], pelican)).toBe(0);
    expect(pelican.stdout.text).toContain('status: draft, but built below drafts/');
    const explained = async (path: string): Promise<string> => {
      await main(['explain-file', path], pelican);
      return pelican.stdout.text.slice(pelican.stdout.text.indexOf(path)).replace(/\s+/g, ' ');
    };
    expect(await explained('content/lisbon.md')).toContain(
      'though Pelican builds it below drafts/',
    );
    expect(await explained('content/porto.md')).not.toContain('builds it below');
  });

  test('names the place of a blog at the root of its site', async () => {
    const docusaurus = createMemoryHost({
      'docusaurus.config.js':
        "module.exports = { plugins: [['@docusaurus/plugin-content-blog', { path: 'blog', routeBasePath: '/' }]] };\n",
      'blog/2024-05-17-lisbon.md': post('authors: jane\n'),
    });
    await main(['doctor'], docusaurus);
    expect(docusaurus.stdout.text).toMatch(/^URLs +\/$/m);
  });

  test('shows nothing of a post raw', async () => {
    const sly = host({
      '_posts/2024-05-17-a.md': post('tags: ["x\u202e"]\n'),
      '_posts/2024-05-18-b.md': post('tags: ["X\u202e"]\n'),
    });
    await main(['doctor'], sly);
    expect(sly.stdout.text).toContain('"x<U+202E>" 1');
    expect(sly.stdout.text).not.toContain('\u202e');
  });
});

describe('post explain-file', () => {
  test('gives an account of a post', async () => {
    const site = host({
      '_posts/2024-05-17-lisbon.md': post(
        'date: 2024-05-17 23:30:00 UTC\ntags: [trams]\nauthor: jane\n',
      ),
      '_data/authors.yml': 'john:\n  name: John\n',
    });
    expect(await main(['explain-file', '_posts/2024-05-17-lisbon.md'], site)).toBe(0);
    const { text } = site.stdout;
    expect(text).toContain('readers       see it');
    expect(text).toContain('2024-05-18 00:30:00 in Europe/Lisbon, written');
    expect(text).toContain('the file name says 2024-05-17');
    expect(text).toContain('https://example.org/2024/05/18/lisbon.html');
    expect(text).toContain('jane (not in _data/authors.yml)');
  });

  test('puts the path that the site lies under into the whole address', async () => {
    const site = host({
      '_config.yml': 'url: https://example.org\nbaseurl: /trams\ntimezone: Europe/Lisbon\n',
      '_posts/2024-05-17-up.md': post(''),
    });
    expect(await main(['explain-file', '_posts/2024-05-17-up.md'], site)).toBe(0);
    expect(site.stdout.text).toContain('/2024/05/17/up.html');
    expect(site.stdout.text).toContain('https://example.org/trams/2024/05/17/up.html');
  });

  test('says why a post is hidden, and by a part of its title', async () => {
    const site = host({ '_posts/2024-05-17-lisbon.md': post('published: false\n') });
    expect(await main(['explain-file', 'trams', '--json'], site)).toBe(0);
    expect(JSON.parse(site.stdout.text)).toMatchObject({
      path: '_posts/2024-05-17-lisbon.md',
      state: 'draft',
      why: ['published: false'],
      date: { instant: '2024-05-16T23:00:00.000Z', day: '2024-05-17' },
    });
  });

  test('knows a page, and a file that is not there', async () => {
    const site = host({ 'about.md': '# About\n' });
    expect(await main(['explain-file', 'about.md'], site)).toBe(0);
    expect(site.stdout.text).toContain('not in a folder of posts');
    expect(await main(['explain-file', 'nothing.md'], site)).toBe(2);
  });

  test('is what `post explain` points to', async () => {
    const site = host({ '_posts/2024-05-17-lisbon.md': post('') });
    expect(await main(['explain', '_posts/2024-05-17-lisbon.md'], site)).toBe(2);
    expect(site.stderr.text).toContain('post explain-file _posts/2024-05-17-lisbon.md');
  });
});
