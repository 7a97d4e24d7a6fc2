import { describe, expect, it } from 'vitest';
import { pathMatcher } from '../../src/site/path-matcher.js';

describe('path matcher', () => {
  it.each([
    ['_posts/a.md', true],
    ['news/_posts/2024/a.markdown', true],
    ['_posts/.hidden.md', true],
    ['_posts/two\nlines.md', true],
    ['pages/[a].md', true],
    ['_posts/a.txt', false],
    ['x_posts/a.md', false],
    ['', false],
  ])('%j: %s', (path, expected) => {
    const matches = pathMatcher(['**/_posts/**/*.{md,markdown}', 'pages/[a].md']);
    expect(matches(path)).toBe(expected);
  });

  it('matches nothing without globs', () => {
    expect(pathMatcher([])('a.md')).toBe(false);
    expect(pathMatcher([''])('a.md')).toBe(false);
  });
});
