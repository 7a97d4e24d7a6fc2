import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const german = '---\ntitle: Größe\n---\n\nSüße Bären grüßen fröhlich über die Brücke.\n';
const latin1 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (host: MemoryHost, path: string): string =>
  new TextDecoder().decode(host.fs.readBytes(`${host.cwd}/${path}`));

/** A host with one file of bytes. */
function hostWith(path: string, bytes: Uint8Array): MemoryHost {
  const host = createMemoryHost({ 'index.md': 'Home.\n' });
  host.fs.create(`${host.cwd}/${path}`, bytes);
  return host;
}

describe('post fix-encoding', () => {
  test('shows a diff and writes nothing', async () => {
    const host = hostWith('a.md', latin1(german));
    expect(await main(['fix-encoding', 'a.md'], host)).toBe(0);
    expect(host.stdout.text).toContain('+title: Größe');
    expect(host.stdout.text).toContain('-title: Gr');
    expect(host.stderr.text).toContain('read as windows-1252');
    expect(host.fs.readBytes(`${host.cwd}/a.md`)).toEqual(latin1(german));
  });

  test('--write converts to UTF-8', async () => {
    const host = hostWith('a.md', latin1(german));
    expect(await main(['fix-encoding', '--write', 'a.md'], host)).toBe(0);
    expect(textOf(host, 'a.md')).toBe(german);
    expect(host.stdout.text).toContain('a.md');
  });

  test('--from says which encoding it is', async () => {
    const host = hostWith('a.md', Uint8Array.of(0xc4, 0xc1, 0x0a));
    expect(await main(['fix-encoding', '--from', 'koi8-r', '--write', 'a.md'], host)).toBe(0);
    expect(textOf(host, 'a.md')).toBe('да\n');
  });

  test('undoes mojibake in a file that is UTF-8', async () => {
    const text = 'Talks by HervÃ© and FranÃ§ois, whoâ€™d rather not.\n';
    const host = hostWith('a.md', new TextEncoder().encode(text));
    expect(await main(['fix-encoding', '--write', 'a.md'], host)).toBe(0);
    expect(textOf(host, 'a.md')).toBe('Talks by Hervé and François, who’d rather not.\n');
    expect(host.stderr.text).toContain('3 garbled places repaired');
  });

  test('leaves a good file alone', async () => {
    const host = hostWith('a.md', new TextEncoder().encode(german));
    expect(await main(['fix-encoding', '--write', 'a.md'], host)).toBe(0);
    expect(host.stderr.text).toContain('is UTF-8');
    expect(host.stdout.text).toBe('');
  });

  test.each([
    [['fix-encoding', 'none.md'], 'no such file'],
    [['fix-encoding', '.'], '. is a folder'],
    [['fix-encoding', '--from', 'klingon', 'a.md'], '"klingon" is no encoding'],
    [['fix-encoding', '--from', 'utf-8', 'a.md'], 'its bytes are not all utf-8'],
  ])('refuses %j and writes nothing', async (argv, message) => {
    const host = hostWith('a.md', latin1(german));
    expect(await main(argv, host)).toBe(2);
    expect(host.stderr.text).toContain(message);
    expect(host.fs.readBytes(`${host.cwd}/a.md`)).toEqual(latin1(german));
  });

  test('says that a byte order mark goes, which a diff does not show', async () => {
    const host = hostWith('a.md', new TextEncoder().encode(`\ufeff${german}`));
    expect(await main(['fix-encoding', '--write', 'a.md'], host)).toBe(0);
    expect(host.stderr.text).toContain('its byte order mark is deleted');
    expect(host.fs.readBytes(`${host.cwd}/a.md`)).toEqual(new TextEncoder().encode(german));
  });

  test('names the whole path in its advice', async () => {
    const host = hostWith('posts/b.md', Uint8Array.of(0xe9));
    expect(await main(['fix-encoding', 'posts/b.md'], host)).toBe(2);
    expect(host.stderr.text).toMatch(/--from \S+ posts\/b\.md/);
  });

  test('when one file of several cannot be told, none is written', async () => {
    const host = hostWith('a.md', latin1(german));
    host.fs.create(`${host.cwd}/b.md`, Uint8Array.of(0xe9));
    expect(await main(['fix-encoding', '--write', 'a.md', 'b.md'], host)).toBe(2);
    expect(host.stderr.text).toContain('its encoding cannot be told');
    expect(host.fs.readBytes(`${host.cwd}/a.md`)).toEqual(latin1(german));
  });

  test('--undo brings back the very bytes, once', async () => {
    const host = hostWith('posts/a.md', latin1(german));
    await main(['fix-encoding', '--write', 'posts/a.md'], host);
    expect(textOf(host, 'posts/a.md')).toBe(german);
    expect(await main(['fix-encoding', '--undo', 'posts/a.md'], host)).toBe(0);
    expect(textOf(host, 'posts/a.md')).toBe(german);
    expect(await main(['fix-encoding', '--undo', '--write', 'posts/a.md'], host)).toBe(0);
    expect(host.fs.readBytes(`${host.cwd}/posts/a.md`)).toEqual(latin1(german));
    expect(await main(['fix-encoding', '--undo', '--write', 'posts/a.md'], host)).toBe(2);
    expect(host.stderr.text).toContain('was not converted here, or was changed since');
  });

  test('--undo does not touch a file that was changed since', async () => {
    const host = hostWith('a.md', latin1(german));
    await main(['fix-encoding', '--write', 'a.md'], host);
    host.fs.replace(`${host.cwd}/a.md`, new TextEncoder().encode(`${german}More.\n`));
    expect(await main(['fix-encoding', '--undo', '--write', 'a.md'], host)).toBe(2);
    expect(textOf(host, 'a.md')).toBe(`${german}More.\n`);
  });

  test('each step of several can be undone, in a repository from anywhere', async () => {
    const host = createMemoryHost({ '.git/HEAD': 'ref: refs/heads/main\n', 'docs/': '' });
    const garbled = 'Talks by HervÃ© and FranÃ§ois, whoâ€™d rather not.\n';
    const before = new TextEncoder().encode(garbled);
    host.fs.create(`${host.cwd}/docs/a.md`, before);
    host.fs.create(`${host.cwd}/docs/b.md`, latin1(german));
    expect(await main(['fix-encoding', '--write', 'docs/a.md', 'docs/b.md'], host)).toBe(0);
    expect(Object.keys(host.files())).toContain('/site/.post/converted.jsonl');
    await main(['fix-encoding', '--undo', '--write', 'docs/b.md'], host);
    await main(['fix-encoding', '--undo', '--write', 'docs/a.md'], host);
    expect(host.fs.readBytes('/site/docs/a.md')).toEqual(before);
    expect(host.fs.readBytes('/site/docs/b.md')).toEqual(latin1(german));
  });
});
