import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import type { Host, Output } from '../../src/host/host.js';
import { hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

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
  const { build: _, ...real } = hostWith({ GITHUB_BASE_REF: '', ...env });
  const host: Host = { ...real, cwd, stdout: output('stdout'), stderr: output('stderr') };
  return { code: await main(argv, host), ...written };
}

const body = (...lines: string[]): string =>
  ['---', 'title: Trams', 'layout: post', '---', '', ...lines, ''].join('\n');
const broken = body('In the cafÃ©.');

/** A Jekyll site on a branch that left `main` after its first commit. */
function branch(files: Readonly<Record<string, string>>): Sandbox {
  const box = sandbox();
  box.write('_config.yml', 'title: Trams\n');
  for (const [path, text] of Object.entries(files)) box.write(path, text);
  box.git('add', '.');
  box.git('commit', '-qm', 'Start');
  box.git('checkout', '-qb', 'work');
  return box;
}

function commit(box: Sandbox): void {
  box.git('add', '-A');
  box.git('commit', '-qm', 'Change');
}

const places = ({ stdout }: Ran): string[] =>
  stdout.split('\n').flatMap((line) => /^\S+?\.md:\d+/.exec(line)?.[0] ?? []);

describe('post lint --changed', () => {
  const mojibake = ['lint', '--only', 'text/mojibake', '--changed'];

  test('looks at posts that are committed, staged, edited or new since the branch', async () => {
    const box = branch({ '_posts/2024-01-01-old.md': broken, '_posts/2024-01-02-edited.md': 'x' });
    box.write('_posts/2024-01-03-committed.md', broken);
    commit(box);
    box.write('_posts/2024-01-02-edited.md', broken);
    box.write('_posts/2024-01-04-new.md', broken);
    box.write('README.md', broken);
    expect(places(await post(box.root, [...mojibake, 'main']))).toEqual([
      '_posts/2024-01-02-edited.md:6',
      '_posts/2024-01-03-committed.md:6',
      '_posts/2024-01-04-new.md:6',
    ]);
    expect(
      places(
        await post(box.root, ['lint', '_posts/2024-01-04-new.md', ...mojibake.slice(1), 'main']),
      ),
    ).toEqual(['_posts/2024-01-04-new.md:6']);
  });

  test('compares with the upstream, in CI with the branch to merge into, else with HEAD', async () => {
    const box = branch({ '_posts/2024-01-01-old.md': broken });
    box.write('_posts/2024-01-03-committed.md', broken);
    commit(box);
    const committed = ['_posts/2024-01-03-committed.md:6'];
    expect(await post(box.root, mojibake)).toEqual({ code: 0, stdout: '', stderr: '' });
    box.git('update-ref', 'refs/remotes/origin/main', 'main');
    expect(places(await post(box.root, mojibake, { GITHUB_BASE_REF: 'main' }))).toEqual(committed);
    box.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
    expect(places(await post(box.root, mojibake))).toEqual(committed);
    box.git('update-ref', 'refs/remotes/origin/work', 'work');
    box.git('remote', 'add', 'origin', box.root);
    box.git('branch', '-q', '--set-upstream-to=origin/work');
    expect(places(await post(box.root, mojibake))).toEqual([]);
  });

  test('says what is wrong with a name', async () => {
    const box = branch({ '_posts/2024-01-01-old.md': broken });
    const { code, stderr } = await post(box.root, [...mojibake, '_posts']);
    expect(code).toBe(2);
    expect(stderr).toContain('git knows no commit "_posts"');
    expect(stderr).toContain('`post lint _posts --changed`');
    expect((await post(box.root, [...mojibake, 'HEAD', '--staged'])).code).toBe(2);
  });
});

describe('links that a change breaks elsewhere', () => {
  const target = body('## Night lines', '', 'Text.');
  const links = (address: string): string => body(`See [there](${address}).`);
  const url = '/2024/01/01/buses.html';
  const lint = (box: Sandbox, ...more: string[]): Promise<Ran> =>
    post(box.root, ['lint', '--only', 'link', '--changed', 'main', ...more]);

  test('a heading that is gone', async () => {
    const box = branch({
      '_posts/2024-01-01-buses.md': target,
      '_posts/2024-01-02-trams.md': links(`${url}#night-lines`),
      '_posts/2024-01-03-other.md': links(`${url}#never-was`),
      '_posts/2024-01-04-same.md': links(url),
    });
    expect(await lint(box)).toEqual({ code: 0, stdout: '', stderr: '' });
    box.write('_posts/2024-01-01-buses.md', body('## Lines at night', '', 'Text.'));
    const found = await lint(box);
    expect(places(found)).toEqual(['_posts/2024-01-02-trams.md:6']);
    expect(found.stdout).toContain('link/missing-anchor');
    commit(box);
    expect(places(await lint(box))).toEqual(['_posts/2024-01-02-trams.md:6']);
  });

  test('a post that is deleted, renamed or re-dated', async () => {
    const box = branch({
      '_posts/2024-01-01-buses.md': target,
      '_posts/2024-01-02-trams.md': links(url),
    });
    rmSync(join(box.root, '_posts/2024-01-01-buses.md'));
    expect(places(await lint(box))).toEqual(['_posts/2024-01-02-trams.md:6']);
    box.write('_posts/2024-01-01-coaches.md', target);
    commit(box);
    expect(places(await lint(box))).toEqual(['_posts/2024-01-02-trams.md:6']);
    box.git('mv', '_posts/2024-01-01-coaches.md', '_posts/2024-01-05-buses.md');
    expect(places(await lint(box))).toEqual(['_posts/2024-01-02-trams.md:6']);
    box.git('mv', '_posts/2024-01-05-buses.md', '_posts/2024-01-01-buses.md');
    expect(places(await lint(box))).toEqual([]);
  });

  test('a file that is gone, and settings that move every post', async () => {
    const box = branch({
      'maps/tram.pdf': 'x',
      '_posts/2024-01-01-buses.md': target,
      '_posts/2024-01-02-trams.md': links(url),
      '_posts/2024-01-03-map.md': links('/maps/tram.pdf'),
    });
    rmSync(join(box.root, 'maps/tram.pdf'));
    expect(places(await lint(box))).toEqual(['_posts/2024-01-03-map.md:6']);
    box.write('_config.yml', 'title: Trams\npermalink: /:title/\n');
    expect(places(await lint(box))).toEqual([
      '_posts/2024-01-02-trams.md:6',
      '_posts/2024-01-03-map.md:6',
    ]);
  });

  test('what was broken before, and what is ignored or untracked, is nobody’s fault', async () => {
    const box = branch({
      '.gitignore': 'built/\n',
      '_posts/2024-01-02-trams.md': body('[a](/nope/) [b](/built/a.html) [c](#nope)'),
    });
    box.write('built/a.html', 'x');
    box.write('_posts/2024-01-09-new.md', target);
    expect(places(await lint(box))).toEqual([]);
  });
});
