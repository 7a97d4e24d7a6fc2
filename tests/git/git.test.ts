import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.js';
import { changedSince } from '../../src/git/changed-files.js';
import { filesAddedBy } from '../../src/git/files-added-by.js';
import { fixStaged } from '../../src/git/fix-staged.js';
import { readIdentity } from '../../src/git/identity.js';
import { readBlobs } from '../../src/git/read-blobs.js';
import { readIndex, readStagedFiles } from '../../src/git/read-index.js';
import { findRepository, type Repository, requireRepository } from '../../src/git/repository.js';
import { gitMove, writeToIndex } from '../../src/git/write-index.js';
import type { Host } from '../../src/host/host.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { applyPlan } from '../../src/plan/apply-plan.js';
import { base, hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

const host = hostWith();

const at = (box: Sandbox): Repository => requireRepository(host, box.root);
const bytes = (text: string): Uint8Array => Buffer.from(text);
const staged = (box: Sandbox): Record<string, string> => {
  const repository = at(box);
  const files = readStagedFiles(repository);
  const blobs = readBlobs(
    repository,
    files.map(({ id }) => id),
  );
  return Object.fromEntries(
    files.map(({ path, id }) => [path, Buffer.from(blobs.get(id) ?? []).toString()]),
  );
};

describe('a repository is', () => {
  test('found from below, from a worktree and from a submodule', () => {
    const box = sandbox();
    box.write('blog/posts/a.md', 'a');
    box.git('add', '.');
    box.git('commit', '-qm', 'a');
    expect(requireRepository(host, join(box.root, 'blog/posts')).root).toBe(box.root);
    box.git('worktree', 'add', '-q', join(base, 'tree'));
    expect(requireRepository(host, join(base, 'tree/blog')).root).toBe(join(base, 'tree'));
    const outer = sandbox();
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', box.root, 'inner');
    expect(requireRepository(host, join(outer.root, 'inner/blog')).root).toBe(
      join(outer.root, 'inner'),
    );
    expect(staged(outer)).toEqual({ '.gitmodules': expect.any(String) });
  });

  test('found from within a hook, which tells git too much', () => {
    const box = sandbox();
    box.write('blog/a.md', 'a');
    const hook = hostWith({
      GIT_DIR: join(box.root, '.git'),
      GIT_INDEX_FILE: join(box.root, '.git/index'),
      GIT_PREFIX: '',
    });
    expect(requireRepository(hook, join(box.root, 'blog')).root).toBe(box.root);
  });

  test('not found, and why', () => {
    mkdirSync(join(base, 'plain'));
    const reason = (from: Host, path: string) => {
      const search = findRepository(from, path);
      return search.repository ? 'found' : search.reason;
    };
    expect(reason(host, join(base, 'plain'))).toBe('this folder is not in a git repository');
    expect(reason(createMemoryHost(), '/site')).toBe('git could not be started');
    const bare = join(base, 'bare.git');
    host.run('git', ['init', '-q', '--bare', bare]);
    expect(reason(host, bare)).toBe('this git repository has no work tree here');
    const box = sandbox();
    expect(reason(hostWith({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }), box.root)).toBe(
      'git refuses this repository, because it belongs to another user',
    );
    box.git('config', 'core.worktree', join(base, 'home'));
    expect(reason(host, box.root)).toBe(
      `the work tree of this repository is elsewhere: ${join(base, 'home')}`,
    );
  });
});

describe('what is staged', () => {
  const odd = [
    'with space.md',
    'new\nline.md',
    '"quoted".md',
    'tab\t.md',
    'ünïcode.md',
    ':(glob)*.md',
    '-x.md',
  ];

  test('is read before the first commit, under any name', () => {
    const box = sandbox();
    for (const path of odd) box.write(path, `in ${path}`);
    box.git('add', '.');
    for (const path of odd) box.write(path, 'edited since');
    expect(staged(box)).toEqual(Object.fromEntries(odd.map((path) => [path, `in ${path}`])));
    expect(
      readIndex(at(box), ['-x.md', ':(glob)*.md'])
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['-x.md', ':(glob)*.md']);
  });

  test('is what differs from the last commit, detached or not', () => {
    const box = sandbox();
    for (const path of ['same.md', 'changed.md', 'gone.md', 'old.md']) box.write(path, `${path}\n`);
    box.write('empty.md', '');
    box.git('add', '.');
    box.git('commit', '-qm', 'a');
    box.git('checkout', '-q', '--detach');
    box.write('changed.md', 'staged');
    box.write('added.md', '');
    box.git('add', '.');
    box.git('rm', '-q', 'gone.md');
    box.git('mv', 'old.md', 'renamed.md');
    box.write('announced.md', 'x');
    box.git('add', '-N', 'announced.md');
    symlinkSync('same.md', join(box.root, 'link.md'));
    box.git('add', 'link.md');
    expect(staged(box)).toEqual({
      'added.md': '',
      'changed.md': 'staged',
      'renamed.md': 'old.md\n',
    });
  });

  test('has no conflicts in it', () => {
    const box = sandbox();
    box.write('a.md', 'a');
    box.git('add', '.');
    box.git('commit', '-qm', 'a');
    box.git('checkout', '-qb', 'other');
    box.write('a.md', 'b');
    box.git('commit', '-qam', 'b');
    box.git('checkout', '-q', 'main');
    box.write('a.md', 'c');
    box.git('commit', '-qam', 'c');
    expect(() => box.git('merge', 'other')).toThrow();
    expect(staged(box)).toEqual({});
    expect(readIndex(at(box)).map(({ stage }) => stage)).toEqual([1, 2, 3]);
  });

  test('a content that is not there is said', () => {
    expect(() => readBlobs(at(sandbox()), ['1234567890123456789012345678901234567890'])).toThrow(
      'git does not have the content 1234567890123456789012345678901234567890',
    );
  });
});

describe('staging', () => {
  test('keeps modes, runs no filter and touches no work tree', () => {
    const box = sandbox();
    box.write('.gitattributes', '*.md filter=evil text eol=crlf\n');
    box.git('config', 'filter.evil.clean', `touch ${join(base, 'cleaned')}; cat`);
    box.write('a b.md', 'work');
    box.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `100755,${box.git('hash-object', '-w', '--no-filters', 'a b.md').trim()},a b.md`,
    );
    writeToIndex(at(box), [{ path: 'a b.md', mode: '100755', bytes: bytes('one\r\ntwo\0') }]);
    expect(readIndex(at(box), ['a b.md'])[0]?.mode).toBe('100755');
    expect(staged(box)['a b.md']).toBe('one\r\ntwo\0');
    expect(box.read('a b.md')).toBe('work');
    expect(existsSync(join(base, 'cleaned'))).toBe(false);
  });

  test('a locked index is said in the words of git', () => {
    const box = sandbox();
    box.write('.git/index.lock', '');
    expect(() => writeToIndex(at(box), [{ path: 'a', mode: '100644', bytes: bytes('') }])).toThrow(
      /^`git update-index` failed: Unable to create '.*index\.lock': File exists/,
    );
  });
});

describe('repairing what is staged', () => {
  const before = '# One \n\nteh cat\n\nteh dog\n';
  const after = '# One\n\nthe cat\n\nthe dog\n';

  function repair(box: Sandbox, from: Host = host) {
    const repository = requireRepository(from, box.root);
    return fixStaged(
      repository,
      readStagedFiles(repository).map((file) => ({ ...file, text: before, repaired: after })),
    );
  }

  function boxWith(content: string): Sandbox {
    const box = sandbox();
    box.write('dir/a b.md', content);
    box.git('add', '.');
    return box;
  }

  test('repairs the work tree as well, and leaves nothing unstaged', () => {
    const box = boxWith(before);
    chmodSync(join(box.root, 'dir/a b.md'), 0o755);
    box.git('add', '.');
    expect(repair(box)).toEqual({ fixed: ['dir/a b.md'], notices: [] });
    expect(staged(box)).toEqual({ 'dir/a b.md': after });
    expect(box.git('status', '--porcelain')).toBe('A  "dir/a b.md"\n');
  });

  test('of a partly staged file, repairs both and keeps what is not staged', () => {
    const box = boxWith(before);
    box.write('dir/a b.md', `${before}\nnot staged\n`);
    expect(repair(box).notices).toEqual([]);
    expect(staged(box)).toEqual({ 'dir/a b.md': after });
    expect(box.read('dir/a b.md')).toBe(`${after}\nnot staged\n`);
  });

  test('leaves a line that was rewritten since, and says so', () => {
    const box = boxWith(before);
    box.write('dir/a b.md', before.replace('teh cat', 'teh old cat'));
    expect(repair(box).notices).toEqual([
      {
        path: 'dir/a b.md',
        message: 'one repair is in what is staged only, because the work tree has other text there',
      },
    ]);
    expect(staged(box)).toEqual({ 'dir/a b.md': after });
    expect(box.read('dir/a b.md')).toBe('# One\n\nteh old cat\n\nthe dog\n');
  });

  test('keeps the line endings of the checkout', () => {
    const box = boxWith(before);
    box.git('config', 'core.autocrlf', 'true');
    box.write('dir/a b.md', before.replaceAll('\n', '\r\n'));
    expect(repair(box).notices).toEqual([]);
    expect(box.read('dir/a b.md')).toBe(after.replaceAll('\n', '\r\n'));
    expect(box.git('status', '--porcelain')).toBe('A  "dir/a b.md"\n');
  });

  test.each([
    [
      'is deleted',
      (box: Sandbox) => rmSync(join(box.root, 'dir/a b.md')),
      'the work tree has no such file',
    ],
    [
      'is not UTF-8',
      (box: Sandbox) => writeFileSync(join(box.root, 'dir/a b.md'), Uint8Array.of(255)),
      'the file in the work tree is not UTF-8',
    ],
  ])('repairs what is staged when the file in the work tree %s', (_, change, reason) => {
    const box = boxWith(before);
    change(box);
    expect(repair(box).notices[0]?.message).toBe(
      `repaired in what is staged only, because ${reason}`,
    );
    expect(staged(box)).toEqual({ 'dir/a b.md': after });
  });

  test('leaves what was staged in the meantime', () => {
    const box = boxWith(before);
    const repository = at(box);
    const files = readStagedFiles(repository);
    box.write('dir/a b.md', 'other');
    box.git('add', '.');
    const { fixed, notices } = fixStaged(
      repository,
      files.map((file) => ({ ...file, text: before, repaired: after })),
    );
    expect(fixed).toEqual([]);
    expect(notices[0]?.message).toMatch(/something else was staged/);
    expect(staged(box)).toEqual({ 'dir/a b.md': 'other' });
    expect(box.read('dir/a b.md')).toBe('other');
  });

  test('leaves files outside of a sparse checkout', () => {
    const box = boxWith(before);
    box.git('update-index', '--skip-worktree', 'dir/a b.md');
    expect(repair(box)).toMatchObject({
      fixed: [],
      notices: [{ message: expect.stringMatching(/^not repaired/) }],
    });
    expect(staged(box)).toEqual({ 'dir/a b.md': before });
  });

  test('with a locked index the repairs wait in the work tree', () => {
    const box = boxWith(before);
    box.write('.git/index.lock', '');
    expect(() => repair(box)).toThrow(UserError);
    rmSync(join(box.root, '.git/index.lock'));
    expect(box.git('status', '--porcelain')).toBe('AM "dir/a b.md"\n');
    expect(box.read('dir/a b.md')).toBe(after);
  });

  test('works in a hook of `git commit -a`, and leaves one of `git commit <paths>` alone', () => {
    const box = boxWith('x');
    box.git('commit', '-qm', 'x');
    box.write('dir/a b.md', before);
    const hook = join(box.root, '.git/hooks/pre-commit');
    writeFileSync(
      hook,
      `#!/bin/sh\nprintf %s "$GIT_INDEX_FILE" > ${join(base, 'index-file')}\nexit 1\n`,
    );
    chmodSync(hook, 0o755);
    const indexOf = (...args: string[]): string => {
      expect(() => box.git('commit', ...args)).toThrow();
      return readFileSync(join(base, 'index-file'), 'utf8');
    };
    expect(
      requireRepository(hostWith({ GIT_INDEX_FILE: indexOf('-am', 'y') }), box.root)
        .isPartialCommit,
    ).toBe(false);
    const partial = hostWith({ GIT_INDEX_FILE: indexOf('-m', 'y', 'dir/a b.md') });
    expect(requireRepository(partial, box.root).isPartialCommit).toBe(true);
    box.git('add', '.');
    const { notices } = fixStaged(requireRepository(partial, box.root), [
      { path: 'a', mode: '100644', id: '', text: '', repaired: 'x' },
    ]);
    expect(notices[0]?.message).toMatch(/`git commit` was given paths/);
  });
});

describe('moving', () => {
  const move = (box: Sandbox, from: string, path: string) => ({
    from: join(box.root, from),
    path: join(box.root, path),
  });

  test('tells git what a plan moved, folders too, and keeps what is not staged unstaged', () => {
    const box = sandbox();
    box.write('_drafts/x y.md', 'draft: true\n');
    box.write('_drafts/x y/photo.jpg', 'photo');
    box.write('_drafts/x y/new.jpg', 'untracked');
    box.git('add', '_drafts/x y.md', '_drafts/x y/photo.jpg');
    box.git('commit', '-qm', 'a');
    const repository = at(box);
    applyPlan(
      [
        {
          kind: 'move',
          ...move(box, '_drafts/x y.md', '_posts/x y.md'),
          before: bytes('draft: true\n'),
          bytes: bytes('draft: false\n'),
        },
        { kind: 'move-directory', ...move(box, '_drafts/x y', 'images/x') },
      ],
      host,
      {
        root: box.root,
        onMoved: (moves) => [...gitMove(repository, moves), ...gitMove(repository, moves)],
      },
    );
    expect(box.git('status', '--porcelain', '-uall').split('\n').sort()).toEqual([
      '',
      '?? images/x/new.jpg',
      'R  "_drafts/x y/photo.jpg" -> images/x/photo.jpg',
      'RM "_drafts/x y.md" -> "_posts/x y.md"',
    ]);
  });

  test('leaves untracked files to the user, and says what is in conflict', () => {
    const box = sandbox();
    box.write('a.md', 'a');
    expect(gitMove(at(box), [move(box, 'a.md', 'b.md')])).toEqual([]);
    expect(readIndex(at(box))).toEqual([]);
    const id = box.git('hash-object', '-w', 'a.md').trim();
    host.run('git', ['update-index', '--index-info'], {
      cwd: box.root,
      input: `100644 ${id} 1\ta.md\n100644 ${id} 2\ta.md\n`,
    });
    expect(gitMove(at(box), [move(box, 'a.md', 'b.md')])[0]).toBe(
      'git was not told that "a.md" is at "b.md" now: it is in conflict',
    );
  });
});

describe('what changed since a branch', () => {
  test('is committed, staged, edited or new, and neither deleted nor ignored', () => {
    const box = sandbox();
    for (const path of ['base.md', 'edited.md', 'gone.md']) box.write(path, path);
    box.write('.gitignore', 'ignored.md\n');
    box.git('add', '.');
    box.git('commit', '-qm', 'a');
    box.git('checkout', '-qb', 'work');
    box.write('committed.md', 'x');
    box.git('add', '.');
    box.git('commit', '-qm', 'b');
    box.git('checkout', '-q', 'main');
    box.write('theirs.md', 'x');
    box.git('add', '.');
    box.git('commit', '-qm', 'c');
    box.git('checkout', '-q', 'work');
    box.write('staged.md', 'x');
    box.git('add', '.');
    box.write('edited.md', 'changed and longer');
    box.write('new\nfile.md', 'x');
    box.write('ignored.md', 'x');
    rmSync(join(box.root, 'gone.md'));
    expect(changedSince(at(box), 'main')).toEqual([
      'committed.md',
      'edited.md',
      'new\nfile.md',
      'staged.md',
    ]);
  });

  test('an unknown or foreign ref is said', () => {
    const box = sandbox();
    box.write('a.md', 'a');
    box.git('add', '.');
    box.git('commit', '-qm', 'a');
    expect(() => changedSince(at(box), '--output=x')).toThrow(/^git knows no commit "--output=x"/);
    box.git('checkout', '-q', '--orphan', 'other');
    box.git('commit', '-qm', 'b');
    expect(() => changedSince(at(box), 'main')).toThrow(/have no common history$/);
  });
});

test('the author is who the environment or git say, never made up', () => {
  const box = sandbox();
  expect(readIdentity(host, box.root)).toEqual({ name: 'Ann', email: 'ann@example.org' });
  box.git('config', 'author.name', 'Ann\nArbor');
  expect(readIdentity(host, box.root).name).toBe('Ann\nArbor');
  const hook = hostWith({ GIT_AUTHOR_NAME: 'Bo' });
  expect(readIdentity(hook, box.root).name).toBe('Bo');
  box.git('config', '--remove-section', 'user');
  box.git('config', '--remove-section', 'author');
  expect(readIdentity(host, box.root)).toEqual({ name: undefined, email: undefined });
});

describe('the author in plain files of git', () => {
  const whoIn = (files: Record<string, string>): { asked: boolean; name: string | undefined } => {
    let asked = false;
    const memory = createMemoryHost(files, {
      env: { HOME: '/home/ann' },
      run: () => {
        asked = true;
        return { status: 1, stdout: new Uint8Array(), stderr: '' };
      },
    });
    return { name: readIdentity(memory, '/site').name, asked };
  };
  const person = (name: string): string => `[user]\n\tname = ${name}\n\temail = a@example.org\n`;

  test.each([
    [{ '.git/config': person('Ann') }, 'Ann'],
    [{ '.git/config': '', '/home/ann/.gitconfig': person('Ann') }, 'Ann'],
    [{ '.git/config': '', '/home/ann/.config/git/config': person('Ann') }, 'Ann'],
    [{ '.git/config': person('Bo'), '/home/ann/.gitconfig': person('Ann') }, 'Bo'],
    [{ '.git/config': '[Author]\nNAME=Cy\n', '/home/ann/.gitconfig': person('Ann') }, 'Cy'],
    [{ '/home/ann/.gitconfig': `# me\n[core]\n  pager = "less \\" x"\n${person('Ann')}` }, 'Ann'],
    [{ '.git/config': '[user "x"]\nname = No\n', '/home/ann/.gitconfig': person('Ann') }, 'Ann'],
  ])('is read without starting it: %j', (files, name) => {
    expect(whoIn(files as Record<string, string>)).toEqual({ name, asked: false });
  });

  test.each([
    { '.git/config': '' },
    { '.git/config': '[user]\nname = Ann\n' },
    { '.git/config': `[include]\npath = x\n${person('Ann')}` },
    { '.git/config': `${person('Ann')}[includeIf "gitdir:x"]\npath = x\n` },
    { '.git/config': person('"Ann"') },
    { '.git/config': person('Ann # me') },
    { '.git/config': `${person('Ann')}[extensions]\nworktreeConfig = true\n` },
    { '.git': 'gitdir: ../elsewhere\n', '/home/ann/.gitconfig': person('Ann') },
  ])('is left to it where it may see more: %j', (files) => {
    expect(whoIn(files as Record<string, string>).asked).toBe(true);
  });
});

test('a hostile repository runs nothing', () => {
  const box = sandbox();
  box.write('a.md', 'teh\n');
  box.write('b.md', 'b\n');
  box.git('add', '.');
  box.git('commit', '-qm', 'a');
  const trap = join(base, 'trap');
  box.write('.git/trap.sh', `#!/bin/sh\ntouch ${trap}\n`);
  chmodSync(join(box.root, '.git/trap.sh'), 0o755);
  const program = join(box.root, '.git/trap.sh');
  box.write('.gitattributes', '*.md filter=evil diff=evil merge=evil\n');
  for (const hook of [
    'post-index-change',
    'pre-commit',
    'reference-transaction',
    'fsmonitor-watchman',
  ]) {
    box.write(`.git/hooks/${hook}`, `#!/bin/sh\ntouch ${trap}\n`);
    chmodSync(join(box.root, '.git/hooks', hook), 0o755);
  }
  box.write('a.md', 'teh teh\n');
  box.git('-c', 'core.hooksPath=/dev/null', 'add', '.');
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'core.editor',
    'core.sshCommand',
    'core.askPass',
    'core.gitProxy',
    'core.alternateRefsCommand',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'filter.evil.clean',
    'filter.evil.smudge',
    'filter.evil.process',
    'merge.evil.driver',
    'gpg.program',
    'pager.diff',
    'alias.diff',
    'credential.helper',
  ]) {
    box.git('config', key, program);
  }
  box.git('config', 'filter.evil.required', 'true');
  box.git('config', 'remote.origin.url', `ext::${program}`);
  box.git('config', 'protocol.ext.allow', 'always');
  box.git('config', 'extensions.partialClone', 'origin');
  box.write('b.md', 'B\n');
  const repository = at(box);
  const files = readStagedFiles(repository).filter(({ path }) => path === 'a.md');
  readBlobs(
    repository,
    files.map(({ id }) => id),
  );
  fixStaged(
    repository,
    files.map((file) => ({ ...file, text: 'teh teh\n', repaired: 'the\n' })),
  );
  gitMove(repository, [{ from: join(box.root, 'b.md'), path: join(box.root, 'c.md') }]);
  readIdentity(host, repository.root);
  box.git('config', 'log.showSignature', 'true');
  expect(filesAddedBy(host, 'Ann', box.root)).toContain('a.md');
  changedSince(repository, 'main');
  expect(() => readBlobs(repository, ['1234567890123456789012345678901234567890'])).toThrow(
    UserError,
  );
  expect(existsSync(trap)).toBe(false);
  host.run('git', ['status'], { cwd: box.root });
  expect(existsSync(trap)).toBe(true);
});
