import { describe, expect, test } from 'vitest';
import invalidEncoding from '../../../src/rules/text/invalid-encoding.js';
import { runExample } from '../../support/example-site.js';

const cases: readonly (readonly [string, string, string, string])[] = [
  ['jekyll', '_posts/2024-05-17-x.md', 'published: false', 'warning'],
  ['jekyll', '_posts/2024-05-17-x.md', 'published: true', 'error'],
  ['hexo', 'source/_posts/x.md', 'published: false', 'warning'],
  ['hexo', 'source/_posts/x.md', 'draft: true', 'error'],
  ['docusaurus', 'blog/x.md', 'draft: true', 'warning'],
  ['hugo', 'content/posts/x.md', 'draft: true', 'error'],
  ['pelican', 'content/x.md', 'status: draft', 'error'],
  ['middleman', 'source/blog/2024-05-17-x.html.md', 'published: false', 'error'],
];

describe('text/invalid-encoding', () => {
  test.each(cases)('%s, %s, %s: %s', async (profile, path, flag, severity) => {
    const { diagnostics } = await lint({ profile, path, flag });
    expect(diagnostics.map((found) => found.severity)).toEqual([severity]);
  });

  test.each([
    ['jekyll', '_posts/2024-05-17-x.md', 'published: false', 'warning'],
    ['jekyll', '_posts/2024-05-17-x.md', 'published: true', 'error'],
    ['hexo', 'source/_posts/x.md', 'published: false', 'error'],
  ])('UTF-16: %s, %s, %s: %s', async (profile, path, flag, severity) => {
    const { diagnostics } = await lint({ profile, path, flag, encoding: 'utf16le' });
    expect(diagnostics.map((found) => found.severity)).toEqual([severity]);
  });

  test('a draft about to be published must be readable', async () => {
    const draft = { profile: 'hexo', path: 'source/_posts/x.md', flag: 'published: false' };
    const { diagnostics } = await lint({ ...draft, publishing: true });
    expect(diagnostics.map((found) => found.severity)).toEqual(['error']);
  });
});

function lint({ flag, encoding = 'latin1', ...example }: Draft): ReturnType<typeof runExample> {
  const mark = encoding === 'latin1' ? '' : '\ufeff';
  const markdown = `${mark}---\ntitle: Caf\xe9\n${flag}\n---\n\nHello.\n`;
  return runExample(invalidEncoding, { title: '', encoding, markdown, ...example });
}

interface Draft {
  readonly profile: string;
  readonly path: string;
  readonly flag: string;
  readonly publishing?: boolean;
  readonly encoding?: 'latin1' | 'utf16le';
}
