import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import type { Host } from '../../src/host/host.js';
import { base, hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

const draft = '---\ntitle: "Trams & lifts"\ndate: 2017-05-17\ndraft: true\n---\n\nUp and down.\n';

/** Builds what is no draft: a page for each post, or fails where a post says so. */
const generator = `
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
for (const name of readdirSync('content/posts')) {
  const text = readFileSync('content/posts/' + name, 'utf8');
  if (text.includes('BROKEN')) throw new Error('cannot build ' + name);
  if (text.includes('draft: true')) continue;
  const folder = 'public/posts/' + name.slice(0, -3);
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/index.html', '<title>x</title>');
}
`;

function blog(build = 'node hugo.mjs', text = draft): Sandbox {
  const box = sandbox();
  box.write('hugo.toml', "baseURL = 'https://x.example'\n");
  box.write('hugo.mjs', generator);
  box.write('package.json', JSON.stringify({ scripts: { build } }));
  box.write('content/posts/trams.md', text);
  return box;
}

async function publish(
  { root }: Sandbox,
  ...args: string[]
): Promise<{ code: number; stderr: string }> {
  let stderr = '';
  const quiet = { columns: 80, isTerminal: false, write: () => undefined };
  const host: Host = {
    ...hostWith(),
    cwd: root,
    stdout: quiet,
    stderr: {
      ...quiet,
      write: (text) => {
        stderr += text;
      },
    },
  };
  const all = ['publish', 'trams', '--no-lint', '--verify-build', ...args];
  return { code: await main(all, host), stderr };
}

process.env.TMPDIR = base;
const rooms = (): string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('post-build-'));

describe('post publish --verify-build', () => {
  test('builds a copy with the own script of the site, and publishes', async () => {
    const box = blog();
    const { code, stderr } = await publish(box);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'post: building a copy of the site: npm run build\n  draft: true → false\n',
    });
    expect(box.read('content/posts/trams.md')).toContain('draft: false');
    expect(existsSync(`${box.root}/public`)).toBe(false);
  });

  test.each([
    ['a build that fails', blog('node hugo.mjs', `${draft}BROKEN\n`), [], 'cannot build trams.md'],
    [
      'a post that is not there',
      blog('node -e 0 hugo'),
      [],
      '"Trams & lifts" (content/posts/trams.md) is not in it at /posts/trams/',
    ],
    [
      'a command that is not there',
      blog(),
      ['--build-command', 'no-such-generator'],
      'failed with exit code 127',
    ],
    [
      'a build that takes too long',
      blog(),
      ['--build-command', 'sleep 60', '--build-timeout', '1'],
      'did not end within 1 seconds',
    ],
  ])('%s stops it, and nothing is written', async (_, box, args, why) => {
    const before = box.read('content/posts/trams.md');
    const { code, stderr } = await publish(box, ...args);
    expect(code).toBe(1);
    expect(stderr).toContain(why);
    expect(stderr).toContain('not published, and nothing was written');
    expect(box.read('content/posts/trams.md')).toBe(before);
  });

  test('finds a post at another address by its title', async () => {
    const script = `mkdir -p public/x && echo '<h1>Trams &amp; <em>lifts</em></h1>' > public/x/a.html`;
    expect((await publish(blog(), '--build-command', script)).code).toBe(0);
  });

  test('what is forced is said', async () => {
    const { code, stderr } = await publish(blog('node -e 0 hugo'), '--force');
    expect(code).toBe(0);
    expect(stderr).toContain('published in spite of it, as --force says');
  });

  test('refuses where nobody knows how to build, and in a hook', async () => {
    const plain = sandbox();
    plain.write('posts/trams.md', draft);
    const { code, stderr } = await publish(plain);
    expect(code).toBe(2);
    expect(stderr).toContain('--build-command');
    const host = { ...hostWith({ GIT_INDEX_FILE: '/x/index' }), cwd: blog().root };
    expect(await main(['publish', 'trams', '--no-lint', '--verify-build'], host)).toBe(2);
  });

  test('leaves no copy behind', () => {
    expect(rooms()).toEqual([]);
  });
});
