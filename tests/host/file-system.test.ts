import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { FileError } from '../../src/errors.js';
import type { FileSystem } from '../../src/host/host.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { createNodeFileSystem } from '../../src/host/node-file-system.js';

interface World {
  readonly fs: FileSystem;
  readonly root: string;
}

type Files = Readonly<Record<string, string>>;

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function real(files: Files, links: Files = {}): World {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'post-host-')));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(root, name));
  return { fs: createNodeFileSystem(), root };
}

function memory(files: Files, links: Files = {}): World {
  return { fs: createMemoryHost(files, { symbolicLinks: links }).fs, root: '/site' };
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();
const bytes = (value: string): Uint8Array => Buffer.from(value);
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return 'nothing thrown';
};

describe.each([
  ['node', real],
  ['memory', memory],
])('file system of the %s host', (_, world) => {
  test('a missing file is undefined', () => {
    const { fs, root } = world({ 'a.md': 'a' });
    for (const path of ['b.md', 'a.md/c', 'no/such', 'x'.repeat(5000)]) {
      expect(fs.readBytes(`${root}/${path}`)).toBeUndefined();
      expect(fs.stat(`${root}/${path}`)).toBeUndefined();
      expect(fs.list(`${root}/${path}`)).toBeUndefined();
      expect(fs.realPath(`${root}/${path}`)).toBeUndefined();
    }
  });

  test('a folder named like a post is a folder', () => {
    const { fs, root } = world({ 'x.md/inner.md': 'a' });
    expect(fs.stat(`${root}/x.md`)).toMatchObject({ kind: 'directory', symbolicLink: false });
    expect(code(() => fs.readBytes(`${root}/x.md`))).toBe('EISDIR');
    expect(code(() => fs.replace(`${root}/x.md`, bytes('b')))).toBe('EISDIR');
    expect(fs.list(root)).toEqual([{ name: 'x.md', kind: 'directory', symbolicLink: false }]);
  });

  test('links say where they lead; broken ones and circles are "other"', () => {
    const links = { here: '.', one: 'two', two: 'one', gone: 'nowhere', post: 'a.md' };
    const { fs, root } = world({ 'a.md': 'abc' }, links);
    expect(fs.list(root)?.map((entry) => [entry.name, entry.kind, entry.symbolicLink])).toEqual([
      ['a.md', 'file', false],
      ['gone', 'other', true],
      ['here', 'directory', true],
      ['one', 'other', true],
      ['post', 'file', true],
      ['two', 'other', true],
    ]);
    expect(fs.stat(`${root}/post`)).toEqual({ kind: 'file', size: 3, symbolicLink: true });
    expect(fs.stat(`${root}/one`)).toMatchObject({ kind: 'other', symbolicLink: true });
    expect(fs.realPath(`${root}/here/here/post`)).toBe(`${root}/a.md`);
    expect(fs.realPath(`${root}/one`)).toBeUndefined();
    expect(fs.realPath(`${root}/gone`)).toBeUndefined();
  });

  test('replace writes behind a link and keeps the link', () => {
    const { fs, root } = world({ 'a.md': 'old' }, { post: 'a.md' });
    fs.replace(`${root}/post`, bytes('new'));
    expect(text(fs.readBytes(`${root}/a.md`))).toBe('new');
    expect(fs.stat(`${root}/post`)?.symbolicLink).toBe(true);
    expect(code(() => fs.replace(`${root}/gone`, bytes('x')))).toBe('ENOENT');
    expect(fs.list(root)).toHaveLength(2);
  });

  test('create makes folders and never overwrites', () => {
    const { fs, root } = world({ 'a.md': 'old' });
    fs.create(`${root}/b/c/d.md`, bytes('new'));
    expect(text(fs.readBytes(`${root}/b/c/d.md`))).toBe('new');
    expect(code(() => fs.create(`${root}/a.md`, bytes('x')))).toBe('EEXIST');
    expect(text(fs.readBytes(`${root}/a.md`))).toBe('old');
    expect(fs.list(root)).toHaveLength(2);
  });

  test('move renames files and folders and never overwrites', () => {
    const { fs, root } = world({ 'a/x.md': 'x', 'a/y.md': 'y', 'b.md': 'b' });
    fs.move(`${root}/a`, `${root}/new/z`);
    expect(fs.list(`${root}/new/z`)?.map((entry) => entry.name)).toEqual(['x.md', 'y.md']);
    expect(fs.stat(`${root}/a`)).toBeUndefined();
    expect(code(() => fs.move(`${root}/b.md`, `${root}/new/z/x.md`))).toBe('EEXIST');
    expect(code(() => fs.move(`${root}/new/z/x.md`, `${root}/new`))).toBe('EEXIST');
    expect(code(() => fs.move(`${root}/gone`, `${root}/other`))).toBe('ENOENT');
    fs.move(`${root}/b.md`, `${root}/B.md`);
    expect(text(fs.readBytes(`${root}/B.md`))).toBe('b');
  });

  test('replaceWith puts a finished file in place', () => {
    const { fs, root } = world({ 'a.md': 'old', finished: 'new' });
    fs.replaceWith(`${root}/a.md`, `${root}/finished`);
    expect(text(fs.readBytes(`${root}/a.md`))).toBe('new');
    expect(fs.list(root)).toHaveLength(1);
  });

  test('remove takes files and empty folders, and nothing is fine', () => {
    const { fs, root } = world({ 'a/x.md': 'x' });
    expect(code(() => fs.remove(`${root}/a`))).toBe('ENOTEMPTY');
    fs.remove(`${root}/a/x.md`);
    fs.remove(`${root}/a`);
    fs.remove(`${root}/a`);
    expect(fs.list(root)).toEqual([]);
  });
});

describe('file system of the node host', () => {
  test('keeps the mode of what it replaces', () => {
    const { fs, root } = real({ 'a.md': 'old', finished: 'newer' });
    chmodSync(join(root, 'a.md'), 0o640);
    fs.replace(`${root}/a.md`, bytes('new'));
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
    fs.replaceWith(`${root}/a.md`, `${root}/finished`);
    fs.create(`${root}/b.md`, bytes('copy'), `${root}/a.md`);
    expect(statSync(join(root, 'b.md')).mode & 0o777).toBe(0o640);
    expect(statSync(join(root, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('newer');
  });

  test('removes what a killed process left, and leaves what a live one writes', () => {
    const { fs, root } = real({
      'a.md': 'old',
      '.post-tmp-999999999-1': 'abandoned long ago',
      '.post-tmp-999999999-2': 'abandoned just now',
      [`.post-tmp-${process.pid}-99`]: 'of a live process',
    });
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const name of ['.post-tmp-999999999-1', `.post-tmp-${process.pid}-99`]) {
      utimesSync(join(root, name), longAgo, longAgo);
    }
    fs.replace(`${root}/a.md`, bytes('new'));
    expect(readdirSync(root).sort()).toEqual(
      ['.post-tmp-999999999-2', `.post-tmp-${process.pid}-99`, 'a.md'].sort(),
    );
  });

  test.skipIf(process.getuid?.() === 0)('says why a file cannot be read or written', () => {
    const { fs, root } = real({ 'a.md': 'old', 'closed/b.md': 'b' });
    chmodSync(join(root, 'a.md'), 0);
    expect(code(() => fs.readBytes(`${root}/a.md`))).toBe('EACCES');
    chmodSync(join(root, 'a.md'), 0o444);
    expect(code(() => fs.replace(`${root}/a.md`, bytes('x')))).toBe('EACCES');
    chmodSync(join(root, 'closed'), 0o555);
    expect(code(() => fs.replace(`${root}/closed/b.md`, bytes('x')))).toBe('EACCES');
    expect(code(() => fs.create(`${root}/closed/c.md`, bytes('x')))).toBe('EACCES');
    chmodSync(join(root, 'closed'), 0);
    expect(code(() => fs.list(`${root}/closed`))).toBe('EACCES');
    chmodSync(join(root, 'closed'), 0o755);
  });
});

describe('file system of the memory host', () => {
  test('refuses at the n-th change, and is dead after a kill', () => {
    const full = createMemoryHost({ 'a.md': 'a' }, { failure: { at: 2, code: 'ENOSPC' } });
    full.fs.replace('/site/a.md', bytes('b'));
    expect(code(() => full.fs.replace('/site/a.md', bytes('c')))).toBe('ENOSPC');
    const killed = createMemoryHost({ 'a.md': 'a' }, { killAt: 1 });
    expect(() => killed.fs.replace('/site/a.md', bytes('b'))).toThrow('');
    expect(() => killed.fs.readBytes('/site/a.md')).toThrow('');
    const next = killed.restart();
    expect(next.files()).toEqual({ '/site/a.md': 'a' });
    expect(next.process.isRunning(killed.process.id)).toBe(false);
  });

  test('ignores case where asked to', () => {
    const { fs } = createMemoryHost({ 'Post.md': 'a' }, { foldsCase: true });
    expect(text(fs.readBytes('/site/post.MD'))).toBe('a');
    expect(code(() => fs.create('/site/post.md', bytes('x')))).toBe('EEXIST');
    fs.move('/site/Post.md', '/site/post.md');
    expect(fs.list('/site')?.map((entry) => entry.name)).toEqual(['post.md']);
  });

  test('shuts what is unreadable or read-only', () => {
    const { fs } = createMemoryHost(
      { 'a.md': 'a', 'b/c.md': 'c' },
      { unreadable: ['a.md', 'b'], readOnly: ['b'] },
    );
    expect(code(() => fs.readBytes('/site/a.md'))).toBe('EACCES');
    expect(code(() => fs.list('/site/b'))).toBe('EACCES');
    expect(code(() => fs.replace('/site/b/c.md', bytes('x')))).toBe('EACCES');
    expect(code(() => fs.create('/site/b/d.md', bytes('x')))).toBe('EACCES');
  });
});
