import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileStore } from '../../src/links/client/file-store.js';

describe('the cache on disk', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'post-links-'));
    path = join(folder, 'deep', 'links-v1.ndjson');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a file that is missing reads as nothing, and is made with its folder', () => {
    const store = createFileStore(path);
    expect(store.read()).toBeUndefined();
    expect(store.lock()).toBe(true);
    store.append('a\n');
    store.append('b\n');
    expect(store.read()).toBe('a\nb\n');
    store.replace('c\n');
    expect(readFileSync(path, 'utf8')).toBe('c\n');
    store.unlock();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('a device is neither read nor replaced', () => {
    const store = createFileStore('/dev/zero');
    expect(() => store.read()).toThrow();
    expect(() => store.lock()).toThrow();
    expect(existsSync('/dev/zero.lock')).toBe(false);
  });

  test('what another living process has locked stays locked', () => {
    const store = createFileStore(path);
    store.lock();
    writeFileSync(`${path}.lock`, String(process.ppid));
    expect(store.lock()).toBe(false);
  });

  test.each([
    ['of a process that is gone', () => String(spawnSync(process.execPath, ['-e', '']).pid)],
    ['that says nothing', () => ''],
    ['that is nonsense', () => '-1'],
  ])('a lock %s is taken over', (_, content) => {
    const store = createFileStore(path);
    store.lock();
    writeFileSync(`${path}.lock`, content());
    expect(store.lock()).toBe(true);
  });

  test('a lock that nobody has touched for long is taken over', () => {
    const store = createFileStore(path);
    store.lock();
    writeFileSync(`${path}.lock`, String(process.ppid));
    utimesSync(`${path}.lock`, new Date(2020, 1), new Date(2020, 1));
    expect(store.lock()).toBe(true);
  });
});
