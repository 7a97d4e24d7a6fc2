import { describe, expect, test } from 'vitest';
import { createExampleSite } from '../../support/example-site.js';

async function hasId(profile: string, body: string, id: string): Promise<boolean> {
  const path = profile === 'hexo' ? 'source/_posts/trams.md' : '_posts/2024-05-17-trams.md';
  const { site } = await createExampleSite(
    { [path]: `---\ntitle: Trams\n---\n\n${body}` },
    profile,
  );
  const { anchors } = site;
  const isFound = anchors.hasOneOf(path, [id]);
  expect(!isFound || anchors.of(path)?.ids.has(id)).toBe(true);
  return isFound;
}

describe('a quick look at headings', () => {
  test.each<[string, string, string, string, boolean]>([
    ['plain words', 'jekyll', '## Night lines\n', 'night-lines', true],
    ['the rest of a longer heading', 'jekyll', '## Night lines at noon\n', 'night-lines', false],
    ['a later one of the same text', 'jekyll', '## Up\n\n## Up\n', 'up-1', true],
    ['marks and letters', 'jekyll', "## What's *new* in Graça?\n", 'whats-new-in-graça', true],
    ['signs between plain words', 'jekyll', '## What, now: trams?\n', 'what-now-trams', true],
    ['signs and capital letters', 'hexo', '## Now. Trams\n', 'Now-Trams', true],
    ['signs, with the wrong case', 'hexo', '## Now, trams?\n', 'now-trams', false],
    ['the same words with a sign, a second time', 'jekyll', '## Up\n\n## Up!\n', 'up-1', true],
    ['code', 'jekyll', '```\n# Night lines\n```\n', 'night-lines', false],
    ['letters that this generator keeps', 'hexo', '## Night lines\n', 'night-lines', false],
    ['with their case', 'hexo', '## Night lines\n', 'Night-lines', true],
    ['windows line ends', 'jekyll', '## Night lines\r\n\r\nx\r\n', 'night-lines', true],
  ])('%s', async (_, profile, body, id, expected) => {
    expect(await hasId(profile, body, id)).toBe(expected);
  });
});
