import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';
// Loaded before the first test, which would else wait for it.
import '../../src/commands/new.js';
import { fixtureSites } from '../support/fixture-sites.js';

/** `post new "It's here"` in each fixture, without any configuration. */
const expected: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'astro-collections': [
    'src/content/blog/its-here.md',
    '---\ntitle: It\'s here\ndescription: ""\npubDate: 2024-10-22\ntags: []\ndraft: true\n---\n\n',
  ],
  'docusaurus-blog': [
    'blog/2024-10-22-its-here.md',
    "---\ntitle: It's here\nauthors: [jane]\ntags: []\ndraft: true\n---\n\n",
  ],
  'eleventy-preprocessor': [
    'content/blog/its-here.md',
    '---\ntitle: It\'s here\ndescription: ""\ndate: 2024-10-22\ntags: []\ndraft: true\n---\n\n',
  ],
  'gatsby-bundles': [
    'content/blog/its-here/index.md',
    '---\ntitle: It\'s here\ndate: "2024-10-22T23:30:00.000Z"\ndescription: ""\ndraft: true\n---\n\n',
  ],
  'hexo-scaffolds': ['source/_drafts/it-s-here.md', "---\ntitle: It's here\ntags:\n---\n\n"],
  'hugo-archetype': [
    'content/posts/its-here.md',
    `+++\ntitle = "It's here"\ndate = 2024-10-22T23:30:00Z\nauthors = ["ines"]\ntags = []\ntoc = false\ndraft = true\n+++\n\n`,
  ],
  'jekyll-drafts': [
    '_drafts/its-here.md',
    "---\nlayout: post\ntitle: It's here\nauthor: maria\ntags: []\n---\n\n",
  ],
  'middleman-authors': [
    'source/blog/2024-10-22-it-s-here.html.md',
    "---\ntitle: It's here\nauthor: ada\ndate: 2024-10-22 23:30:00 UTC\ntags:\ncomments: true\npublished: false\n---\n\n",
  ],
  'middleman-dojo': [
    'source/blog/2024-10-22-it-s-here.html.md',
    "---\ntitle: It's here\nauthor: hguemar\ndate: 2024-10-22 23:30:00 UTC\npublished: false\n---\n\n",
  ],
  'pelican-lines': [
    'content/it-s-here.md',
    "Title: It's here\nDate: 2024-10-22 23:30\nCategory:\nTags:\nAuthors: Lena Koch\nSummary:\nStatus: draft\n\n",
  ],
  'plain-folder': ['drafts/its-here.md', "---\ntitle: It's here\ntags: []\n---\n\n"],
  'vitepress-loader': [
    'posts/its-here.md',
    "---\ntitle: It's here\ndate: 2024-10-22\ntags: []\ndraft: true\n---\n\n",
  ],
  'zola-sections': [
    'content/blog/it-s-here.md',
    '+++\ntitle = "It\'s here"\ndate = 2024-10-22\ndraft = true\n\n[taxonomies]\ntags = []\n+++\n\n',
  ],
};

/** Who writes there, as git says. */
const writers: Readonly<Record<string, string>> = {
  'docusaurus-blog': 'Jane Doe',
  'hugo-archetype': 'ines',
  'jekyll-drafts': 'Maria Silva',
  'middleman-authors': 'Ada Marsh',
  'pelican-lines': 'Lena Koch',
};

/** Those of a fixture that is not told here are linted in `tests/fixtures`. */
test.each(Object.entries(expected))(
  'a new post looks like its neighbours in %s',
  async (name, [path, text]) => {
    const site = fixtureSites.find((one) => one.name === name);
    const host = siteOf(site?.files ?? {}, writers[name]);
    expect(await main(['new', "It's here", '--no-edit'], host)).toBe(0);
    expect(host.stdout.text).toBe(`${path}\n`);
    expect(host.files()[`/site/${path}`]).toBe(text);
  },
);

describe('the author of a new post', () => {
  const files = fixtureSites.find(({ name }) => name === 'middleman-authors')?.files ?? {};
  const authorBy = async (person: string, email?: string): Promise<string | undefined> => {
    const host = siteOf(files, person, email);
    await main(['new', 'Bells', '--print'], host);
    return /^author: (.*)$/m.exec(host.stdout.text)?.[1] ?? host.stderr.text.trim();
  };

  test('is found by name, address or the name in it', async () => {
    expect(await authorBy('tom  QUILL'.replace('  ', ' '))).toBe('tom');
    expect(await authorBy('Thomas', 'tom@example.org')).toBe('tom');
    expect(await authorBy('A. M.', 'ada@elsewhere.example')).toBe('ada');
  });

  test('is never made up, and what to do is said', async () => {
    expect(await authorBy('Eve Nobody', 'eve@example.org')).toBe(
      'post: no author: no author of this site is Eve Nobody <eve@example.org>; give one with --author (ada, tom)',
    );
  });

  test('is found by the posts that the person added', async () => {
    const added = 'source/blog/2016-04-11-new-stays.html.md\0';
    const host = siteOf(files, 'Thomas Q.', 'tq@example.org', added);
    await main(['new', 'Bells', '--print'], host);
    expect(host.stdout.text).toContain('author: tom\n');
  });
});

test('file names leave apostrophes out where the newest ones do', async () => {
  const files = {
    'config.rb': 'activate :blog do |blog|\n  blog.prefix = "blog"\nend\n',
    'source/blog/2017-01-02-whats-new.html.md':
      "---\ntitle: What's new\ndate: 2017-01-02\n---\n\nA.\n",
  };
  const host = createMemoryHost(files);
  await main(['new', "It's Größe"], host);
  expect(host.stdout.text).toBe('source/blog/2017-10-23-its-grosse.html.md\n');
});

describe('what neighbours share', () => {
  /** What `post new "It's here"` prints, in a site with three posts made by a function of their number. */
  const like = async (
    files: Readonly<Record<string, string>>,
    post: (day: string, slug: string) => readonly [path: string, text: string],
  ): Promise<{ path: string; text: string }> => {
    const posts = ['2024-03-01', '2024-04-12', '2024-05-28'].map((day, index) =>
      post(day, ['one', 'two', 'three'][index] ?? ''),
    );
    const host = createMemoryHost({ ...files, ...Object.fromEntries(posts) });
    expect(await main(['new', "It's here", '--no-edit'], host), host.stderr.text).toBe(0);
    const path = host.stdout.text.trim();
    return { path, text: host.files()[`/site/${path}`] ?? '' };
  };

  test('folders by year, and month and day in the name', async () => {
    const config = 'export default { presets: [["classic", { blog: {} }]] };\n';
    const { path, text } = await like({ 'docusaurus.config.js': config }, (day, slug) => [
      `blog/${day.replace('-', '/')}-${slug}.mdx`,
      `---\ntitle: ${slug}\n---\n\nA.\n`,
    ]);
    expect(path).toBe('blog/2017/10-23-its-here.mdx');
    expect(text).toBe("---\ntitle: It's here\ndraft: true\n---\n\n");
  });

  test('folders by year, and a slug that is the name', async () => {
    const { path, text } = await like({ 'hugo.toml': "title = 'X'\n" }, (day, slug) => [
      `content/blog/${day.slice(0, 4)}/${slug}/index.md`,
      `+++\ntitle = "${slug}"\ndate = ${day}T09:00:00Z\nslug = "${slug}"\ncategories = ["dev"]\n+++\n\nA.\n`,
    ]);
    expect(path).toBe('content/blog/2017/its-here/index.md');
    expect(text).toContain('slug = "its-here"\ncategories = []\n');
  });

  test('the sign after the day', async () => {
    const { path, text } = await like({ 'pelicanconf.py': "PATH = 'content'\n" }, (day, slug) => [
      `content/${day}_${slug}.md`,
      `Title: ${slug}\nDate: ${day} 12:00\nSlug: ${slug}\nCategory: Life\n\nA.\n`,
    ]);
    expect(path).toBe('content/2017-10-23_it-s-here.md');
    expect(text).toContain('Slug: it-s-here\nCategory:\n');
  });

  test('names of months, and no file of theirs', async () => {
    const months: Readonly<Record<string, string>> = {
      '03': 'Mar 1',
      '04': 'Apr 12',
      '05': 'May 28',
    };
    const { text } = await like(
      { 'package.json': '{"dependencies":{"gatsby":"5"}}' },
      (day, slug) => [
        `content/blog/${slug}/index.md`,
        `---\ntitle: ${slug}\ndate: '${months[day.slice(5, 7)]}, 2024'\nhero: ./hero.jpg\nicon: /i.svg\n---\n\nA.\n`,
      ],
    );
    expect(text).toContain("date: 'Oct 23, 2017'\nicon: /i.svg\n");
  });

  test('where drafts lie', async () => {
    const files = {
      '_config.yml': '',
      Gemfile: "gem 'jekyll'\n",
      '_drafts/x.md': '---\ntitle: x\n---\n',
    };
    const { path } = await like(files, (day, slug) => [
      `travel/_posts/${day}-${slug}.md`,
      `---\ntitle: ${slug}\n---\n\nA.\n`,
    ]);
    expect(path).toBe('_drafts/its-here.md');
  });
});

/** A site in a repository whose git knows the person, and what it says of the files they added. */
function siteOf(
  files: Readonly<Record<string, string>>,
  person = '',
  email = '',
  added = '',
): MemoryHost {
  const answers: Readonly<Record<string, string>> = {
    'rev-parse': '/site\n',
    config: `user.name\n${person}\0user.email\n${email}\0`,
    log: added,
  };
  return createMemoryHost(
    { '.git/HEAD': 'ref: refs/heads/main\n', ...files },
    {
      now: new Date('2024-10-22T23:30:00Z'),
      run: (_, args) => {
        const answer = args.map((arg) => answers[arg]).find((one) => one !== undefined) ?? '';
        return { status: 0, stdout: new TextEncoder().encode(answer), stderr: '' };
      },
    },
  );
}
