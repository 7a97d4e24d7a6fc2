import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/cli.js';
import type { Host } from '../../src/host/host.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';
import { hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

const post = '---\ntitle: Trams\nlayout: post\n---\n\nUp.\n';
const jekyll = {
  '_config.yml': 'timezone: Europe/Lisbon\nplugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  ...Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [
      `_posts/2017-01-${String(index + 1).padStart(2, '0')}-p${index}.md`,
      post,
    ]),
  ),
};

async function init(host: Host, ...args: string[]): Promise<number> {
  return main(['init', ...args], host);
}

const added = (host: MemoryHost, before: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(host.files()).filter(([path, text]) => before[path] !== text));

describe('post init', () => {
  test('shows what speaks for the generator and writes a configuration, once', async () => {
    const host = createMemoryHost(jekyll);
    const before = host.files();
    expect(await init(host)).toBe(0);
    expect(added(host, before)).toEqual({
      '/site/post.config.json': '{\n  "profile": "jekyll"\n}\n',
    });
    expect(host.stdout.text).toBe('post.config.json\n');
    for (const line of [
      '_config.yml has settings of Jekyll',
      '25: 25 published',
      'Europe/Lisbon (_config.yml)',
      '_posts/{year}-{month}-{day}-{slug}.md',
      'layout: post',
    ])
      expect(host.stderr.text).toContain(line);
    const again = host.restart();
    expect(await init(again)).toBe(0);
    expect(again.stdout.text).toBe('');
    expect(again.stderr.text).toContain('post.config.json unchanged');
    expect(again.writes).toBe(0);
  });

  test('--infer writes a schema that the posts follow, and --check says so', async () => {
    const host = createMemoryHost({ ...jekyll, 'package.json': '{"private": true}' });
    expect(await init(host, '--infer')).toBe(0);
    expect(JSON.parse(host.files()['/site/post.config.json'] ?? '')).toEqual({
      $schema: './node_modules/postwright/schemas/config.schema.json',
      profile: 'jekyll',
      frontMatter: { schema: 'post.schema.json' },
    });
    expect(JSON.parse(host.files()['/site/post.schema.json'] ?? '').required).toEqual([
      'title',
      'layout',
    ]);
    expect(await init(host.restart(), '--check')).toBe(0);
    expect(await main(['lint'], host.restart())).toBe(0);
    const wrong = createMemoryHost(
      Object.fromEntries([
        ...Object.entries(host.files()),
        ['/site/_posts/2017-02-01-new.md', '---\ntitle: New\nlayout: pots\n---\n\nUp.\n'],
      ]),
    );
    expect(await init(wrong, '--check')).toBe(1);
    expect(wrong.stdout.text).toContain('1 of 26 posts do not follow post.schema.json');
  });

  test('--check finds another generator, no posts and no configuration', async () => {
    const other = createMemoryHost({ ...jekyll, 'post.config.json': '{"profile": "hugo"}' });
    expect(await init(other, '--check', '--json')).toBe(1);
    const { problems } = JSON.parse(other.stdout.text);
    expect(problems.join('\n')).toContain('post.config.json says Hugo, but this is Jekyll');
    expect(problems.join('\n')).toContain('no posts');
    const none = createMemoryHost(jekyll);
    expect(await init(none, '--check')).toBe(1);
    expect(none.stdout.text).toBe('there is no configuration: post init writes one\n');
  });

  test.each([
    [
      'post.config.json',
      '{\n\t// ours\n\t"profile": "jekyll"\n}\n',
      '{\n\t// ours\n\t"profile": "jekyll",\n\t"frontMatter": {\n\t\t"schema": "post.schema.json"\n\t}\n}\n',
    ],
    [
      'post.config.yaml',
      '# ours\nprofile: jekyll\n',
      '# ours\nprofile: jekyll\nfrontMatter:\n  schema: post.schema.json\n',
    ],
    [
      'package.json',
      '{\n  "post": {\n    "profile": "jekyll"\n  }\n}\n',
      '{\n  "post": {\n    "profile": "jekyll",\n    "frontMatter": {\n      "schema": "post.schema.json"\n    }\n  }\n}\n',
    ],
  ])('names the schema in %s and leaves the rest', async (name, before, after) => {
    const host = createMemoryHost({ ...jekyll, [name]: before });
    expect(await init(host, '--infer')).toBe(0);
    expect(host.files()[`/site/${name}`]).toBe(after);
    expect(Object.keys(host.files())).toContain('/site/post.schema.json');
    const own = host.restart();
    expect(await init(own, '--infer')).toBe(0);
    expect(own.writes).toBe(0);
  });

  test('leaves a schema that is there, unless --force', async () => {
    const files = {
      ...jekyll,
      'post.config.json': '{"frontMatter": {"schema": "own.json"}}',
      'own.json': '{}',
    };
    const host = createMemoryHost(files);
    await init(host, '--infer');
    expect(host.files()['/site/own.json']).toBe('{}');
    expect(host.stderr.text).toContain('--force infers it anew');
    await init(host.restart(), '--infer', '--force');
    expect(host.files()['/site/own.json']).toContain('"required"');
  });

  test('--dry-run and --json', async () => {
    const host = createMemoryHost(jekyll);
    await init(host, '--dry-run');
    expect(host.stdout.text).toContain('+  "profile": "jekyll"');
    expect(host.writes).toBe(0);
    const json = createMemoryHost(jekyll);
    await init(json, '--json');
    expect(JSON.parse(json.stdout.text)).toMatchObject({
      version: 1,
      root: '.',
      generator: { id: 'jekyll' },
      posts: 25,
      files: [{ path: 'post.config.json', action: 'created' }],
    });
  });

  test('finds the only site below, and asks which of several', async () => {
    const at = (folder: string): Record<string, string> =>
      Object.fromEntries(Object.entries(jekyll).map(([name, text]) => [`${folder}/${name}`, text]));
    const one = createMemoryHost({ 'README.md': '# Code', ...at('docs') });
    expect(await init(one)).toBe(0);
    expect(Object.keys(one.files())).toContain('/site/docs/post.config.json');
    const two = createMemoryHost({ ...at('docs'), ...at('sites/blog') });
    const before = two.files();
    expect(await init(two)).toBe(2);
    expect(two.stderr.text).toContain('--site docs  Jekyll');
    expect(two.stderr.text).toContain('--site sites/blog  Jekyll');
    expect(two.files()).toEqual(before);
    expect(await init(two.restart(), '--site', 'docs')).toBe(0);
  });

  test('refuses an empty folder, a broken configuration and a read-only one', async () => {
    const empty = createMemoryHost({ 'notes/': '' });
    expect(await init(empty)).toBe(2);
    expect(empty.stderr.text).toContain('there is no site here');
    const broken = createMemoryHost({ ...jekyll, 'post.config.json': '{' });
    expect(await init(broken)).toBe(2);
    const readOnly = createMemoryHost(jekyll, { readOnly: ['/site'] });
    expect(await init(readOnly)).toBe(2);
    expect(readOnly.stderr.text).toContain('Nothing was changed');
  });
});

function repository(): Sandbox {
  const box = sandbox();
  box.write('_config.yml', jekyll['_config.yml']);
  box.write('Gemfile', jekyll.Gemfile);
  box.write('_posts/2017-01-01-trams.md', post);
  return box;
}

async function initIn(box: Sandbox, ...args: string[]): Promise<{ code: number; stderr: string }> {
  let stderr = '';
  const quiet = { columns: 80, isTerminal: false, write: () => undefined };
  const host: Host = {
    ...hostWith(),
    cwd: box.root,
    stdout: quiet,
    stderr: {
      ...quiet,
      write: (text) => {
        stderr += text;
      },
    },
  };
  return { code: await main(['init', ...args], host), stderr };
}

describe('post init --hook', () => {
  test('writes a hook for git that runs, once', async () => {
    const box = repository();
    expect((await initIn(box, '--hook')).code).toBe(0);
    expect(box.read('.git/hooks/pre-commit')).toContain('exec npx --no-install post lint --staged');
    expect(statSync(`${box.root}/.git/hooks/pre-commit`).mode & 0o111).not.toBe(0);
    expect((await initIn(box, '--hook')).stderr).toContain('git runs post already');
  });

  test('tells what to install where it is not, for the hook would stop every commit', async () => {
    const box = repository();
    const hint = 'for that, npm install --save-dev postwright';
    expect((await initIn(box, '--hook', '--dry-run')).stderr).toContain(hint);
    box.write('node_modules/.bin/post', '');
    expect((await initIn(box, '--hook', '--dry-run')).stderr).not.toContain(hint);
  });

  test('keeps the hook that is there, and runs it first', async () => {
    const box = repository();
    box.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 7\n');
    await initIn(box, '--hook', 'git');
    expect(box.read('.git/hooks/pre-commit.before-post')).toBe('#!/bin/sh\nexit 7\n');
    expect(box.read('.git/hooks/pre-commit')).toContain('/pre-commit.before-post" "$@" || exit $?');
  });

  test('leaves alone what somebody has set elsewhere', async () => {
    const box = repository();
    box.git('config', 'core.hooksPath', 'ours');
    const { code, stderr } = await initIn(box, '--hook', 'git');
    expect(code).toBe(2);
    expect(stderr).toContain('git looks for hooks in ours');
    expect(() => box.read('post.config.json')).toThrow();
  });

  test.each([
    ['.husky/pre-commit', 'npm test\n', 'npm test\nnpx --no-install post lint --staged --fix\n'],
    [
      'lefthook.yml',
      'pre-push:\n  jobs: []\n',
      'pre-push:\n  jobs: []\n\npre-commit:\n  jobs:\n    - name: post\n      glob: "*.{md,markdown,mdx}"\n      run: npx --no-install post lint --staged --fix\n',
    ],
    [
      '.pre-commit-config.yaml',
      'repos:\n- repo: local\n  hooks: []\n',
      'repos:\n- repo: local\n  hooks: []\n- repo: https://github.com/postwright/postwright\n  rev: v0.1.0\n  hooks:\n    - id: post-lint-fix\n',
    ],
  ])('adds itself to %s, once', async (name, before, after) => {
    const box = repository();
    box.write(name, before);
    expect((await initIn(box, '--hook')).code).toBe(0);
    expect(box.read(name)).toBe(after);
    expect((await initIn(box, '--hook')).stderr).toContain('runs post already');
    expect(box.read(name)).toBe(after);
  });

  test('asks a person where it cannot add itself', async () => {
    const box = repository();
    box.write('lefthook.yml', 'pre-commit:\n  jobs: []\n');
    expect((await initIn(box, '--hook')).code).toBe(2);
    const flow = repository();
    flow.write('.pre-commit-config.yaml', 'repos: []\n');
    expect((await initIn(flow, '--hook')).code).toBe(2);
  });
});

describe('post init --cron', () => {
  const path = '.github/workflows/scheduled-posts.yml';
  const blog = (files: Record<string, string> = {}): Sandbox => {
    const box = sandbox();
    for (const [name, text] of Object.entries({ ...jekyll, ...files })) box.write(name, text);
    return box;
  };
  const run = async (root: string): Promise<{ code: number; said: string }> => {
    let said = '';
    const output = {
      columns: 80,
      isTerminal: false,
      write: (text: string) => {
        said += text;
      },
    };
    const now = (): Date => new Date('2017-10-23T11:11:00Z');
    const host: Host = { ...hostWith(), cwd: root, now, stdout: output, stderr: output };
    return { code: await init(host, '--cron'), said };
  };

  test('calls the host of the site, soon after midnight there, and is written once', async () => {
    const box = blog();
    const { code, said } = await run(box.root);
    expect(code, said).toBe(0);
    expect(said).toContain('BUILD_HOOK');
    const text = box.read(path);
    expect(parse(text).on.schedule).toEqual([{ cron: '17 0 * * *' }]);
    expect(text).toContain('in Europe/Lisbon');
    expect(parse(text).jobs.build.steps[0].run).toContain('"$BUILD_HOOK"');
    expect((await run(box.root)).said).toContain('the workflow is there already');
    expect(box.read(path)).toBe(text);
  });

  test('starts the workflow that deploys the site, also from a folder of the repository', async () => {
    const box = sandbox();
    for (const [name, text] of Object.entries(jekyll)) box.write(`site/${name}`, text);
    box.write('.github/workflows/test.yml', 'on: push\n');
    box.write('.github/workflows/pages.yml', 'on: push\nx: actions/deploy-pages@v4\n');
    const { said } = await run(`${box.root}/site`);
    expect(said).toContain('pages.yml once a day; for that, add workflow_dispatch:');
    const workflow = parse(box.read(path));
    expect(workflow.permissions).toEqual({ actions: 'write' });
    expect(workflow.jobs.build.steps[0].run).toContain('gh workflow run pages.yml ');
  });

  test('is not for a generator that shows such posts at once', async () => {
    const { code, said } = await run(blog({ '_config.yml': 'future: true\nplugins: []\n' }).root);
    expect(code).toBe(2);
    expect(said).toContain('needs no workflow');
  });
});
