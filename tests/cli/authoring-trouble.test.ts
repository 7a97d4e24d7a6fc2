import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import {
  createMemoryHost,
  type MemoryHost,
  type MemoryHostOptions,
} from '../../src/host/memory-host.js';

const site = {
  '_config.yml': 'timezone: UTC\nplugins: []\n',
  Gemfile: "gem 'jekyll'\n",
  '_posts/2017-01-02-first.md':
    '---\ntitle: First\nlayout: post\ndate: 2017-01-02 10:00:00 +0000\n---\n\nOne.\n',
  '_drafts/trams.md': '---\ntitle: Trams\nlayout: post\npublished: false # by both\n---\n\nUp.',
};
const published = {
  '/site/_posts/2017-10-23-trams.md':
    '---\ntitle: Trams\nlayout: post\ndate: 2017-10-23 11:11:00 +0000\npublished: true # by both\n---\n\nUp.\n',
};

const postsOf = (host: MemoryHost): Record<string, string> =>
  Object.fromEntries(Object.entries(host.files()).filter(([path]) => /trams/.test(path)));
const draft = { '/site/_drafts/trams.md': site['_drafts/trams.md'] };

/** Run until it ends; the exit code. A killed process says nothing more to the disk. */
async function run(host: MemoryHost, ...args: string[]): Promise<number> {
  return main(args, host);
}

/** How many changes of the disk a command makes. */
async function writesOf(...args: string[]): Promise<number> {
  const host = createMemoryHost(site);
  expect(await run(host, ...args), host.stderr.text).toBe(0);
  return host.writes;
}

describe('killed at every change of the disk', () => {
  test('post publish leaves the draft or the post, and the next run ends it', async () => {
    const writes = await writesOf('publish', 'trams', '--no-lint');
    expect(writes).toBeGreaterThan(5);
    for (let killAt = 1; killAt <= writes; killAt += 1) {
      const host = createMemoryHost(site, { killAt });
      expect(await run(host, 'publish', 'trams', '--no-lint')).toBe(3);
      expect(Object.keys(postsOf(host)).length, `at ${killAt}`).toBeGreaterThan(0);
      // What every kill leaves to the next run is tried with plans; here that publishing asks for it.
      if (killAt % 4 !== 1) continue;
      const again = host.restart();
      expect(await run(again, 'publish', 'trams', '--no-lint'), again.stderr.text).toBe(0);
      expect(postsOf(again), `at ${killAt}`).toEqual(published);
      expect(Object.keys(again.files()).filter((path) => path.includes('journal'))).toEqual([]);
    }
  }, 240_000);

  test('post new leaves nothing or the whole post', async () => {
    const writes = await writesOf('new', 'Lines');
    const whole = createMemoryHost(site);
    await run(whole, 'new', 'Lines');
    for (let killAt = 1; killAt <= writes; killAt += 1) {
      const host = createMemoryHost(site, { killAt });
      expect(await run(host, 'new', 'Lines')).toBe(3);
      const text = host.files()['/site/_drafts/lines.md'];
      expect([undefined, whole.files()['/site/_drafts/lines.md']]).toContain(text);
    }
  });
});

describe('a disk that refuses', () => {
  const failures: readonly MemoryHostOptions['failure'][] = [1, 2, 3, 4, 5, 6].flatMap((at) => [
    { at, code: 'ENOSPC' },
    { at, code: 'EIO', once: true },
  ]);

  test.each(failures)('post publish changes nothing and says so: %j', async (failure) => {
    const host = createMemoryHost(site, { failure: failure as NonNullable<typeof failure> });
    const code = await run(host, 'publish', 'trams');
    expect([draft, published]).toContainEqual(postsOf(host));
    if (code === 0) return;
    expect(code).toBe(2);
    expect(postsOf(host)).toEqual(draft);
    expect(host.stderr.text).toContain('Nothing was changed');
    expect(host.stderr.text).not.toMatch(/\n\s+at /);
  });

  test.each(['ENOSPC', 'EACCES', 'EROFS'])('post new makes nothing: %s', async (code) => {
    const host = createMemoryHost(site, { failure: { at: 1, code } });
    const before = host.files();
    expect(await run(host, 'new', 'Lines')).toBe(2);
    expect(host.files()).toEqual(before);
    expect(host.stdout.text).toBe('');
    expect(host.stderr.text).toContain('Nothing was changed');
  });

  test('a read-only folder is said', async () => {
    const host = createMemoryHost(site, { readOnly: ['_posts', '_posts/2017-10-23-trams.md'] });
    expect(await run(host, 'publish', 'trams')).toBe(2);
    expect(postsOf(host)).toEqual(draft);
    expect(host.stderr.text).toContain('_posts');
  });
});

/** A site that a process was killed in with its journal open. */
async function busyHost(writes: number): Promise<MemoryHost> {
  for (let killAt = writes; killAt > 0; killAt -= 1) {
    const host = createMemoryHost(site, { killAt });
    await run(host, 'publish', 'trams', '--no-lint');
    if (Object.keys(host.files()).some((path) => path.includes('/.post-journal/'))) return host;
  }
  throw new Error('no journal was ever open');
}

describe('another process', () => {
  test('that changes the site makes this one wait for another time', async () => {
    const writes = await writesOf('publish', 'trams', '--no-lint');
    const first = await busyHost(writes);
    const process = { id: 7, machine: 'memory', isRunning: () => true };
    const second = { ...first.restart(), process };
    expect(await main(['publish', 'first'], second)).toBe(0);
    expect(await main(['unpublish', 'first'], second)).toBe(2);
    expect(second.stderr.text).toContain('another `post` is changing this site right now');
  });

  test('that published the same post first is noticed', async () => {
    const host = createMemoryHost(site);
    let isDone = false;
    const fs = {
      ...host.fs,
      readBytes(path: string): Uint8Array | undefined {
        const bytes = host.fs.readBytes(path);
        if (path.endsWith('/_drafts/trams.md') && bytes && !isDone) {
          isDone = true;
          host.fs.replace(path, new TextEncoder().encode('---\ntitle: Trams\n---\n\nOther.\n'));
        }
        return bytes;
      },
    };
    const slow = { ...host, fs };
    const code = await main(['publish', '_drafts/trams.md', '--no-lint'], slow);
    expect(code).toBe(2);
    expect(host.stderr.text).toContain('was changed by something else in the meantime');
    expect(host.files()['/site/_drafts/trams.md']).toContain('Other.');
  });
});

describe('post new with a template', () => {
  const withTemplate = (text: string): MemoryHost =>
    createMemoryHost({ ...site, '.post/templates/post.md': text });

  test.each([
    ['---\ntitle: [x\n---\n', 'line 2'],
    ['---\nlayout: "post\ntitle: {{ title }}\n---\n', 'line 2'],
    ['---\ntitle: {{ title }}\n', 'line 1'],
  ])('that has an error makes nothing, and says where: %j', async (text, where) => {
    const host = withTemplate(text);
    const before = host.files();
    expect(await run(host, 'new', 'Lines')).toBe(2);
    expect(host.files()).toEqual(before);
    expect(host.stderr.text).toContain('.post/templates/post.md');
    expect(host.stderr.text).toContain(where);
  });

  test('fills in what it knows, runs nothing, keeps the rest', async () => {
    const host = withTemplate(
      '---\nlayout: special # ours\ntitle: {{ title }}\nimage: "/images/{{ slug }}.jpg"\nby: "{{ env "HOME" }}"\n---\n\n# {{ title }}\n\nWritten {{ unknown }}.\n',
    );
    expect(await run(host, 'new', 'It\'s "here"')).toBe(0);
    expect(host.files()['/site/_drafts/its-here.md']).toBe(
      '---\nlayout: special # ours\ntitle: It\'s "here"\nimage: "/images/its-here.jpg"\nby: ""\n---\n\n# It\'s "here"\n\nWritten .\n',
    );
  });

  test('that is not there is said', async () => {
    const host = createMemoryHost(site);
    expect(await run(host, 'new', 'Lines', '--template', 'nowhere')).toBe(2);
    expect(host.stderr.text).toContain('no such template: nowhere');
  });
});

describe('post new with an editor', () => {
  const edited = async (
    env: Record<string, string>,
    status: number | undefined,
    flags = ['--edit'],
  ): Promise<{ host: MemoryHost; code: number; calls: string[][] }> => {
    const calls: string[][] = [];
    const host = createMemoryHost(site, {
      env,
      run: (command, args) => {
        if (command !== 'git') calls.push([command, ...args]);
        const missing = command === 'git' ? 128 : status;
        return { status: missing, stdout: new Uint8Array(), stderr: '' };
      },
    });
    const code = await run(host, 'new', 'Lines', ...flags);
    return { host, code, calls };
  };

  test('opens it without a shell', async () => {
    const { code, calls } = await edited({ VISUAL: 'code --wait', EDITOR: 'vi' }, 0);
    expect(code).toBe(0);
    expect(calls).toEqual([['code', '--wait', '/site/_drafts/lines.md']]);
  });

  test('--open is another word for --edit, and --no-edit is stronger', async () => {
    const { calls } = await edited({ EDITOR: 'vi' }, 0, ['--open']);
    expect(calls).toEqual([['vi', '/site/_drafts/lines.md']]);
    const none = await edited({ EDITOR: 'vi' }, 0, ['--open', '--no-edit']);
    expect(none.calls).toEqual([]);
  });

  test('$POST_EDITOR comes before $VISUAL, and that before $EDITOR', async () => {
    const env = { POST_EDITOR: 'typora', VISUAL: 'code --wait', EDITOR: 'vi' };
    expect((await edited(env, 0)).calls[0]?.[0]).toBe('typora');
  });

  test('opens one whose path has spaces', async () => {
    const { calls } = await edited({ EDITOR: `'/my editor/vi' -f "a b"` }, 0);
    expect(calls).toEqual([['/my editor/vi', '-f', 'a b', '/site/_drafts/lines.md']]);
  });

  test.each([
    [{ EDITOR: 'vi' }, 3, 'ended with 3'],
    [{ EDITOR: 'nowhere' }, undefined, 'could not be started'],
    [{}, 0, 'no editor is set'],
  ])('that fails leaves the post and says so: %j', async (env, status, says) => {
    const { host, code } = await edited(env as Record<string, string>, status);
    expect(code).toBe(2);
    expect(host.files()['/site/_drafts/lines.md']).toContain('title: Lines');
    expect(host.stdout.text).toBe('_drafts/lines.md\n');
    expect(host.stderr.text).toContain(says);
  });
});

describe('without git', () => {
  test('posts are made, published and hidden all the same', async () => {
    const host = createMemoryHost(site);
    expect(await run(host, 'new', 'Lines')).toBe(0);
    expect(await run(host.restart(), 'publish', 'trams')).toBe(0);
    expect(postsOf(host)).toEqual(published);
    expect(await run(host.restart(), 'unpublish', 'first')).toBe(0);
    expect(Object.keys(host.files())).toContain('/site/_drafts/first.md');
  });
});

describe('where posts cannot be', () => {
  test('no folder above the site, no path as a slug, no taken name', async () => {
    const host = createMemoryHost(site);
    for (const args of [
      ['--dir', '../elsewhere'],
      ['--slug', '../x'],
      ['--slug', 'first'],
      ['--slug', 'TRAMS'],
      ['--date', '10/11/2017'],
    ])
      expect(await run(host.restart(), 'new', 'Lines', ...args), args.join(' ')).toBe(2);
    expect(Object.keys(host.files()).sort()).toEqual(
      Object.keys(createMemoryHost(site).files()).sort(),
    );
  });

  test('a post with broken front matter is not published, and says why', async () => {
    const broken = '---\ntitle: Trams: up\npublished: false\n---\n\nUp.\n';
    const host = createMemoryHost({ ...site, '_drafts/trams.md': broken });
    expect(await run(host, 'publish', '_drafts/trams.md')).toBe(1);
    const again = host.restart();
    expect(await run(again, 'publish', '_drafts/trams.md', '--force')).toBe(2);
    expect(again.stderr.text).toContain('syntax error');
    expect(host.files()['/site/_drafts/trams.md']).toBe(broken);
  });

  test('a date that cannot be read is no day for a file name', async () => {
    const bad = '---\ntitle: Trams\ndate: 2017-13-45\n---\n\nUp.\n';
    const host = createMemoryHost({ ...site, '_drafts/trams.md': bad });
    expect(await run(host, 'publish', 'trams', '--no-lint')).toBe(2);
    expect(host.stderr.text).toContain(
      'its date "2017-13-45" cannot be read; give one with --date',
    );
    const again = host.restart();
    expect(await run(again, 'publish', 'trams', '--no-lint', '--date', '2017-10-23')).toBe(0);
    expect(Object.keys(postsOf(host))).toEqual(['/site/_posts/2017-10-23-trams.md']);
  });

  test('a draft in a folder of its own is hidden by a key', async () => {
    const host = createMemoryHost(site);
    expect(await run(host, 'new', 'Lines', '--dir', '_posts/travel')).toBe(0);
    const path = '/site/_posts/travel/2017-10-23-lines.md';
    expect(host.files()[path]).toContain('published: false\n');
    expect(await run(host.restart(), 'new', 'Rails', '--dir', '_drafts/rails')).toBe(0);
    expect(host.files()['/site/_drafts/rails/rails.md']).not.toContain('published');
  });

  test('days at the beginning of a title are no day of a file name', async () => {
    const host = createMemoryHost(site);
    expect(await run(host, 'new', '2017-10-23 2018-01-02 Lines')).toBe(0);
    expect(host.stdout.text).toBe('_drafts/lines-2018-01-02-2017-10-23.md\n');
  });

  test('no site is begun by accident', async () => {
    const host = createMemoryHost({ 'notes.txt': 'x' });
    const before = host.files();
    expect(await run(host, 'new', 'Lines')).toBe(2);
    expect(host.stderr.text).toContain('there is no site here');
    expect(host.files()).toEqual(before);
    expect(await run(host.restart(), 'list')).toBe(0);
    expect(await run(host.restart(), 'new', 'Lines', '--dir', 'posts')).toBe(0);
    expect(host.files()['/site/posts/lines.md']).toContain('draft: true\n');
  });
});
