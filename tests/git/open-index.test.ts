import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openIndex } from '../../src/git/open-index.js';
import { hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

function open(box: Sandbox) {
  const { host } = openIndex({ ...hostWith(), cwd: box.root });
  const path = (name: string): string => (name === '' ? box.root : `${box.root}/${name}`);
  return {
    names: (folder: string) => host.fs.list(path(folder))?.map(({ name }) => name),
    text: (name: string) => {
      const bytes = host.fs.readBytes(path(name));
      return bytes && Buffer.from(bytes).toString();
    },
    kind: (name: string) => host.fs.stat(path(name))?.kind,
  };
}

test('a repository as the next commit would leave it', () => {
  const box = sandbox();
  box.write('.gitignore', 'public/\n');
  box.write('kept.md', 'kept');
  box.write('gone.md', 'gone');
  box.write('sparse/a.md', 'sparse');
  box.write('lost/deep/b.md', 'lost');
  box.git('add', '.');
  box.git('commit', '-qm', 'a');
  box.git('rm', '-q', '--cached', 'gone.md');
  box.git('update-index', '--skip-worktree', 'sparse/a.md');
  rmSync(join(box.root, 'sparse'), { recursive: true });
  rmSync(join(box.root, 'lost'), { recursive: true });
  box.write('kept.md', 'edited');
  box.write('new.md', 'staged');
  box.git('add', 'new.md');
  box.write('new.md', 'edited since');
  box.write('untracked/x.md', 'x');
  box.write('public/index.html', 'built');

  const seen = open(box);
  expect(seen.names('')).toEqual([
    '.git',
    '.gitignore',
    'kept.md',
    'lost',
    'new.md',
    'public',
    'sparse',
    'untracked',
  ]);
  expect(seen.names('untracked')).toEqual([]);
  expect(seen.names('lost/deep')).toEqual(['b.md']);
  expect(seen.names('nowhere')).toBeUndefined();
  expect(seen.text('new.md')).toBe('staged');
  expect(seen.text('kept.md')).toBe('edited');
  expect(seen.text('sparse/a.md')).toBe('sparse');
  expect(seen.text('lost/deep/b.md')).toBe('lost');
  expect(seen.text('gone.md')).toBeUndefined();
  expect(seen.text('untracked/x.md')).toBeUndefined();
  expect(seen.text('public/index.html')).toBe('built');
  expect([seen.kind('sparse'), seen.kind('sparse/a.md'), seen.kind('untracked/x.md')]).toEqual([
    'directory',
    'file',
    undefined,
  ]);
  expect(seen.text('.git/HEAD')).toContain('refs/heads/main');
});
