import { expect, test } from 'vitest';
import { htmlAddresses } from '../../src/link-syntax/html-addresses.js';

test.each([
  ['<a href="/x">', ['link /x']],
  ["<A HREF='/x y'>", ['link /x y']],
  ['<a href=/x>b</a>', ['link /x']],
  ['<img alt="a > b" src="/a?x=1&amp;y=2">', ['image /a?x=1&y=2']],
  ['<img srcset="/a.png 1x, /b.png 2x">', ['image /a.png', 'image /b.png']],
  ['<iframe src = "http://x/">', ['embed http://x/']],
  ['<!-- <a href="/x"> --><a href="/y">', ['link /y']],
  ['<script>var a = "<a href=/x>";</script><a href=/y>', ['link /y']],
  ['<link rel="preconnect" href="https://x">', []],
  ['<link rel=stylesheet href="/x.css">', ['embed /x.css']],
  ['<div data-href="/x">', []],
  ['<a title=b', []],
  ['<a href="/x', []],
  ['<p>a < b and c > d</p>', []],
  ['<constructor href="/x">', []],
])('%s', (html, expected) => {
  const found = htmlAddresses(html);
  expect(found.map(({ role, url }) => `${role} ${url}`)).toEqual(expected);
  for (const { url, span } of found)
    expect(html.slice(span.start, span.end).replaceAll('&amp;', '&')).toBe(url);
});

test('a million brackets take no time', () => {
  expect(htmlAddresses('<a '.repeat(300_000))).toEqual([]);
  expect(htmlAddresses('<a href="'.repeat(100_000))).toHaveLength(50_000);
});
