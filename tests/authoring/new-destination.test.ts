import { describe, expect, test } from 'vitest';
import { createMovedPosts, type MovedPost } from '../../src/authoring/links/moved-posts.js';
import { newNativeName, readNativeLink } from '../../src/authoring/links/native-link.js';
import { newDestination } from '../../src/authoring/links/new-destination.js';
import { createExampleSite } from '../support/example-site.js';

const trams: MovedPost = {
  before: { path: '_posts/2024-05-17-trams.md', url: '/2024/05/17/trams.html' },
  after: { path: '_posts/2024-06-01-lisbon-trams.md', url: '/2024/06/01/lisbon-trams.html' },
};
const bundle: MovedPost = {
  before: { path: 'content/posts/trams/index.md', url: '/posts/trams/' },
  after: { path: 'content/posts/lisbon trams/index.md', url: '/posts/lisbon-trams/' },
};

/** The new address of a link in a post that stays, in Jekyll. */
async function inJekyll(url: string, from = '/2024/01/01/other.html'): Promise<string | undefined> {
  const { site } = await createExampleSite(
    { '_config.yml': 'url: https://trams.example\nbaseurl: /blog\n' },
    'jekyll',
  );
  const place = { path: '_posts/2024-01-01-other.md', url: from };
  return newDestination(url, { before: place, after: place }, createMovedPosts([trams]), site);
}

describe('a link to a page that is elsewhere', () => {
  test.each([
    ['/2024/05/17/trams.html', '/2024/06/01/lisbon-trams.html'],
    ['/2024/05/17/trams', '/2024/06/01/lisbon-trams'],
    ['/2024/05/17/trams.html#stops', '/2024/06/01/lisbon-trams.html#stops'],
    ['/2024/05/17/trams.html?a=1#b', '/2024/06/01/lisbon-trams.html?a=1#b'],
    ['/blog/2024/05/17/trams.html', '/blog/2024/06/01/lisbon-trams.html'],
    [
      'https://trams.example/2024/05/17/trams.html',
      'https://trams.example/2024/06/01/lisbon-trams.html',
    ],
    [
      'https://trams.example/blog/2024/05/17/trams.html',
      'https://trams.example/blog/2024/06/01/lisbon-trams.html',
    ],
    [
      'http://www.Trams.example/2024/05/17/trams.html',
      'http://www.Trams.example/2024/06/01/lisbon-trams.html',
    ],
    ['../../05/17/trams.html', '../../06/01/lisbon-trams.html'],
    ['2024-05-17-trams.md', '2024-06-01-lisbon-trams.md'],
    ['./2024-05-17-trams.md#stops', './2024-06-01-lisbon-trams.md#stops'],
    ['../_posts/2024-05-17-trams.md', '2024-06-01-lisbon-trams.md'],
    ['/_posts/2024-05-17-trams.md', '/_posts/2024-06-01-lisbon-trams.md'],
  ])('%s', async (before, after) => {
    expect(await inJekyll(before)).toBe(after);
  });

  test.each([
    '#stops',
    '',
    '/2024/05/17/trams-and-busses.html',
    '/2024/05/17/',
    'https://elsewhere.example/2024/05/17/trams.html',
    'https://trams.example.org/2024/05/17/trams.html',
    'mailto:trams@trams.example',
    '//trams.example/2024/05/17/trams.html',
    'other.md',
    '/%E0%A4%A',
  ])('is no other link: %s', async (url) => {
    expect(await inJekyll(url)).toBeUndefined();
  });
});

test('pages with a slash keep it or do without', async () => {
  const { site } = await createExampleSite({ 'hugo.toml': '' }, 'hugo');
  const place = { path: 'content/posts/other/index.md', url: '/posts/other/' };
  const write = (url: string): string | undefined =>
    newDestination(url, { before: place, after: place }, createMovedPosts([bundle]), site);
  expect(write('/posts/trams/')).toBe('/posts/lisbon-trams/');
  expect(write('/posts/trams')).toBe('/posts/lisbon-trams');
  expect(write('/posts/trams/index.html')).toBe('/posts/lisbon-trams/index.html');
  expect(write('../trams/')).toBe('../lisbon-trams/');
  expect(write('../trams/index.md')).toBe('../lisbon%20trams/index.md');
});

test('a post that goes to another folder still finds files beside the old one', async () => {
  const { site } = await createExampleSite({ 'docs/map.png': '', 'docs/busses.md': '' }, 'plain');
  const moved = {
    before: { path: 'docs/trams.md', url: undefined },
    after: { path: 'posts/trams.md', url: undefined },
  };
  const write = (url: string): string | undefined =>
    newDestination(url, moved, createMovedPosts([moved]), site);
  expect(write('map.png')).toBe('../docs/map.png');
  expect(write('./busses.md#times')).toBe('../docs/busses.md#times');
  expect(write('trams.md#top')).toBeUndefined();
  expect(write('missing.png')).toBeUndefined();
});

describe('generators own links', () => {
  test.each([
    ['jekyll', '{% post_url 2024-05-17-trams %}', '{% post_url 2024-06-01-lisbon-trams %}'],
    ['jekyll', '{%- post_url /2024-05-17-trams -%}', '{%- post_url /2024-06-01-lisbon-trams -%}'],
    [
      'jekyll',
      '{% link _posts/2024-05-17-trams.md %}',
      '{% link _posts/2024-06-01-lisbon-trams.md %}',
    ],
    [
      'hexo',
      "{% post_link 2024-05-17-trams 'Trams' %}",
      "{% post_link 2024-06-01-lisbon-trams 'Trams' %}",
    ],
    ['hugo', '{{< ref "trams" >}}', '{{< ref "lisbon trams" >}}'],
    ['hugo', '{{% relref "/posts/trams#stops" %}}', '{{% relref "/posts/lisbon trams#stops" %}}'],
    ['hugo', '{{< ref "posts/trams/index.md" >}}', '{{< ref "posts/lisbon trams/index.md" >}}'],
    ['jekyll', '{% post_url 2024-05-17-busses %}', undefined],
    ['hugo', '{{< figure src="trams" >}}', undefined],
    ['middleman', '{% post_url 2024-05-17-trams %}', undefined],
  ])('%s: %s', async (generator, before, after) => {
    const { site } = await createExampleSite({}, generator);
    const moves = createMovedPosts([trams, bundle]);
    const named = readNativeLink(before, site);
    const name = named && newNativeName(named, moves, site);
    const written =
      named && name && before.slice(0, named.span.start) + name + before.slice(named.span.end);
    expect(written).toBe(after);
  });

  test.each([
    ['zola', '@/posts/trams/index.md#x', '@/posts/lisbon%20trams/index.md#x'],
    ['pelican', '{filename}/posts/trams/index.md', '{filename}/posts/lisbon%20trams/index.md'],
  ])('%s: %s', async (generator, before, after) => {
    const { site } = await createExampleSite({}, generator);
    const place = { path: 'content/a.md', url: '/a/' };
    const moves = createMovedPosts([bundle]);
    expect(newDestination(before, { before: place, after: place }, moves, site)).toBe(after);
  });
});
