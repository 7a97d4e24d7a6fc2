import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli.js';
import { type LintShare, lintShare } from '../../src/commands/lint-share.js';
import type { Host, Thread } from '../../src/host/host.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { createNodeHost } from '../../src/host/node-host.js';
import { readOnly } from '../../src/host/read-only.js';

const count = 40;
const name = (at: number): string => `2024-05-${String((at % 28) + 1).padStart(2, '0')}-stop-${at}`;
const address = (at: number): string =>
  `/2024/05/${String((at % 28) + 1).padStart(2, '0')}/stop-${at}.html`;
const postAt = (at: number, heading: string): string =>
  `---\ntitle: Stop ${at}\n---\n\nThe [next one](${address((at + 1) % count)}#wörter-hier).\n\n## ${heading}\n\nIt rains.\n`;

let root: string;
let later: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-anchors-'));
  mkdirSync(join(root, 'site/_posts'), { recursive: true });
  write('_config.yml', 'title: Trams\n');
  for (let at = 0; at < count; at += 1) write(`_posts/${name(at)}.md`, postAt(at, 'Wörter hier'));
  // Files that have just changed are not trusted; an hour later these are old.
  later = 3_600_000;
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + later);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(root, 'site', path), text);
}

function hostWith(change: Partial<Host> = {}): Host & { readonly told: () => string } {
  const { stdout } = createMemoryHost();
  return {
    ...createNodeHost({ build: 'one' }),
    cwd: join(root, 'site'),
    env: { XDG_CACHE_HOME: join(root, 'cache') },
    stdout,
    ...change,
    told: () => stdout.text,
  };
}

/** Lint, without what is known of whole posts: that would leave no anchor to look for. */
async function lint(change: Partial<Host> = {}, rule = 'link/missing-anchor'): Promise<string> {
  for (const name of ['judgements', 'judgements-chosen'])
    rmSync(join(root, 'cache/postwright', name), { recursive: true, force: true });
  const host = hostWith(change);
  await main(['lint', '--only', rule, '--format', 'compact'], host);
  return host.told();
}

/** How often posts are read in a lint that finds nothing wrong: once to lint them, then for what links need. */
async function reads(change: Partial<Host> = {}): Promise<number> {
  const { fs } = { ...createNodeHost(), ...change };
  let number = 0;
  const readBytes = (path: string): Uint8Array | undefined => {
    number += Number(path.endsWith('.md'));
    return fs.readBytes(path);
  };
  expect(await lint({ ...change, fs: { ...fs, readBytes } })).not.toContain('readers land');
  return number;
}

/** To lint, for the facts, and for the headings. */
const cold = 3 * count;
/** To lint, and for the headings of the first few. */
const warm = count + 15;

function keptFiles(): readonly string[] {
  const folder = join(root, 'cache/postwright/anchors');
  return readdirSync(folder).map((file) => join(folder, file));
}

describe('anchors that an earlier run has found', () => {
  test('are not looked for again', async () => {
    expect(await reads()).toBe(cold);
    expect(await reads()).toBe(warm);
  });

  test('are looked for again in a file that has changed, though size and time are the same', async () => {
    await lint();
    const file = join(root, 'site/_posts', `${name(26)}.md`);
    const { atime, mtime, size } = statSync(file);
    writeFileSync(file, postAt(26, 'Wörter wier'));
    utimesSync(file, atime, mtime);
    expect(statSync(file)).toMatchObject({ size, mtime });
    const found = await lint();
    expect(found).toContain(name(25));
    expect(found.match(/link\/missing-anchor/g)).toHaveLength(1);
  });

  test('are looked for again when the file has only just changed', async () => {
    later = 0;
    await lint();
    write(`_posts/${name(26)}.md`, postAt(26, 'Wörter wier'));
    expect(await lint()).toContain(name(25));
  });

  test('fall with the setting that makes ids', async () => {
    await lint();
    write('_config.yml', 'title: Trams\nkramdown:\n  input: kramdown\n');
    expect((await lint()).match(/link\/missing-anchor/g)).toHaveLength(count);
  });

  test('fall with another build of the program', async () => {
    await lint();
    expect(await reads({ build: 'two' })).toBe(cold);
    expect(await reads({ build: 'two' })).toBe(warm);
  });

  test.each(['', 'x', '\n\n\t\t\n', '{"key":', '\u0000'.repeat(1000)])(
    'are found again when they were kept as %j',
    async (text) => {
      await lint();
      for (const file of keptFiles()) writeFileSync(file, text);
      expect(await reads()).toBe(warm + count - 15);
      expect(await reads()).toBe(warm);
    },
  );

  test('are found each time where nothing can be written', async () => {
    const fs = readOnly(createNodeHost().fs);
    expect(await reads({ fs })).toBe(cold);
    expect(await reads({ fs })).toBe(cold);
  });

  test('are handed over by other threads', async () => {
    const threads = {
      most: 2,
      start(task: object): Thread {
        const share = task as LintShare;
        Atomics.add(new Int32Array(share.taken), 0, count);
        const own = structuredClone({ ...share, taken: new SharedArrayBuffer(4) });
        const host = hostWith();
        const result = lintShare(own, { ...host, fs: readOnly(host.fs) }).then(structuredClone);
        return { result, stop: () => {} };
      },
    };
    const host = hostWith({ threads });
    await main(['lint', '--jobs', '2'], host);
    expect(await reads()).toBe(warm);
  });
});

describe('addresses of pages that an earlier run has read', () => {
  const about = (address: string): string =>
    `---\ntitle: About\npermalink: ${address}\n---\n\nHi.\n`;
  const found = (): Promise<string> => lint({}, 'link/missing-target');

  beforeEach(() => {
    write('about.md', about('/about/'));
    write('start.md', about('/start/'));
    write(`_posts/${name(3)}.md`, '---\ntitle: Stop\n---\n\n[Us](/about/), [home](/start/).\n');
  });

  test('fall with a change that leaves size and time as they were', async () => {
    expect(await found()).toBe('');
    const file = join(root, 'site/about.md');
    const { atime, mtime } = statSync(file);
    writeFileSync(file, about('/above/'));
    utimesSync(file, atime, mtime);
    expect((await found()).match(/"\/\w+\/"/g)).toEqual(['"/about/"', '"/above/"']);
  });

  test('are not read again', async () => {
    await found();
    const { fs } = createNodeHost();
    const readBytes = (path: string): Uint8Array | undefined =>
      /(?:about|start)\.md$/.test(path) ? expect.unreachable() : fs.readBytes(path);
    expect(await lint({ fs: { ...fs, readBytes } }, 'link/missing-target')).toBe('');
  });
});
