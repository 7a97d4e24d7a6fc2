import { describe, expect, test } from 'vitest';
import { inRange, isPublicAddress, parseAddress, parseRange } from '../../src/links/address.js';

describe('isPublicAddress', () => {
  test.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2606:4700:4700::1111',
    '2a00:1450:4001::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  test.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.255',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.170',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b::169.254.169.254',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2002:a9fe:a9fe::1',
    '2001::1',
    '2001:db8::1',
    '3fff::1',
    '100::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    '4000::1',
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each([
    '',
    'localhost',
    '1.2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    ':::',
    '1::2::3',
    '12345::',
    '1:2:3',
  ])('what is no address is not public: %j', (text) => expect(isPublicAddress(text)).toBe(false));
});

describe('parseAddress', () => {
  test('equal addresses have equal values, however they are written', () => {
    expect(parseAddress('0:0:0:0:0:0:0:1')).toEqual(parseAddress('::1'));
    expect(parseAddress('::FFFF:1.2.3.4')).toEqual(parseAddress('::ffff:102:304'));
    expect(parseAddress('1::')).toEqual([0, 1, ...Array<number>(14).fill(0)]);
  });
});

describe('ranges', () => {
  test.each([
    ['10.1.0.0/16', '10.1.255.255', true],
    ['10.1.0.0/16', '10.2.0.0', false],
    ['fd00::/8', 'fdff::1', true],
    ['fd00::/8', '10.0.0.1', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '127.0.0.2', false],
    ['0.0.0.0/0', '9.9.9.9', true],
  ])('%s holds %s: %s', (range, address, expected) => {
    const parsed = parseRange(range);
    const value = parseAddress(address);
    expect(parsed && value && inRange(value, parsed)).toBe(expected);
  });

  test.each(['10.0.0.0/33', '::/129', '10.0.0.0/x', 'host/8', '10.0.0.0/'])('%s is none', (text) =>
    expect(parseRange(text)).toBeUndefined(),
  );
});
