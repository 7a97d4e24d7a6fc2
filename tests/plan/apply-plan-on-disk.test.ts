import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.js';
import type { Host } from '../../src/host/host.js';
import { createNodeHost } from '../../src/host/node-host.js';
import { applyPlan } from '../../src/plan/apply-plan.js';
import type { Plan } from '../../src/plan/plan.js';
import { recoverPlans } from '../../src/plan/recover-plans.js';

/** Calls of the operating system that change something, until the one at which the process "dies". */
const life = vi.hoisted(() => ({ calls: 0, killAt: Number.POSITIVE_INFINITY }));

vi.mock('node:fs', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs')>();
  const changing = [
    'openSync',
    'writeSync',
    'fsyncSync',
    'linkSync',
    'renameSync',
    'unlinkSync',
    'rmdirSync',
    'mkdirSync',
    'fchmodSync',
  ] as const;
  const mortal = Object.fromEntries(
    changing.map((name) => [
      name,
      (...args: unknown[]) => {
        life.calls += 1;
        if (life.calls >= life.killAt) throw new Error('dead');
        if (name === 'fsyncSync') return;
        return (original[name] as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { ...original, ...mortal };
});

const base = realpathSync(mkdtempSync(join(tmpdir(), 'post-plan-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => Buffer.from(text);
const host = createNodeHost();

function planFor(root: string): Plan {
  return [
    {
      kind: 'move',
      from: `${root}/_drafts/dojo.md`,
      path: `${root}/_posts/dojo.md`,
      before: bytes('draft: true'),
      bytes: bytes('draft: false'),
    },
    {
      kind: 'update',
      path: `${root}/index.md`,
      before: bytes('See _drafts/dojo'),
      bytes: bytes('See dojo'),
    },
    { kind: 'move-directory', from: `${root}/_drafts/dojo`, path: `${root}/images/dojo` },
  ];
}

function makeSite(name: string): string {
  const root = `${base}/${name}`;
  host.fs.create(`${root}/_drafts/dojo.md`, bytes('draft: true'));
  host.fs.create(`${root}/_drafts/dojo/photo.jpg`, bytes('photo'));
  host.fs.create(`${root}/index.md`, bytes('See _drafts/dojo'));
  return root;
}

/** Every file below a folder, except temporary ones, with its content. */
function filesIn(folder: string, { fs }: Host): Record<string, string> {
  const files: Record<string, string> = {};
  for (const { name, kind } of fs.list(folder) ?? []) {
    const path = `${folder}/${name}`;
    if (kind === 'directory') Object.assign(files, filesIn(path, host));
    else if (!name.startsWith('.post-tmp-'))
      files[path] = Buffer.from(fs.readBytes(path) ?? []).toString();
  }
  return files;
}

function states(root: string) {
  return {
    before: {
      [`${root}/_drafts/dojo.md`]: 'draft: true',
      [`${root}/_drafts/dojo/photo.jpg`]: 'photo',
      [`${root}/index.md`]: 'See _drafts/dojo',
    },
    after: {
      [`${root}/_posts/dojo.md`]: 'draft: false',
      [`${root}/images/dojo/photo.jpg`]: 'photo',
      [`${root}/index.md`]: 'See dojo',
    },
  };
}

test('killed at every call of the operating system, the next run leaves the old or the new', () => {
  let finished = false;
  const outcomes = new Set<string>();
  for (let killAt = 1; !finished; killAt += 1) {
    const root = makeSite(`killed-${killAt}`);
    const plan = planFor(root);
    Object.assign(life, { calls: 0, killAt });
    try {
      applyPlan(plan, host, { root });
      finished = true;
    } catch (error) {
      expect(String(error)).toBe('Error: dead');
    }
    life.killAt = Number.POSITIVE_INFINITY;
    recoverPlans(host, { root });
    const { before, after } = states(root);
    const isNew = host.fs.stat(`${root}/_posts/dojo.md`) !== undefined;
    expect(filesIn(root, host)).toEqual(isNew ? after : before);
    outcomes.add(isNew ? 'new' : 'old');
  }
  expect([...outcomes].sort()).toEqual(['new', 'old']);
});

test('two processes at once: one wins, and the other says so', async () => {
  const root = makeSite('raced');
  const sources = new URL('../../src/', import.meta.url).href;
  const program = `
    import { createNodeHost } from '${sources}host/node-host.ts';
    import { applyPlan } from '${sources}plan/apply-plan.ts';
    const bytes = (text) => Buffer.from(text);
    const planFor = ${planFor.toString()};
    const host = createNodeHost();
    while (Date.now() < Number(process.argv[1]));
    try { applyPlan(planFor(${JSON.stringify(root)}), host, { root: ${JSON.stringify(root)} }); }
    catch (error) { console.log(error.name + ': ' + error.message); process.exitCode = 2; }`;
  const start = String(Date.now() + 700);
  const runs = await Promise.all([run(program, start), run(program, start)]);
  const statuses = runs.map(({ status }) => status).sort();
  expect(statuses).toEqual([0, 2]);
  expect(runs.map(({ output }) => output).join('')).toMatch(
    /^\w+: (another `post` is changing this site right now|cannot read ".*", because it does not exist|".*" (does not exist any more|was changed by something else in the meantime|exists already))\n$/,
  );
  expect(filesIn(root, host)).toEqual(states(root).after);
});

function run(program: string, start: string): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program, start],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.on('close', (status) => done({ status, output }));
  });
}

test('the mode of a file goes with it', () => {
  const root = makeSite('modes');
  expect(host.run('chmod', ['640', `${root}/_drafts/dojo.md`, `${root}/index.md`]).status).toBe(0);
  applyPlan(planFor(root), host, { root });
  const listed = host.run('ls', ['-l', `${root}/_posts/dojo.md`, `${root}/index.md`]);
  expect(
    Buffer.from(listed.stdout)
      .toString()
      .match(/^\S{10}/gm),
  ).toEqual(['-rw-r-----', '-rw-r-----']);
});

test.skipIf(process.getuid?.() === 0)('a read-only folder is said, and nothing is changed', () => {
  const root = makeSite('read-only');
  host.run('chmod', ['555', `${root}/_drafts`]);
  expect(() => applyPlan(planFor(root), host, { root })).toThrow(UserError);
  host.run('chmod', ['755', `${root}/_drafts`]);
  expect(filesIn(root, host)).toEqual(states(root).before);
});
