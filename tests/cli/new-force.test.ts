import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { hostWith, type Sandbox, sandbox } from '../support/git-sandbox.js';

const site = {
  '_config.yml': 'timezone: UTC\nplugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  '_posts/2017-01-02-first.md': '---\ntitle: First\n---\n\nOne.\n',
  '_drafts/trams.md': '---\ntitle: Trams\n---\n\nUp and down.\n',
};
const made = '---\ntitle: Trams\n---\n\n';

describe('post new --force outside of git', () => {
  test('writes over the very file, and says so', async () => {
    const host = createMemoryHost(site);
    expect(await main(['new', 'Trams'], host)).toBe(2);
    expect(host.stderr.text).toContain('--force');
    const again = host.restart();
    expect(await main(['new', 'Trams', '--force'], again)).toBe(0);
    expect(again.files()['/site/_drafts/trams.md']).toBe(made);
    expect(again.stdout.text).toBe('_drafts/trams.md\n');
    expect(again.stderr.text).toContain('written over _drafts/trams.md, which git does not have');
  });

  test('says so in JSON, and shows with --dry-run what would be lost', async () => {
    const host = createMemoryHost(site);
    await main(['new', 'Trams', '--force', '--dry-run', '--json'], host);
    const said = JSON.parse(host.stdout.text);
    expect(said.overwritten).toBe(true);
    expect(said.diff).toContain('-Up and down.\n');
    expect(host.files()).toEqual(createMemoryHost(site).files());
  });

  test('makes a post where nothing is in the way, without a word', async () => {
    const host = createMemoryHost(site);
    expect(await main(['new', 'Lines', '--force', '--json'], host)).toBe(0);
    expect(JSON.parse(host.stdout.text)).toMatchObject({ overwritten: false, notes: [] });
  });

  test.each([
    [['First'], '_posts/2017-01-02-first.md has the same slug'],
    [['TRAMS', '--slug', 'TRAMS'], 'differs only in case'],
    [['Trams', '--bundle'], '_drafts/trams.md has the same slug'],
  ])('refuses all that is not the very same path: %j', async (args, says) => {
    const host = createMemoryHost(site);
    expect(await main(['new', ...args, '--force'], host)).toBe(2);
    expect(host.stderr.text).toContain(says);
    expect(host.stderr.text).not.toContain('--force');
    expect(host.files()).toEqual(createMemoryHost(site).files());
  });

  test('refuses another post with the same address, also where the path is the same', async () => {
    const other = '---\ntitle: Lifts\npermalink: /trams/\n---\n\nUp.\n';
    const files = {
      '_config.yml': 'permalink: /:title/\nplugins: []\n',
      Gemfile: "gem 'jekyll'\n",
      '_posts/2017-10-23-trams.md': '---\ntitle: Trams\n---\n\nUp.\n',
      '_posts/2017-01-02-lifts.md': other,
    };
    const host = createMemoryHost(files);
    expect(await main(['new', 'Trams', '--publish', '--force'], host)).toBe(2);
    expect(host.stderr.text).toContain('_posts/2017-01-02-lifts.md has the same address');
  });

  test('goes with --suffix nowhere', async () => {
    const host = createMemoryHost(site);
    expect(await main(['new', 'Trams', '--force', '--suffix'], host)).toBe(2);
    expect(host.stderr.text).toContain('--suffix');
  });
});

async function force(box: Sandbox): Promise<{ code: number; stderr: string }> {
  const texts = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    columns: 80,
    isTerminal: false,
    write: (text: string) => {
      texts[name] += text;
    },
  });
  const [stdout, stderr] = [output('stdout'), output('stderr')];
  const code = await main(['new', 'Trams', '--force'], {
    ...hostWith(),
    cwd: box.root,
    stdout,
    stderr,
  });
  return { code, stderr: texts.stderr };
}

function repository(): Sandbox {
  const box = sandbox();
  for (const [path, text] of Object.entries(site)) box.write(path, text);
  box.git('add', '_config.yml', 'Gemfile', '_posts');
  box.git('commit', '-qm', 'Begin');
  return box;
}

describe('post new --force in git', () => {
  test('writes over what git does not have', async () => {
    const box = repository();
    expect(await force(box)).toMatchObject({ code: 0 });
    expect(box.read('_drafts/trams.md')).toBe(made);
  });

  test('writes over what git has just so, and says how it comes back', async () => {
    const box = repository();
    box.git('add', '.');
    box.git('commit', '-qm', 'Trams');
    const { code, stderr } = await force(box);
    expect(code).toBe(0);
    expect(stderr).toContain('written over _drafts/trams.md; `git restore` brings it back');
    expect(box.read('_drafts/trams.md')).toBe(made);
    box.git('restore', '_drafts/trams.md');
    expect(box.read('_drafts/trams.md')).toBe(site['_drafts/trams.md']);
  });

  test.each([
    ['changed since', (box: Sandbox) => box.write('_drafts/trams.md', 'Work of a day.\n')],
    [
      'changed and staged',
      (box: Sandbox) => {
        box.write('_drafts/trams.md', 'Work of a day.\n');
        box.git('add', '.');
      },
    ],
    [
      'only staged',
      (box: Sandbox) => {
        box.git('rm', '-q', '--cached', '_drafts/trams.md');
        box.git('commit', '-qm', 'Forget');
        box.git('add', '.');
      },
    ],
  ])('leaves a file alone that is %s', async (_state, change) => {
    const box = repository();
    box.git('add', '.');
    box.git('commit', '-qm', 'Trams');
    change(box);
    const before = box.read('_drafts/trams.md');
    const { code, stderr } = await force(box);
    expect(code).toBe(2);
    expect(stderr).toContain('has changes that are not committed');
    expect(box.read('_drafts/trams.md')).toBe(before);
  });

  test('writes over nothing where git cannot say what it has', async () => {
    const box = repository();
    rmSync(`${box.root}/.git/HEAD`);
    const { code, stderr } = await force(box);
    expect(code).toBe(2);
    expect(stderr).toContain('git cannot say');
    expect(box.read('_drafts/trams.md')).toBe(site['_drafts/trams.md']);
  });
});
