import { expect, test } from 'vitest';
import {
  foldPath,
  isAbsolutePath,
  isInside,
  nameOf,
  normalizePath,
  parentOf,
  relativePath,
  resolvePath,
} from '../../src/text/path.js';

test.each([
  ['/a/b.md', '/a', 'b.md'],
  ['/a', '/', 'a'],
  ['a', '', 'a'],
  ['a/b', 'a', 'b'],
  ['C:/a', 'C:/', 'a'],
  ['/a/b/c', '/a/b', 'c'],
])('%s is in %s and named %s', (path, parent, name) => {
  expect([parentOf(path), nameOf(path)]).toEqual([parent, name]);
});

test.each([
  ['/a/./b//c/', '/a/b/c'],
  ['/a/../../b', '/b'],
  ['../a/../b', '../b'],
  ['a/..', ''],
  ['/', '/'],
])('%s is %s', (path, normal) => {
  expect(normalizePath(path)).toBe(normal);
});

test('a relative path counts from the folder, an absolute one does not', () => {
  expect(resolvePath('/site', '../x.md')).toBe('/x.md');
  expect(resolvePath('/site', '/x.md')).toBe('/x.md');
  expect(resolvePath('C:/site', 'D:/x.md')).toBe('D:/x.md');
  expect(isAbsolutePath('a/b')).toBe(false);
});

test.each([
  ['/a/b', '/a/c/d', '../c/d'],
  ['/a', '/a/b', 'b'],
  ['/a', '/a', ''],
  ['/', '/a', 'a'],
  ['/a/b', '/', '../..'],
])('from %s to %s is %s', (folder, path, relative) => {
  expect(relativePath(folder, path)).toBe(relative);
});

test('a neighbour with a longer name is not inside', () => {
  expect(isInside('/a', '/a/b')).toBe(true);
  expect(isInside('/a', '/a')).toBe(true);
  expect(isInside('/a', '/ab')).toBe(false);
  expect(isInside('/', '/a')).toBe(true);
  expect(isInside('C:/', 'C:/a')).toBe(true);
});

test('case and Unicode form do not tell files apart everywhere', () => {
  expect(foldPath('Caf\u00e9.MD')).toBe(foldPath('cafe\u0301.md'));
});
