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
