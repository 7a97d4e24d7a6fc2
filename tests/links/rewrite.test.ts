import { describe, expect, test } from 'vitest';
import { rewriteFor } from '../../src/links/rewrite.js';
import type { Outcome } from '../../src/links/verdict.js';

function moved(finalUrl: string, more: Partial<Outcome> = {}): Outcome {
  return {
    verdict: 'moved',
    reason: 'answered',
    status: 200,
    finalUrl,
    hops: [{ status: 301, url: finalUrl }],
    fragments: { accepted: [], missing: [], unread: [] },
    ...more,
  };
}

const from = 'http://a.org/post/one';

describe('rewriteFor', () => {
  test.each([
    ['https', from, 'https://a.org/post/one', true],
    ['host', from, 'https://www.a.org/post/one/', true],
    ['another host, same path', from, 'https://b.org/post/one', true],
    ['ending', 'http://a.org/x.html', 'https://a.org/x', true],
    ['index', 'http://a.org/x/index.html', 'https://a.org/x/', true],
    ['fragment', `${from}#part`, 'https://a.org/post/one#part', true],
    ['path', from, 'https://a.org/2020/post/one', false],
    ['query kept', 'http://a.org/?id=7', 'https://a.org/?id=7', true],
    ['query from the path', 'http://youtu.be/dQw4w9', 'https://youtube.com/watch?v=dQw4w9', false],
    ['front page of a front page', 'http://a.org/', 'https://www.a.org/', true],
  ])('%s', (_, url, expected, certain) => {
    const final = new URL(expected);
    final.hash = '';
    expect(rewriteFor(url, moved(final.href))).toEqual({ url: expected, certain });
  });

  test.each([
    ['to the front page', from, 'https://a.org/'],
    ['to a login', from, 'https://a.org/login/post/one'],
    ['to consent', from, 'https://consent.a.org/consent/post/one'],
    ['to a language', from, 'https://a.org/en-us/post/one'],
    ['to a session', from, 'https://a.org/post/one?sid=1234'],
    ['to a campaign', from, 'https://a.org/post/one?utm_source=x'],
    ['to http', 'https://a.org/post', 'http://a.org/post/'],
    ['to an address', from, 'https://93.184.216.34/post/one'],
    ['to where it was', from, from],
    ['to an error page', from, 'https://a.org/404.html'],
    ['to an endless address', from, `https://a.org/post/one/${'x'.repeat(3000)}`],
  ])('not %s', (_, url, final) => expect(rewriteFor(url, moved(final))).toBeUndefined());

  test('a language that was there before is no reason', () => {
    expect(rewriteFor('http://a.org/en/x', moved('https://a.org/en/x'))?.certain).toBe(true);
  });

  test.each([
    ['a temporary hop', { hops: [{ status: 302, url: 'https://a.org/x' }] }],
    ['another verdict', { verdict: 'ok' as const }],
    ['an answer that is no page', { status: 204 }],
  ])('not after %s', (_, more) =>
    expect(rewriteFor(from, moved('https://a.org/post/one', more))).toBeUndefined(),
  );

  test('a fragment that the redirect named goes with it', () => {
    const outcome = moved('https://a.org/all', { fragment: 'one' });
    expect(rewriteFor(`${from}#old`, outcome)?.url).toBe('https://a.org/all#one');
  });

  test('an address with a secret is left alone', () => {
    const url = 'http://a.org/x?token=1';
    expect(rewriteFor(url, moved('https://a.org/x?token=1'))).toBeUndefined();
  });
});
