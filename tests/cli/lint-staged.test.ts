import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import type { Host, Output } from '../../src/host/host.js';
import { base, hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function post(
  cwd: string,
  argv: readonly string[],
  env: Record<string, string> = {},
): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    columns: 80,
    isTerminal: false,
    write: (text) => {
      written[name] += text;
    },
  });
  const real = hostWith(env);
  const host: Host = { ...real, cwd, stdout: output('stdout'), stderr: output('stderr') };
  return { code: await main(argv, host), ...written };
}

const lines = (...body: string[]): string =>
  ['---', 'title: Lisbon', 'layout: post', 'date: 2024-05-17', '---', '', ...body, ''].join('\n');
const broken = lines('In the cafÃ©.');
const fixed = lines('In the café.');
const path = '_posts/2024-05-17-lisbon.md';

function site(): Sandbox {
  const box = sandbox();
  box.write('_config.yml', 'title: Trams\n');
  return box;
}

const only = ['lint', '--staged', '--only', 'text/mojibake'];

describe('post lint --staged', () => {
  test('judges what is staged, not what lies in the work tree', async () => {
    const box = site();
    box.write(path, broken);
    box.write('_posts/2024-05-18-untracked.md', broken);
    box.write('README.md', broken);
    box.git('add', '_config.yml', 'README.md', path);
    box.write(path, fixed);
    expect(await post(box.root, only)).toEqual({
      code: 1,
      stdout: `${path}:7:8-7:13: error: "cafÃ©" is mis-decoded UTF-8; it should read "café" [text/mojibake] (fixable)\n`,
      stderr: '',
    });
    box.write(path, broken);
    expect((await post(box.root, only)).code).toBe(1);
    box.write(path, fixed);
    box.git('add', path);
    box.write(path, broken);
    expect(await post(box.root, only)).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('with nothing staged there is nothing to say', async () => {
    const box = site();
    expect(await post(box.root, only)).toEqual({ code: 0, stdout: '', stderr: '' });
    const { stdout } = await post(box.root, [...only, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ files: [], summary: { files: 0 } });
  });

  test('reads a staged post that the work tree has lost', async () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    rmSync(join(box.root, '_posts'), { recursive: true });
    expect((await post(box.root, only)).code).toBe(1);
  });

  test('works from a folder below, and for the paths named only', async () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    mkdirSync(join(box.root, 'docs'));
    expect((await post(join(box.root, 'docs'), only)).stdout).toMatch(/^\.\.\/_posts\//);
    expect((await post(box.root, [...only, 'docs'])).code).toBe(0);
    expect((await post(box.root, [...only, '_posts'])).code).toBe(1);
  });

  test('says where there is no repository', async () => {
    mkdirSync(join(base, 'no-repository'));
    expect(await post(join(base, 'no-repository'), only)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'post: this folder is not in a git repository\n',
    });
  });

  test('in a hook, says how to get past what it found', async () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    const env = { GIT_INDEX_FILE: join(box.root, '.git/index') };
    expect((await post(box.root, only, env)).stderr).toBe(
      'post: nothing was committed; repair with `post lint --staged --fix`, or skip this check once with `git commit --no-verify`\n',
    );
  });
});

describe('post lint --staged --fix', () => {
  test('repairs the index and the work tree, and keeps what is not staged', async () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    box.write(path, `${broken}\nNot staged: naÃ¯ve\n`);
    expect(await post(box.root, [...only, '--fix'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(box.git('show', `:${path}`)).toBe(fixed);
    expect(box.read(path)).toBe(`${fixed}\nNot staged: naÃ¯ve\n`);
  });

  test('leaves lines that differ, and says so', async () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    box.write(path, lines('In the old cafÃ©.'));
    expect((await post(box.root, [...only, '--fix'])).stderr).toBe(
      `post: ${path}: one repair is in what is staged only, because the work tree has other text there\n`,
    );
    expect(box.git('show', `:${path}`)).toBe(fixed);
    expect(box.read(path)).toBe(lines('In the old cafÃ©.'));
  });

  test('does not let pass what it cannot repair in a commit of paths', async () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    const index = join(box.root, '.git/next-index-1.lock');
    copyFileSync(join(box.root, '.git/index'), index);
    const ran = await post(box.root, [...only, '--fix'], { GIT_INDEX_FILE: index });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('[text/mojibake] (fixable)');
    expect(ran.stderr).toContain('repair it and commit again');
    expect(ran.stderr).toContain('repair with `post lint --fix`, or skip');
  });

  test('as a pre-commit hook, the commit has the repair and nothing is left over', () => {
    const box = site();
    box.write(path, broken);
    box.git('add', '.');
    const cli = new URL('../../src/main.ts', import.meta.url).href;
    const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
    box.write(
      '.git/hooks/pre-commit',
      `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' --input-type=module -e "
process.argv.splice(1, 0, 'post'); const { run } = await import('${cli}'); await run();" -- ${[...only, '--fix'].join(' ')}\n`,
    );
    chmodSync(join(box.root, '.git/hooks/pre-commit'), 0o755);
    box.git('commit', '-qm', 'Lisbon');
    expect(box.git('show', `HEAD:${path}`)).toBe(fixed);
    expect(box.git('status', '--porcelain')).toBe('');
    box.write(path, fixed.replace('.\n', ': naÃ¯ve.\n'));
    box.git('commit', '-qam', 'More');
    expect(box.git('show', `HEAD:${path}`)).toContain(': naïve.');
    expect(box.git('status', '--porcelain')).toBe('');
  });
});
