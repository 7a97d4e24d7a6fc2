import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { type LintShare, lintShare } from '../../src/commands/lint-share.js';
import type { Host, Threads } from '../../src/host/host.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';
import { digestOfText } from '../../src/text/digest.js';
import { runs } from '../front-matter/generated-text.js';
import { type Files, type SiteEdit, siteEdit } from '../support/edited-site.js';
import { fixtureSites } from '../support/fixture-sites.js';

const cacheFolder = '/cache';
const start = new Date('2026-11-01T12:00:00Z');

/** The same host; a file that another run has kept is trusted while its content is the same. */
function trusting(host: MemoryHost, build: string): Host {
  return {
    ...host,
    build,
    env: { XDG_CACHE_HOME: cacheFolder },
    fs: {
      ...host.fs,
      stat(path) {
        const stat = host.fs.stat(path);
        const bytes = stat?.kind === 'file' ? host.fs.readBytes(path) : undefined;
        return stat && bytes ? { ...stat, version: digestOfText(bytes.join()) } : stat;
      },
    },
  };
}

interface Linted {
  readonly said: string;
  readonly kept: Files;
  /** Was any post judged, and not only compared with others? */
  readonly judged: boolean;
}

/** Lint files, with what an earlier lint has kept. */
async function lint(
  files: Files,
  kept: Files = {},
  { now = start, build = 'one', argv = [] as readonly string[], most = 1 } = {},
): Promise<Linted> {
  const memory = createMemoryHost({ ...files, ...kept }, { now });
  const host = trusting(memory, build);
  let limits = 0;
  const withTimeLimit: Host['withTimeLimit'] = (milliseconds, run) => {
    limits += 1;
    return host.withTimeLimit(milliseconds, run);
  };
  const threads: Threads = {
    most,
    // The first files go to a thread, whatever that makes of them.
    start(task) {
      const share = task as LintShare;
      Atomics.add(new Int32Array(share.taken), 0, 24);
      const own = { ...share, files: share.files.slice(0, 24), taken: new SharedArrayBuffer(4) };
      const result = lintShare(structuredClone(own), host).then(structuredClone);
      return { result, stop: () => {} };
    },
  };
  const all = { ...host, withTimeLimit, ...(most > 1 && { threads }) };
  const code = await main(['lint', '--format', 'json', ...argv], all);
  const left = Object.entries(memory.files());
  return {
    said: `${code} ${memory.stdout.text} ${memory.stderr.text}`,
    kept: Object.fromEntries(left.filter(([path]) => path.startsWith(cacheFolder))),
    // One limit is for the rules that compare posts.
    judged: limits > 1,
  };
}

async function lintAnew(files: Files, now = start): Promise<string> {
  const host = createMemoryHost(files, { now });
  const code = await main(['lint', '--format', 'json'], host);
  return `${code} ${host.stdout.text} ${host.stderr.text}`;
}

const day = (at: number): string => String((at % 28) + 1).padStart(2, '0');

/** Posts that each link to a heading of the next, a page, a picture and a place in the layout; every third has a slip. */
const blog: Files = Object.fromEntries([
  ['_config.yml', 'title: Trams\n'],
  ['_layouts/post.html', '<p id="foot">{{ content }}</p>\n'],
  ['about.md', '---\ntitle: About\npermalink: /us/\n---\n\nWe ride.\n'],
  ['images/tram.png', ''],
  ...Array.from({ length: 40 }, (_, at) => [
    `_posts/2024-05-${day(at)}-stop-${at}.md`,
    `---\ntitle: Stop ${at}\n---\n
The [next one](/2024/05/${day((at + 1) % 40)}/stop-${(at + 1) % 40}.html#stops) of [ours](/us/), its [foot](#foot)${at % 3 ? '' : ' and less20'}.

![A tram](/images/tram.png)

## Stops
`,
  ]),
]);
const paths = Object.keys(blog).filter((path) => path.startsWith('_posts/'));
const post = (at: number): string => paths[at] as string;
const changed = (at: number, change: (text: string) => string): Files => ({
  ...blog,
  [post(at)]: change(blog[post(at)] as string),
});

/** What is kept of posts, whatever the order in which it came. */
function contentOf(kept: Files): unknown {
  const [, text = ''] = Object.entries(kept).find(([path]) => path.includes('/judgements/')) ?? [];
  const [head = '', ...lines] = text.split('\n');
  return [JSON.parse(head), lines.sort()];
}

describe('posts that an earlier run has judged', () => {
  test('are reported alike, and are not judged again', async () => {
    const first = await lint(blog);
    expect(first.said).toContain('text/missing-space');
    const second = await lint(blog, first.kept);
    expect(second.said).toBe(first.said);
    expect([first.judged, second.judged]).toEqual([true, false]);
  });

  test('are judged again when a heading that they link to is gone', async () => {
    const { kept } = await lint(blog);
    const without = changed(7, (text) => text.replace('## Stops', '## Ends'));
    const { said } = await lint(without, kept);
    expect(said).toContain('link/missing-anchor');
    expect(said).toBe(await lintAnew(without));
  });

  test.each([
    [
      'address of a post',
      { [post(9)]: '---\ntitle: Nine\npermalink: /nine/\n---\n' },
      'link/missing-target',
    ],
    [
      'status of a post',
      { [post(9)]: '---\ntitle: Nine\npublished: false\n---\n' },
      'link/to-draft',
    ],
    [
      'address of a page',
      { 'about.md': '---\ntitle: About\npermalink: /we/\n---\n' },
      'link/missing-target',
    ],
    [
      'name of a picture',
      { 'images/tram.png': undefined, 'images/Tram.png': '' },
      'image/missing-file',
    ],
    ['layout', { '_layouts/post.html': '{{ content }}\n' }, 'link/missing-anchor'],
  ])('are judged again when the %s changes', async (_name, change, rule) => {
    const { kept, said: before } = await lint(blog);
    const changes: Readonly<Record<string, string | undefined>> = { ...blog, ...change };
    const after = Object.fromEntries(
      Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    const { said } = await lint(after, kept);
    expect(said).toBe(await lintAnew(after));
    expect(before).not.toContain(rule);
    expect(said).toContain(rule);
  });

  test('are judged again when the schema of the site changes', async () => {
    const site = {
      ...blog,
      'post.config.json': '{"frontMatter": {"schema": "post.schema.json"}}',
      'post.schema.json': '{"properties": {"title": {"type": "string"}}}',
    };
    const { kept, said } = await lint(site);
    const stricter = { ...site, 'post.schema.json': '{"required": ["subtitle"]}' };
    const { said: after } = await lint(stricter, kept);
    expect(said).not.toContain('subtitle');
    expect(after).toContain('subtitle');
  });

  test('are judged again when the list of words changes', async () => {
    const list = '/tool/node_modules/@cspell/dict-en-common-misspellings/dict/dict-en.json';
    const start = {
      ...changed(0, (text) => `${text}\nDo you recieve it?\n`),
      '.post/words.txt': 'tram\n',
      [list]: '{"suggestWords":[\n"recieve->receive",\n"zzz->zz"\n]}',
    };
    const { kept, said } = await lint(start);
    expect(said).toContain('recieve');
    const { said: after } = await lint({ ...start, '.post/words.txt': 'recieve\n' }, kept);
    expect(after).not.toContain('recieve');
  });

  test.each([
    ['no generator', '', {}],
    ['another day of publication', 'publishDate: 2026-01-01\n', { 'hugo.toml': '' }],
  ])('are judged again when their date has come: %s', async (_name, line, site) => {
    const soon = {
      ...site,
      ...Object.fromEntries(paths.map((path) => [`content/posts/${path.slice(7)}`, 'Hi.\n'])),
      'content/posts/soon.md': `---\ntitle: Soon\ndate: 2026-11-20\n${line}---\n\nHi.\n`,
    };
    const { kept, said } = await lint(soon);
    expect(said).toContain('front-matter/future-date');
    const later = { now: new Date('2026-12-01T12:00:00Z') };
    expect((await lint(soon, kept, later)).said).not.toContain('front-matter/future-date');
  });

  test('are judged again by another build, and with other rules', async () => {
    const { kept } = await lint(blog);
    expect((await lint(blog, kept, { build: 'two' })).judged).toBe(true);
    const rules = { ...blog, 'post.config.json': '{"rules": {"text/missing-space": "off"}}' };
    expect((await lint(rules, kept)).said).toBe(await lintAnew(rules));
  });

  test('are handed over by other threads, with all that their judgement rests on', async () => {
    // Only the thread looks for this folder.
    const maps = changed(0, (text) => `${text}![A map](/maps/a.png)\n`);
    const argv = ['--jobs', '2'];
    const first = await lint(maps, {}, { argv, most: 2 });
    const second = await lint(maps, first.kept, { argv, most: 2 });
    expect(second).toMatchObject({ said: first.said, judged: false });
    expect(contentOf(first.kept)).toEqual(contentOf((await lint(maps)).kept));
  });

  test('are not pushed out by a run with chosen rules', async () => {
    const { kept } = await lint(blog);
    const chosen = await lint(blog, kept, { argv: ['--only', 'text/missing-space'] });
    expect((await lint(blog, chosen.kept)).judged).toBe(false);
  });

  test.each(['', '\n', '{}\n', '{"state":1}\nx\ty\n', '\u0000'.repeat(99)])(
    'are judged again when they were kept as %j',
    async (text) => {
      const { kept, said } = await lint(blog);
      const broken = Object.fromEntries(
        Object.entries(kept).map(([path, whole]) => [
          path,
          path.includes('judgements') ? text : whole,
        ]),
      );
      expect((await lint(blog, broken)).said).toBe(said);
    },
  );

  test('are judged again where lines of what was kept are damaged', async () => {
    const { kept, said } = await lint(blog);
    const damaged = Object.fromEntries(
      Object.entries(kept).map(([path, whole]) => [
        path,
        whole.replaceAll('"diagnostics":[', '"diagnostics":{'),
      ]),
    );
    expect((await lint(blog, damaged)).said).toBe(said);
  });

  test('are repaired as if nothing had been kept', async () => {
    const { kept } = await lint(blog);
    const argv = ['--fix', '--unsafe-fixes'];
    expect((await lint(blog, kept, { argv })).said).toBe((await lint(blog, {}, { argv })).said);
  });
});

/** The site with enough posts that keeping what was found is worth it. */
function grown(files: Files): Files {
  const posts = Object.entries(files).filter(
    ([path]) => /\d{4}|\.mdx?$/.test(path) && /\.md/.test(path),
  );
  const copies = posts.flatMap(([path, text]) =>
    Array.from({ length: Math.ceil(40 / posts.length) }, (_, at) => [
      path.replace(/(\/index)?(?:\.\w+)+$/, `-${at}$&`),
      `${text.replace(/^(title\W+)(\w+)/m, `$1$2 ${at}`)}${at % 4 ? '' : '\n![A](b.png) [us](/us/#foot)\n'}`,
    ]),
  );
  return { ...files, ...Object.fromEntries(copies) };
}

describe('whatever is done to a site between two runs', () => {
  test.each(fixtureSites)(
    'what was kept changes nothing that is said: $name',
    async ({ files }) => {
      const check = async (edits: readonly (readonly SiteEdit[])[]): Promise<void> => {
        let current = grown(files);
        let { kept } = await lint(current);
        expect((await lint(current, kept)).judged).toBe(false);
        for (const [at, step] of edits.entries()) {
          for (const edit of step) current = edit.apply(current);
          const now = new Date(start.getTime() + at * 86_400_000);
          const linted = await lint(current, kept, { now });
          expect(linted.said, names(step)).toBe(await lintAnew(current, now));
          kept = linted.kept;
        }
      };
      const steps = fc.array(fc.array(siteEdit, { maxLength: 3 }), { minLength: 1, maxLength: 4 });
      await fc.assert(fc.asyncProperty(steps, check), { numRuns: runs(2) });
    },
  );
});

function names(step: readonly SiteEdit[]): string {
  return step.map(({ name }) => name).join(', ');
}
