import { expect, test } from 'vitest';
import { fileAddress } from '../../src/reporters/file-address.js';

test.each([
  ['/home/ana/blog/posts/trip.md', 'file:///home/ana/blog/posts/trip.md#L3'],
  ['/blog/a b#c?d%.md', 'file:///blog/a%20b%23c%3Fd%25.md#L3'],
  ['/blog/a\\b\n\ud800.md', 'file:///blog/a%5Cb%0A%EF%BF%BD.md#L3'],
  ['C:\\blog\\trip.md', 'file:///C:/blog/trip.md#L3'],
])('the address of %j', (path, address) => {
  expect(fileAddress(path, 3)).toBe(address);
});
