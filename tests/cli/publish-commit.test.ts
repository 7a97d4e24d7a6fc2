import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import type { Host } from '../../src/host/host.js';
import { hostWith, inFolder, type Sandbox, sandbox } from '../support/git-sandbox.js';

const draft = '---\ntitle: "Trams # of Lisbon"\n---\n\nUp and down.\n';

function blog(): Sandbox {
  const box = sandbox();
  box.write('_config.yml', 'plugins: []\n');
  box.write('Gemfile', "gem 'jekyll'\n");
  box.write('_posts/2017-01-02-first.md', '---\ntitle: First\n---\n\nOne.\n');
  box.git('add', '.');
  box.git('commit', '-qm', 'Begin');
  box.write('_drafts/trams.md', draft);
  return box;
}

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(root: string, ...args: string[]): Promise<Ran> {
  const out = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    columns: 80,
    isTerminal: false,
    write: (text: string) => {
      out[name] += text;
    },
  });
  const host: Host = {
    ...hostWith(),
    cwd: root,
    now: () => new Date('2017-10-23T11:11:00Z'),
    stdout: output('stdout'),
    stderr: output('stderr'),
  };
  return { code: await main(args, host), ...out };
}

const last = (box: Sandbox): string => box.git('log', '-1', '--format=%s', '--name-status', '-M');

describe('post publish --commit', () => {
  test('commits the files of the plan and no others', async () => {
    const box = blog();
    box.write('staged.txt', 'mine\n');
    box.write('_posts/2017-01-02-first.md', '---\ntitle: First\n---\n\nOne, two.\n');
    box.git('add', 'staged.txt', '_drafts/trams.md');
    const { code, stderr } = await run(box.root, 'publish', 'trams', '--commit');
    expect(code).toBe(0);
    expect(stderr).toContain(`committed as ${box.git('rev-parse', '--short', 'HEAD').trim()}`);
    expect(last(box)).toBe('Publish "Trams # of Lisbon"\n\nA\t_posts/2017-10-23-trams.md\n');
    expect(box.git('status', '--porcelain')).toBe(' M _posts/2017-01-02-first.md\nA  staged.txt\n');
  });

  test('records a move as one, and takes a message', async () => {
    const box = blog();
    box.git('add', '.');
    box.git('commit', '-qm', 'Draft');
    await run(box.root, 'publish', 'trams', '--commit', '-m', 'Trams are out');
    expect(last(box)).toMatch(
      /^Trams are out\n\nR\d+\t_drafts\/trams\.md\t_posts\/2017-10-23-trams\.md\n$/,
    );
    expect(box.git('status', '--porcelain')).toBe('');
    await run(box.root, 'unpublish', 'trams', '--commit');
    expect(last(box)).toContain('Unpublish "Trams # of Lisbon"');
  });

  test('without it nothing is committed, and nothing to do is no commit', async () => {
    const box = blog();
    await run(box.root, 'publish', 'trams');
    expect(last(box)).toContain('Begin');
    expect((await run(box.root, 'publish', 'trams', '--commit')).stderr).toContain('nothing to do');
    expect(last(box)).toContain('Begin');
  });

  test('stores text as git would: line endings and all', async () => {
    const box = blog();
    box.git('config', 'core.autocrlf', 'true');
    box.write('_drafts/trams.md', draft.replaceAll('\n', '\r\n'));
    await run(box.root, 'publish', 'trams', '--commit');
    expect(box.git('show', 'HEAD:_posts/2017-10-23-trams.md')).not.toContain('\r');
    expect(box.read('_posts/2017-10-23-trams.md')).toContain('\r\n');
    expect(box.git('status', '--porcelain')).toBe('');
  });

  test('runs no hook and no filter', async () => {
    const box = blog();
    box.write('.git/hooks/pre-commit', '#!/bin/sh\ntouch ran\nexit 1\n');
    box.git('config', 'filter.evil.clean', 'touch ran');
    box.git('config', 'commit.gpgSign', 'true');
    box.git('config', 'gpg.program', '/bin/false');
    box.write('.gitattributes', '*.md filter=evil\n');
    expect((await run(box.root, 'publish', 'trams', '--commit')).code).toBe(0);
    expect(() => box.read('ran')).toThrow();
  });

  test.each([
    ['in the middle of a merge', (box: Sandbox) => box.write('.git/MERGE_HEAD', '0\n'), 'a merge'],
    ['in a rebase', (box: Sandbox) => box.write('.git/rebase-merge/x', ''), 'a rebase'],
    [
      'without an author',
      (box: Sandbox) =>
        box.git('config', 'user.useConfigOnly', 'true') +
        box.git('config', '--unset', 'user.email'),
      'who you are',
    ],
  ])('refuses %s, and changes nothing', async (_, prepare, why) => {
    const box = blog();
    prepare(box);
    const { code, stderr } = await run(box.root, 'publish', 'trams', '--commit');
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(box.read('_drafts/trams.md')).toBe(draft);
  });

  test('refuses without a repository, and publishes there without it', async () => {
    const box = sandbox();
    const root = `${box.root}/plain`;
    mkdirSync(root);
    const folder = inFolder(root);
    folder.write('.git', 'gitdir: /nowhere\n');
    folder.write('_config.yml', 'plugins: []\n');
    folder.write('Gemfile', "gem 'jekyll'\n");
    folder.write('_posts/2017-01-02-first.md', '---\ntitle: First\n---\n\nOne.\n');
    folder.write('_drafts/trams.md', draft);
    expect((await run(root, 'publish', 'trams', '--commit')).code).toBe(2);
    expect(folder.read('_drafts/trams.md')).toBe(draft);
    expect((await run(root, 'publish', 'trams')).code).toBe(0);
  });

  test('works on a detached head, in a worktree, before the first commit, and in a submodule', async () => {
    const box = blog();
    box.git('checkout', '-q', '--detach');
    expect((await run(box.root, 'publish', 'trams', '--commit')).code).toBe(0);
    box.git('worktree', 'add', '-q', 'tree', 'main');
    box.write('tree/_drafts/lifts.md', '---\ntitle: Lifts\n---\n\nUp.\n');
    expect((await run(`${box.root}/tree`, 'publish', 'lifts', '--commit')).code).toBe(0);
    expect(box.git('log', '-1', '--format=%s', 'main')).toBe('Publish "Lifts"\n');
    const fresh = sandbox();
    fresh.write('_config.yml', 'plugins: []\n');
    fresh.write('Gemfile', "gem 'jekyll'\n");
    fresh.write('_drafts/trams.md', draft);
    expect((await run(fresh.root, 'publish', 'trams', '--commit')).code).toBe(0);
    expect(fresh.git('ls-tree', '-r', '--name-only', 'HEAD')).toBe('_posts/2017-10-23-trams.md\n');
  });
});

describe('posts in a submodule of the site', () => {
  const withSubmodule = (): Sandbox => {
    const posts = sandbox();
    posts.write('2017-01-02-first.md', '---\ntitle: First\n---\n\nOne.\n');
    posts.git('add', '.');
    posts.git('commit', '-qm', 'Begin');
    const box = sandbox();
    box.write('_config.yml', 'plugins: []\n');
    box.write('Gemfile', "gem 'jekyll'\n");
    box.write('_drafts/trams.md', draft);
    box.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', posts.root, '_posts');
    box.git('add', '.');
    box.git('commit', '-qm', 'Begin');
    return box;
  };

  test('get a draft from outside, and both repositories stay whole', async () => {
    const box = withSubmodule();
    const { code, stderr } = await run(box.root, 'publish', 'trams');
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('is in another git repository than before: add it there');
    expect(box.git('status', '--porcelain')).toBe(' D _drafts/trams.md\n M _posts\n');
    expect(inFolder(`${box.root}/_posts`).git('status', '--porcelain')).toMatch(
      /^\?\? .*trams.md\n$/,
    );
  });

  test('are committed there alone, and not together with others', async () => {
    const box = withSubmodule();
    const { code, stderr } = await run(box.root, 'publish', 'trams', '--commit');
    expect(code).toBe(2);
    expect(stderr).toContain('the files belong to several repositories');
    expect(box.git('status', '--porcelain')).toBe('');
  });
});
