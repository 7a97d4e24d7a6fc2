import { describe, expect, test } from 'vitest';
import {
  isLocalName,
  parseAddressPolicy,
  permitsAddress,
  refusalOf,
} from '../../src/links/address-policy.js';
import { parseLinkTarget } from '../../src/links/link-target.js';
import { holdsSecrets, redactUrl } from '../../src/links/secret-url.js';

function webTarget(raw: string) {
  const target = parseLinkTarget(raw);
  if (target.kind !== 'web') throw new Error(`${raw} is ${target.kind}`);
  return target;
}

describe('parseLinkTarget', () => {
  test.each([
    ['https://a.org/x#y', 'https://a.org/x', 'y'],
    ['HTTP://A.ORG', 'http://a.org/', ''],
    ['//a.org/x', 'https://a.org/x', ''],
    ['http://bücher.org/', 'http://xn--bcher-kva.org/', ''],
    ['http://a.org/a%2Fb', 'http://a.org/a%2Fb', ''],
    ['http://a.org/bad%zz', 'http://a.org/bad%zz', ''],
    ['http://a.org/q?x=%26', 'http://a.org/q?x=%26', ''],
    ['http://a.org:80/', 'http://a.org/', ''],
    ['http://[::1]:8080/', 'http://[::1]:8080/', ''],
  ])('%s is asked for as %s', (raw, request, fragment) => {
    expect(webTarget(raw)).toMatchObject({ request, fragment });
  });

  test.each(['mailto:a@b.org', '/path', '#x', 'at://did:plc:x', 'tel:1', 'javascript:1', ''])(
    '%j is not for the web check',
    (raw) => expect(parseLinkTarget(raw)).toEqual({ kind: 'other' }),
  );

  test.each(['http://', 'http://a b/', 'http://[::1', 'http://a.org:99999/'])(
    '%j is malformed',
    (raw) => expect(parseLinkTarget(raw).kind).toBe('malformed'),
  );

  test('credentials are neither asked with nor shown', () => {
    const target = webTarget('https://user:s3cret@a.org/x?token=abc&page=2#top');
    expect(target.request).toBe('https://a.org/x?token=abc&page=2');
    expect(target.shown).toBe('https://a.org/x?token=REDACTED&page=2#top');
    expect(target.credentials).toBe(true);
  });

  test('a malformed address does not show its credentials either', () => {
    expect(parseLinkTarget('http://user:s3cret@a b/')).toEqual({
      kind: 'malformed',
      shown: 'http://a b/',
    });
  });

  test('an address of 100 kB is an address', () => {
    const raw = `https://a.org/${'x'.repeat(100_000)}`;
    expect(webTarget(raw).request).toBe(raw);
  });
});

describe('secrets', () => {
  test.each([
    ['https://u@a.org/', true],
    ['https://a.org/?access_token=1', true],
    ['https://a.org/?X-Amz-Signature=1', true],
    ['https://a.org/?api-key=1&b=2', true],
    ['https://a.org/?token=', false],
    ['https://a.org/?tokenizer=1', false],
    ['https://a.org/?monkey=1', false],
    ['https://a.org/token/1', false],
  ])('%s holds a secret: %s', (url, expected) => expect(holdsSecrets(new URL(url))).toBe(expected));

  test('only the secret is blanked out', () => {
    expect(redactUrl(new URL('https://u:p@a.org/x?a=1&sig=abc&b=%26'))).toBe(
      'https://a.org/x?a=1&sig=REDACTED&b=%26',
    );
  });
});

describe('refusalOf', () => {
  const nothing = parseAddressPolicy([]);
  const judge = (raw: string, exceptions: readonly string[] = []) => {
    const target = webTarget(raw);
    return refusalOf(new URL(target.request), target.disguised, parseAddressPolicy(exceptions));
  };

  test.each([
    ['http://127.0.0.1/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://[::ffff:127.0.0.1]/', 'private-address'],
    ['http://[::ffff:7f00:1]/', 'private-address'],
    ['http://[64:ff9b::7f00:1]/', 'private-address'],
    ['http://[fd00::1]/', 'private-address'],
    ['http://[fe80::1]/', 'private-address'],
    ['http://2130706433/', 'disguised-address'],
    ['http://0x7f000001/', 'disguised-address'],
    ['http://0x7f.1/', 'disguised-address'],
    ['http://0177.0.0.1/', 'disguised-address'],
    ['http://127.1/', 'disguised-address'],
    ['http://127.0.0.1./', 'disguised-address'],
    ['http://%31%32%37.0.0.1/', 'disguised-address'],
    ['http://１２７.０.０.１/', 'disguised-address'],
    ['http:/\\127.1/', 'disguised-address'],
    ['http:127.1', 'disguised-address'],
    ['//2852039166/', 'disguised-address'],
    ['http://a@2852039166:80/', 'disguised-address'],
    ['http://0/', 'disguised-address'],
    ['http://a.org:25/', 'port'],
    ['http://a.org:6667/', 'port'],
  ])('%s: %s', (raw, expected) => expect(judge(raw)).toBe(expected));

  test.each(['https://a.org/', 'http://8.8.8.8/', 'http://134744072/', 'http://localhost/'])(
    '%s is not refused by its spelling',
    (raw) => expect(judge(raw)).toBeUndefined(),
  );

  test('an exception opens an address that is plainly written, and only that', () => {
    expect(judge('http://127.0.0.1/', ['127.0.0.0/8'])).toBeUndefined();
    expect(judge('http://2130706433/', ['127.0.0.0/8'])).toBe('disguised-address');
    expect(judge('http://[::ffff:127.0.0.1]/', ['127.0.0.0/8'])).toBe('private-address');
  });

  test('a host name as an exception opens whatever it leads to', () => {
    const policy = parseAddressPolicy(['wiki.corp.example']);
    expect(permitsAddress(policy, '10.0.0.1', 'wiki.corp.example')).toBe(true);
    expect(permitsAddress(policy, '10.0.0.1', 'other.corp.example')).toBe(false);
    expect(permitsAddress(nothing, '10.0.0.1', 'wiki.corp.example')).toBe(false);
  });

  test('what is no exception is said so', () => {
    expect(() => parseAddressPolicy(['http://x/'])).toThrow(RangeError);
  });

  test.each([
    ['localhost', true],
    ['intranet', true],
    ['printer.local', true],
    ['metadata.google.internal', true],
    ['metadata.google.internal.', true],
    ['example.org', false],
    ['8.8.8.8', false],
    ['[2606:4700::1]', false],
  ])('%s is a local name: %s', (name, expected) => expect(isLocalName(name)).toBe(expected));
});
