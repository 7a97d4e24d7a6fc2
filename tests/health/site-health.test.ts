import { describe, expect, test } from 'vitest';
import { siteHealth } from '../../src/health/site-health.js';
import { createExampleSite } from '../support/example-site.js';

const post = (more = '', title = 'Trams'): string => `---\ntitle: ${title}\n${more}---\n\nHello.\n`;

/** Findings in short: level, id, what they name. */
async function health(
  files: Readonly<Record<string, string>>,
  profile: string,
): Promise<readonly string[]> {
  const { site, found, settingOrigin } = await createExampleSite(files, profile);
  const { detection, others } = found;
  return siteHealth({ site, detection, others, originOf: settingOrigin }).map(
    ({ level, id, places }) =>
      [level, id, ...places.flatMap(({ paths, shared }) => [shared ?? [], paths].flat())].join(' '),
  );
}

describe('a healthy site', () => {
  test('has nothing to tell', async () => {
    const files = {
      '_config.yml': 'timezone: Europe/Lisbon\nstrict_front_matter: true\n',
      '_posts/2024-05-01-a.md': post(),
      '_posts/2024-05-02-b.md': post('date: 2024-05-02 09:00:00 +0100\n', 'Trains'),
      '_drafts/c.md': post('', 'Ships'),
    };
    expect(await health(files, 'jekyll')).toEqual([]);
  });
});

describe('the health of a site', () => {
  test('tells the worst first', async () => {
    const files = {
      '_config.yml': 'title: Blog\n',
      '_posts/2024-05-01-a.md': post('draft: true\n'),
      '_posts/2024-05-02-b.md': post('tags: [rdo]\npermalink: /x/\n', 'B'),
      '_posts/2024-05-03-c.md': post('tags: [RDO]\npermalink: /X\n', 'C'),
      '_posts/notes.md': post('', 'Notes'),
      '_posts/2024-05-04-d.md': post('date: 2024-04-04\n', 'D'),
      '_posts/2099-01-01-e.md': post('', 'E'),
    };
    expect(await health(files, 'jekyll')).toEqual([
      'error leak _posts/2024-05-01-a.md',
      'error url-collision /x/ _posts/2024-05-02-b.md _posts/2024-05-03-c.md',
      'warning date-mismatch _posts/2024-05-04-d.md',
      'warning ignored-file _posts/notes.md',
      'warning no-time-zone',
      'warning tag-variants "rdo" 1, "RDO" 1',
      'info lenient-front-matter',
      'info scheduled _posts/2099-01-01-e.md',
    ]);
  });

  test('holds a draft against no URL', async () => {
    const files = {
      '_config.yml': 'timezone: UTC\nstrict_front_matter: true\n',
      '_posts/2024-05-02-b.md': post('permalink: /x/\n', 'B'),
      '_posts/2024-05-03-c.md': post('permalink: /x/\npublished: false\n', 'C'),
    };
    expect(await health(files, 'jekyll')).toEqual([]);
  });

  test('tells that a date mismatch stops Middleman', async () => {
    const files = {
      'config.rb': "activate :blog\nset :time_zone, 'UTC'\n",
      'source/2024-05-04-d.html.md': post('date: 2024-04-04\n'),
    };
    expect(await health(files, 'middleman')).toEqual([
      'error date-mismatch source/2024-05-04-d.html.md',
    ]);
  });

  test.each([
    [
      'jekyll',
      { '_config.yml': 'timezone: [Europe/Lisbon\n' },
      'error unreadable-configuration _config.yml',
    ],
    ['hugo', { 'hugo.toml': 'baseURL = "x\n' }, 'error unreadable-configuration hugo.toml'],
    [
      'hugo',
      { 'hugo.json': '{ // no comments\n "baseURL": }' },
      'error unreadable-configuration hugo.json',
    ],
    ['jekyll', { '_config.yml': 'timezone: Mars/Olympus\n' }, 'warning unknown-time-zone'],
    ['jekyll', { '_config.yml': 'timezone: UTC\nshow_drafts: true\n' }, 'warning drafts-shown'],
    ['hugo', { 'hugo.toml': 'buildDrafts = true\n' }, 'warning drafts-shown'],
    ['plain', {}, 'info no-generator'],
    ['plain', {}, 'warning no-posts'],
  ])('of %s with %j has "%s"', async (profile, files, finding) => {
    expect(await health(files, profile)).toContain(finding);
  });

  test('names authors that are written in two ways, or in no data', async () => {
    const files = {
      '_config.yml': 'timezone: UTC\nstrict_front_matter: true\n',
      '_posts/2024-05-01-a.md': post('author: Rich Bowen\n', 'A'),
      '_posts/2024-05-02-b.md': post('author: Rich Bowen\n', 'B'),
      '_posts/2024-05-03-c.md': post('author: rich-bowen\n', 'C'),
    };
    expect(await health(files, 'jekyll')).toEqual([
      'warning near-authors "rich-bowen", elsewhere "Rich Bowen" _posts/2024-05-03-c.md',
    ]);
  });
});
