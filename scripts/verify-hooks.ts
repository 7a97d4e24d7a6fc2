/**
 * Try the recipes of docs/hooks.md with the real hook managers, in temporary repositories:
 *
 *   npm run verify:hooks -- [plain] [husky] [lefthook] [lint-staged] [pre-commit]
 *
 * Needs the npm registry; pre-commit must be installed (`PRE_COMMIT`, default `pre-commit`, may name
 * the command).
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const recipes = readFileSync(join(project, 'docs/hooks.md'), 'utf8');
const base = mkdtempSync(join(tmpdir(), 'post-hooks-'));
const tools = join(base, 'tools');
const path = '_posts/2017-10-23-the café.md';

const front = '---\ntitle: CERN\nlayout: post\ndate: 2017-10-23\n---\n\n';
const repairable = `${front}A nice cafÃ© here.\n`;
const repaired = `${front}A nice café here.\n`;
const unstaged = '\nNot staged: naÃ¯ve.\n';
const broken = `${front}A [nice]() place.\n`;

interface Ran {
  readonly status: number | null;
  readonly output: string;
}

function run(cwd: string, command: string, ...args: string[]): Ran {
  const env = { ...process.env, HUSKY: '', LEFTHOOK: '', GIT_CONFIG_GLOBAL: '/dev/null' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function must(cwd: string, command: string, ...args: string[]): string {
  const { status, output } = run(cwd, command, ...args);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}:\n${output}`);
  return output;
}

/** The code block that follows a heading of docs/hooks.md. */
function recipe(heading: string, nth = 0): string {
  const section = recipes.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const block = [...section.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)][nth]?.[1];
  if (block === undefined) throw new Error(`docs/hooks.md has no recipe "${heading}"`);
  return block;
}

function write(root: string, name: string, content: string, mode?: number): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
  if (mode !== undefined) chmodSync(join(root, name), mode);
}

const setups: Readonly<Record<string, (root: string) => void>> = {
  plain(root) {
    write(root, '.git/hooks/pre-commit', recipe('Without a hook manager'), 0o755);
  },
  husky(root) {
    must(root, 'npx', '--no-install', 'husky');
    write(root, '.husky/pre-commit', recipe('husky', 1));
  },
  lefthook(root) {
    write(root, 'lefthook.yml', recipe('lefthook'));
    must(root, 'npx', '--no-install', 'lefthook', 'install');
  },
  'lint-staged'(root) {
    const settings = recipe('lint-staged').replace(/^\s*\/\/.*$/gm, '');
    write(root, 'package.json', `{ "private": true, ${settings.trim().replace(/^\{|\}$/g, '')} }`);
    write(root, '.git/hooks/pre-commit', '#!/bin/sh\nexec npx --no-install lint-staged\n', 0o755);
  },
  'pre-commit'(root) {
    const revision = must(project, 'git', 'rev-parse', 'HEAD').trim();
    const settings = recipe('pre-commit')
      .replace(/repo: .*/, `repo: ${project}`)
      .replace(/rev: .*/, `rev: ${revision}`);
    write(root, '.pre-commit-config.yaml', settings);
    must(root, process.env.PRE_COMMIT ?? 'pre-commit', 'install');
  },
};

function makeSite(name: string): string {
  const root = join(base, name);
  mkdirSync(root);
  must(root, 'git', 'init', '-q');
  must(root, 'git', 'config', 'user.email', 'ann@example.org');
  must(root, 'git', 'config', 'user.name', 'Ann');
  write(root, '_config.yml', 'title: Dojo\n');
  write(root, '.gitignore', 'node_modules\n');
  write(root, 'package.json', '{ "private": true }\n');
  write(root, 'README.md', '# A cafÃ© that is no post\n');
  symlinkSync(join(tools, 'node_modules'), join(root, 'node_modules'));
  must(root, 'git', 'add', '.');
  must(root, 'git', 'commit', '-qm', 'Begin');
  return root;
}

/** What a recipe has to do, told one by one. */
function verify(name: string, root: string): string[] {
  const failures: string[] = [];
  const expect = (what: string, holds: boolean, { output }: Ran): void => {
    if (!holds) failures.push(`${name}: ${what}\n${output}`);
  };
  const posts = (): string => run(root, 'git', 'show', `HEAD:${path}`).output;

  write(root, path, repairable);
  must(root, 'git', 'add', '.');
  write(root, path, repairable + unstaged);
  let commit = run(root, 'git', 'commit', '-m', 'Repairable');
  for (let again = 0; again < 2 && commit.status !== 0; again += 1) {
    // pre-commit stops when a hook changed a file, and takes the change back near unstaged text.
    write(root, path, readFileSync(join(root, path), 'utf8').replace(unstaged, ''));
    must(root, 'git', 'add', '.');
    commit = run(root, 'git', 'commit', '-m', 'Repairable');
    write(root, path, readFileSync(join(root, path), 'utf8') + unstaged);
  }
  expect('the commit has the repair', commit.status === 0 && posts() === repaired, commit);
  const work = readFileSync(join(root, path), 'utf8');
  expect('what was not staged is kept', work === repaired + unstaged, commit);
  expect('nothing is stashed', run(root, 'git', 'stash', 'list').output === '', commit);

  must(root, 'git', 'checkout', '-q', '.');
  write(root, path, broken);
  must(root, 'git', 'add', '.');
  commit = run(root, 'git', 'commit', '-m', 'Broken');
  expect('an error stops the commit', commit.status !== 0 && posts() === repaired, commit);
  expect('and is named', commit.output.includes('link/empty'), commit);
  return failures;
}

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(setups);
try {
  mkdirSync(tools);
  write(tools, 'package.json', '{ "private": true }\n');
  const packed = must(project, 'npm', 'pack', '--silent', '--pack-destination', base);
  const tarball = join(base, packed.trim().split('\n').at(-1) ?? '');
  must(tools, 'npm', 'install', '--silent', tarball, 'husky', 'lefthook', 'lint-staged');
  for (const name of names) {
    const root = makeSite(name);
    setups[name]?.(root);
    const failures = verify(name, root);
    for (const failure of failures) console.error(failure);
    console.log(`${name}: ${failures.length === 0 ? 'works' : 'FAILS'}`);
    if (failures.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(base, { recursive: true, force: true });
}
