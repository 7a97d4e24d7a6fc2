import { describe, expect, test } from 'vitest';
import { spellingsOf, wantedId } from '../../src/links/fragment.js';
import { isNotFoundTitle } from '../../src/links/not-found-title.js';
import { createPageScan } from '../../src/links/page-scan.js';

function scan(html: string, wanted: readonly string[], piece = html.length) {
  const page = createPageScan(wanted);
  for (let at = 0; at < html.length; at += piece) page.write(html.slice(at, at + piece));
  return page.facts(true);
}

const page = `<!doctype html><title>A &amp; B</title><body>
<h1 id="present">p</h1><a name="by-name"></a><p id="über">u</p><p id=unquoted>q</p><p id="a&amp;b">e</p>
<!-- <a id="in-comment"></a> --><script>var s='<a id="in-script">'</script>
<template><i id="in-template"></i></template><i id="user-content-foo"></i><p name="no-anchor"></p>`;

describe('createPageScan', () => {
  test.each(['present', 'by-name', 'über', '%C3%BCber', 'unquoted', 'a&b', 'foo'])(
    'finds %s',
    (id) => {
      expect(scan(page, [id]).found).toEqual([id]);
      expect(scan(page, [id], 1).found).toEqual([id]);
    },
  );

  test.each(['absent', 'Present', 'in-comment', 'in-script', 'in-template', 'no-anchor', '%zz'])(
    'does not find %s',
    (id) => expect(scan(page, [id]).found).toEqual([]),
  );

  test('finds several ids of one page', () => {
    expect(new Set(scan(page, ['foo', 'absent', 'present']).found)).toEqual(
      new Set(['present', 'foo']),
    );
  });

  test('is satisfied by the last wanted id, not before', () => {
    const reading = createPageScan(['one', 'two']);
    reading.write('<title>t</title><body><i id=one></i>');
    expect(reading.satisfied).toBe(false);
    reading.write('<i id=two></i>');
    expect(reading.satisfied).toBe(true);
  });

  test('without a wanted id, is satisfied by the end of the head', () => {
    const reading = createPageScan([]);
    reading.write('<html><head><title>One</title><meta charset=utf-8>');
    expect(reading.satisfied).toBe(false);
    reading.write('<title>404</title></head>');
    expect(reading.satisfied).toBe(true);
    expect(reading.facts(false).titles).toEqual(['One', '404']);
  });

  test('does not read a long head to its end once it has a title', () => {
    const reading = createPageScan([]);
    reading.write('<head><title>One</title><style>');
    reading.write('a{}'.repeat(10_000));
    expect(reading.satisfied).toBe(true);
  });

  test('knows a page that a script fills', () => {
    const shell = '<body><div id="root"></div><script src=app.js></script>';
    expect(scan(shell, ['section']).clientSide).toBe(true);
    expect(scan('<body><div id="root"></div>', ['section']).clientSide).toBe(false);
    expect(scan(page, ['section']).clientSide).toBe(false);
    const filled = `${shell}${'<i id=x></i>'.repeat(5)}`;
    expect(scan(filled, ['section']).clientSide).toBe(false);
  });

  test('a title is not kept beyond reason', () => {
    const { titles } = scan(`<title>${'x'.repeat(10_000)}</title>`, []);
    expect(titles.map((title) => title.length)).toEqual([300]);
  });
});

describe('wantedId', () => {
  const pageUrl = 'https://a.org/page';
  test.each([
    ['section', 'section'],
    ['%C3%BCber', '%C3%BCber'],
    ['foo:~:text=bar', 'foo'],
    ['1', '1'],
  ])('%s names %s', (fragment, id) => expect(wantedId(fragment, pageUrl)).toBe(id));

  test.each([
    '',
    'top',
    'TOP',
    ':~:text=p',
    '!/route',
    '/route',
    'L10',
    'L10-L20',
    'L1C2-L3C4',
    'page=3',
    't=42',
    'xywh=1,2,3,4',
    'issuecomment-123',
    'discussion_r1',
    'diff-0a1b2c',
  ])('%j names nothing that a page must have', (fragment) =>
    expect(wantedId(fragment, pageUrl)).toBeUndefined(),
  );

  test.each([
    'https://github.com/a/b',
    'https://github.com/a/b/blob/main/README.md',
    'https://gist.github.com/a/1',
    'https://docs.google.com/document/d/1',
    'https://www.linkedin.com/in/x',
  ])('%s makes its ids by script', (url) => expect(wantedId('x', url)).toBeUndefined());

  test('spellings', () => {
    expect(spellingsOf('%C3%BC')).toEqual(['%C3%BC', 'ü', 'user-content-%C3%BC', 'user-content-ü']);
  });
});

describe('isNotFoundTitle', () => {
  test.each([
    '404 Not Found',
    '404',
    ' Page not found. ',
    'Error 404!',
    '404 – Not Found',
    'Seite nicht gefunden',
    'ページが見つかりません',
  ])('%s', (title) => expect(isNotFoundTitle(title)).toBe(true));
  test.each([
    '404 Not Found - HTTP | MDN',
    'Why pages are not found',
    'Not found: a novel',
    'Room 404',
    '',
  ])('not %s', (title) => expect(isNotFoundTitle(title)).toBe(false));
});
