import { describe, expect, test } from 'vitest';
import { FileError, UserError } from '../../src/errors.js';
import {
  createMemoryHost,
  Killed,
  type MemoryHost,
  type MemoryHostOptions,
} from '../../src/host/memory-host.js';
import { applyPlan } from '../../src/plan/apply-plan.js';
import type { Move, Plan } from '../../src/plan/plan.js';
import { recoverPlans } from '../../src/plan/recover-plans.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const root = '/site';

/** Publishing with everything that can belong to it. */
const before = {
  'about.md': 'About',
  '_drafts/dojo.md': 'draft: true',
  '_drafts/dojo/photo.jpg': 'photo',
  'index.md': 'See _drafts/dojo',
  'old.md': 'Same words',
};
const publishing: Plan = [
  {
    kind: 'move',
    from: '/site/_drafts/dojo.md',
    path: '/site/_posts/2017/dojo.md',
    before: bytes('draft: true'),
    bytes: bytes('draft: false'),
  },
  {
    kind: 'update',
    path: '/site/index.md',
    before: bytes('See _drafts/dojo'),
    bytes: bytes('See dojo'),
  },
  { kind: 'create', path: '/site/redirects/dojo', bytes: bytes('elsewhere') },
  {
    kind: 'move',
    from: '/site/old.md',
    path: '/site/new.md',
    before: bytes('Same words'),
    bytes: bytes('Same words'),
  },
  { kind: 'move-directory', from: '/site/_drafts/dojo', path: '/site/images/dojo' },
];
const after = {
  '/site/_posts/2017/dojo.md': 'draft: false',
  '/site/about.md': 'About',
  '/site/images/dojo/photo.jpg': 'photo',
  '/site/index.md': 'See dojo',
  '/site/new.md': 'Same words',
  '/site/redirects/dojo': 'elsewhere',
};

const site = (options: MemoryHostOptions = {}): MemoryHost => createMemoryHost(before, options);
const untouched = site().files();
const folders = (host: MemoryHost): readonly string[] =>
  host.fs.list(root)?.map(({ name }) => name) ?? [];
const emptyFolders = ['_drafts', 'about.md', 'index.md', 'old.md'];

function refusal(act: () => unknown): UserError {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('carries all of it out and leaves nothing else', () => {
  const host = site();
  expect(applyPlan(publishing, host, { root })).toEqual({ notices: [] });
  expect(host.files()).toEqual(after);
  expect(folders(host).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('tells what is elsewhere now, and hands its notices on', () => {
  const told: Move[] = [];
  const onMoved = (moves: readonly Move[]) => {
    told.push(...moves);
    return ['git was told'];
  };
  expect(applyPlan(publishing, site(), { root, onMoved }).notices).toEqual(['git was told']);
  expect(told).toEqual([
    { from: '/site/_drafts/dojo.md', path: '/site/_posts/2017/dojo.md' },
    { from: '/site/old.md', path: '/site/new.md' },
    { from: '/site/_drafts/dojo', path: '/site/images/dojo' },
  ]);
});

const writes = (() => {
  const host = site();
  applyPlan(publishing, host, { root });
  return host.writes;
})();
const everyWrite = Array.from({ length: writes }, (_, index) => index + 1);

describe.each(everyWrite)('killed at write %i', (killAt) => {
  function killed(): MemoryHost {
    const host = site({ killAt });
    expect(() => applyPlan(publishing, host, { root })).toThrow(Killed);
    return host;
  }

  test('no post is half published', () => {
    const files = killed().restart().files();
    expect(files['/site/_drafts/dojo.md'] ?? 'draft: true').toBe('draft: true');
    expect(files['/site/_posts/2017/dojo.md'] ?? 'draft: false').toBe('draft: false');
    expect(files['/site/_drafts/dojo.md'] ?? files['/site/_posts/2017/dojo.md']).toBeDefined();
  });

  test('the next run leaves the old or the new state', () => {
    const next = killed().restart();
    const told: Move[] = [];
    const notices = recoverPlans(next, {
      root,
      onMoved: (moves) => {
        told.push(...moves);
        return [];
      },
    });
    const isNew = '/site/new.md' in next.files();
    expect(next.files()).toEqual(isNew ? after : untouched);
    if (!isNew) expect(notices).toEqual([]);
    expect(told).toHaveLength(notices.length > 0 ? 3 : 0);
    expect(folders(next).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('killed again at any write of the recovery, it still ends well', () => {
    for (let again = 1; again < 40; again += 1) {
      const second = killed().restart({ killAt: again });
      try {
        recoverPlans(second, { root });
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      const third = second.restart();
      recoverPlans(third, { root });
      expect([after, untouched]).toContainEqual(third.files());
    }
  });

  test('the same command again says what is so', () => {
    const next = killed().restart();
    try {
      applyPlan(publishing, next, { root });
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    expect(next.files()).toEqual(after);
  });
});

describe.each(['ENOSPC', 'EACCES', 'EROFS', 'EIO'])('%s', (code) => {
  test.each(everyWrite)('from write %i on: nothing lost', (at) => {
    const host = site({ failure: { at, code } });
    try {
      applyPlan(publishing, host, { root });
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
    }
    const next = host.restart();
    recoverPlans(next, { root });
    expect([after, untouched]).toContainEqual(next.files());
  });

  test.each(everyWrite)('once, at write %i: all or nothing at once', (at) => {
    const host = site({ failure: { at, code, once: true } });
    let error: unknown;
    try {
      applyPlan(publishing, host, { root });
    } catch (thrown) {
      error = thrown;
    }
    if (error === undefined) return expect(host.files()).toMatchObject(after);
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).hints.at(-1)).toBe('Nothing was changed');
    expect(host.files()).toEqual(untouched);
    expect(folders(host)).toEqual(emptyFolders);
  });
});

/** The disk after a kill at the first write that leaves it in such a state, and that write. */
function killedWhen(holds: (files: Record<string, string>) => boolean) {
  for (const killAt of everyWrite) {
    const host = site({ killAt });
    expect(() => applyPlan(publishing, host, { root })).toThrow(Killed);
    const next = host.restart();
    if (holds(next.files())) return { next, killAt };
  }
  throw new Error('no write leaves such a state');
}

const isHalfMoved = (files: Record<string, string>): boolean =>
  '/site/_posts/2017/dojo.md' in files && '/site/_drafts/dojo.md' in files;

test('an undo that fails is said, and made up for by the next run', () => {
  const { killAt } = killedWhen(isHalfMoved);
  const host = site({ failure: { at: killAt, code: 'EROFS' } });
  const error = refusal(() => applyPlan(publishing, host, { root }));
  expect(error.message).toMatch(/because the disk is read-only$/);
  expect(error.hints.at(-1)).toMatch(/^The change is half made: /);
  const next = host.restart();
  expect(recoverPlans(next, { root })).toEqual(['a change that was interrupted was finished']);
  expect(next.files()).toEqual(after);
});

describe('refuses, and changes nothing, when', () => {
  const create = (path: string): Plan => [{ kind: 'create', path, bytes: bytes('x') }];
  const update = (path: string, text: string): Plan => [
    { kind: 'update', path, before: bytes(text), bytes: bytes('x') },
  ];
  const move = (from: string, path: string, text: string): Plan => [
    { kind: 'move', from, path, before: bytes(text), bytes: bytes('x') },
  ];
  test.each<[string, Plan, string]>([
    ['the target exists', create('/site/about.md'), '"about.md" exists already'],
    [
      'the target exists in another case',
      create('/site/About.md'),
      '"about.md" exists already, and many disks cannot tell its name from "About.md"',
    ],
    [
      'a folder above the target is a file',
      create('/site/about.md/x/y.md'),
      '"about.md" is not a folder, so "about.md/x/y.md" cannot be in it',
    ],
    ['a file is gone', update('/site/gone.md', ''), '"gone.md" does not exist any more'],
    [
      'a file is another',
      update('/site/about.md', 'other'),
      '"about.md" was changed by something else in the meantime',
    ],
    [
      'a moved file is another',
      move('/site/about.md', '/site/b.md', 'other'),
      '"about.md" was changed by something else in the meantime',
    ],
    [
      'a moved file is a link',
      move('/site/link.md', '/site/b.md', 'About'),
      '"link.md" is a symbolic link, and those are not moved',
    ],
    [
      'a moved folder is a file',
      [{ kind: 'move-directory', from: '/site/about.md', path: '/site/b' }],
      '"about.md" is not a folder any more',
    ],
    [
      'a link leads out',
      update('/site/out/secret.md', 'secret'),
      '"/site/out/secret.md" lies outside of "/site", where nothing is changed',
    ],
    [
      'a folder leads out',
      create('/site/out/new/x.md'),
      '"/site/out/new/x.md" lies outside of "/site", where nothing is changed',
    ],
    [
      'a file leads out',
      update('/site/secret.md', 'secret'),
      '"/site/secret.md" lies outside of "/site", where nothing is changed',
    ],
    [
      'two changes make one file',
      [...create('/site/a.md'), ...create('/site/A.md')],
      'two changes want to make "A.md"',
    ],
  ])('%s', (_, plan, message) => {
    const host = createMemoryHost(
      { ...before, '/elsewhere/secret.md': 'secret' },
      {
        symbolicLinks: {
          out: '/elsewhere',
          'secret.md': '../elsewhere/secret.md',
          'link.md': 'about.md',
        },
      },
    );
    const files = host.files();
    const error = refusal(() => applyPlan(plan, host, { root }));
    expect(error.message).toBe(message);
    expect(error.hints).toEqual(['Nothing was changed']);
    expect(host.files()).toEqual(files);
    expect(host.writes).toBe(0);
  });

  test('several things are wrong: all are named', () => {
    const plan = [...create('/site/about.md'), ...update('/site/gone.md', '')];
    const error = refusal(() => applyPlan(plan, site(), { root }));
    expect([error.message, ...error.hints]).toEqual([
      '"about.md" exists already',
      '"gone.md" does not exist any more',
      'Nothing was changed',
    ]);
  });

  test('another process is at work', () => {
    const second = killedWhen(isHalfMoved).next;
    const alive = { ...second, process: { ...second.process, isRunning: () => true } };
    expect(recoverPlans(alive, { root })).toEqual([]);
    const plan = [...create('/site/x.md'), ...create('/site/y.md')];
    const error = refusal(() => applyPlan(plan, alive, { root }));
    expect(error.message).toBe('another `post` is changing this site right now');
    const later = { ...alive, now: () => new Date(second.now().getTime() + 3_600_000) };
    expect(recoverPlans(later, { root })).toHaveLength(1);
  });
});

test('a journal of another machine is left alone until it is old', () => {
  const { next } = killedWhen(isHalfMoved);
  const elsewhere = { ...next, process: { ...next.process, machine: 'other' } };
  expect(recoverPlans(elsewhere, { root })).toEqual([]);
  const later = { ...elsewhere, now: () => new Date(next.now().getTime() + 3_600_000) };
  expect(recoverPlans(later, { root })).toHaveLength(1);
});

test('what was edited after the kill is kept, and the rest undone', () => {
  const { next } = killedWhen(isHalfMoved);
  next.fs.replace('/site/_drafts/dojo.md', bytes('Edited'));
  expect(recoverPlans(next, { root })).toEqual([
    'a change that was interrupted was undone: "_drafts/dojo.md" was changed by something else in the meantime; Nothing was changed',
  ]);
  expect(next.files()).toEqual({ ...untouched, '/site/_drafts/dojo.md': 'Edited' });
});

test('what was edited where it cannot be undone stays, and is named', () => {
  const { next } = killedWhen(isHalfMoved);
  next.fs.replace('/site/_drafts/dojo.md', bytes('Edited'));
  next.fs.replace('/site/_posts/2017/dojo.md', bytes('Edited too'));
  expect(recoverPlans(next, { root })[0]).toMatch(
    /; "_posts\/2017\/dojo.md" was edited since and stays as it is; All else is as it was$/,
  );
  expect(next.files()).toEqual({
    ...untouched,
    '/site/_drafts/dojo.md': 'Edited',
    '/site/_posts/2017/dojo.md': 'Edited too',
  });
});

test('a change of case alone is a move, on any disk', () => {
  for (const foldsCase of [false, true]) {
    for (const content of ['About', 'Changed']) {
      const host = site({ foldsCase });
      const plan: Plan = [
        {
          kind: 'move',
          from: '/site/about.md',
          path: '/site/About.md',
          before: bytes('About'),
          bytes: bytes(content),
        },
      ];
      applyPlan(plan, host, { root });
      expect(host.files()['/site/About.md']).toBe(content);
      expect(host.files()['/site/about.md']).toBeUndefined();
    }
  }
});

test('an update behind a link inside of the site keeps the link', () => {
  const host = createMemoryHost(before, { symbolicLinks: { 'link.md': 'about.md' } });
  const plan: Plan = [
    { kind: 'update', path: '/site/link.md', before: bytes('About'), bytes: bytes('New') },
    { kind: 'create', path: '/site/x.md', bytes: bytes('x') },
  ];
  applyPlan(plan, host, { root });
  expect(host.files()['/site/about.md']).toBe('New');
  expect(host.fs.stat('/site/link.md')?.symbolicLink).toBe(true);
});

test('a damaged journal is said, not guessed at', () => {
  const host = createMemoryHost({ ...before, '.post-journal/plan.json': '{' });
  expect(refusal(() => recoverPlans(host, { root })).message).toBe(
    '"/site/.post-journal" cannot be understood',
  );
});

test('nothing to do is nothing', () => {
  const host = site();
  expect(applyPlan([], host, { root })).toEqual({ notices: [] });
  expect(host.writes).toBe(0);
});
