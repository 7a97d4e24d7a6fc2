import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';

const vitepress = {
  '.vitepress/config.mjs': "export default { title: 'Lighthouses' };\n",
  'posts/fog.md': '---\ntitle: Fog\ndate: 2022-07-02\n---\n\nThen one listens.\n',
};
const eleventy = {
  'eleventy.config.js': 'export default function () {}\n',
  'content/blog/fog.md': '---\ntitle: Fog\ndate: 2022-07-02\n---\n\nThen one listens.\n',
};
const astro = {
  'astro.config.mjs': 'export default {};\n',
  'src/content.config.ts':
    "const blog = defineCollection({ loader: glob({ base: './src/content/blog' }), schema: z.object({ title: z.string(), pubDate: z.date() }) });\n",
  'src/content/blog/fog.md': '---\ntitle: Fog\npubDate: 2022-07-02\n---\n\nThen one listens.\n',
};
const hugo = {
  'hugo.toml': 'buildDrafts = true\n',
  'content/posts/fog.md': '---\ntitle: Fog\ndate: 2022-07-02\n---\n\nThen one listens.\n',
};
const sites = { vitepress, eleventy, astro, hugo };

async function run(files: Record<string, string>, ...args: string[]): Promise<MemoryHost> {
  const host = createMemoryHost(files);
  expect(await main(args, host), host.stderr.text).toBe(0);
  return host;
}

const textOf = (host: MemoryHost): string =>
  Object.entries(host.files()).find(([path]) => path.includes('lamps'))?.[1] ?? '';

describe.each(Object.entries(sites))('where nothing hides a draft: %s', (_name, files) => {
  test('a new post has no flag, and it is said once that readers see it', async () => {
    const host = await run(files, 'new', 'Lamps');
    expect(textOf(host)).not.toContain('draft');
    expect(host.stderr.text.match(/readers see/g)).toHaveLength(1);
    expect(host.stderr.text).toContain('with the next build; to have drafts, ');
    expect(host.stderr.text).not.toContain('draft-flag');
  });

  test('--publish says nothing of it, --draft writes the flag and warns once', async () => {
    const shown = await run(files, 'new', 'Lamps', '--publish');
    expect(shown.stderr.text).toBe('');
    const asked = await run(files, 'new', 'Lamps', '--draft');
    expect(textOf(asked)).toContain('draft: true');
    expect(asked.stderr.text.trim().split('\n')).toHaveLength(1);
    expect(asked.stderr.text).toContain('front-matter/draft-flag');
  });

  test('a post that readers see cannot be hidden, and that is said', async () => {
    const host = createMemoryHost(files);
    expect(await main(['unpublish', 'fog'], host)).toBe(2);
    expect(host.stderr.text).toContain('to have drafts, ');
    expect(host.files()).toEqual(createMemoryHost(files).files());
  });

  test('lint, list, doctor and explain-file agree', async () => {
    const made = (await run(files, 'new', 'Lamps')).restart();
    await main(['lint', '--preset', 'strict', '--max-warnings', '0'], made);
    expect(made.stdout.text).not.toContain('draft');
    const listed = made.restart();
    await main(['list', 'lamps', '-f', '%S'], listed);
    expect(listed.stdout.text).toBe('published\n');
    const doctor = made.restart();
    await main(['doctor'], doctor);
    expect(doctor.stdout.text).toContain('shown to readers here, whatever they say');
    const again = made.restart();
    expect(await main(['publish', 'lamps', '--exit-code', '--no-lint'], again)).toBe(3);
  });
});

test('where it is not known, a new post is a draft as before', async () => {
  const files = {
    'package.json': '{ "dependencies": { "astro": "5.0.0" } }',
    'src/content/blog/fog.md': astro['src/content/blog/fog.md'],
  };
  const host = await run(files, 'new', 'Lamps');
  expect(textOf(host)).toContain('draft: true');
});

test('notes are broken between words on a terminal, and whole elsewhere', async () => {
  const host = createMemoryHost(vitepress, { stdoutIsTerminal: true, columns: 60 });
  expect(await main(['new', 'Lamps'], host)).toBe(0);
  const lines = host.stderr.text.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  const piped = await run(vitepress, 'new', 'Lamps');
  expect(lines.map((line) => line.trim()).join(' ')).toBe(piped.stderr.text.trim());
});

test('where only the folder of drafts is shown, a key hides', async () => {
  const jekyll = {
    '_config.yml': 'show_drafts: true\nplugins: []\n',
    Gemfile: "gem 'jekyll'\n",
    '_posts/2017-01-02-first.md': '---\ntitle: First\n---\n\nOne.\n',
  };
  const host = await run(jekyll, 'new', 'Lamps');
  expect(textOf(host)).toContain('published: false');
  const doctor = host.restart();
  await main(['doctor'], doctor);
  expect(doctor.stdout.text).toContain(
    'hidden by published: false, but not by the folder _drafts/',
  );
});

test('neighbours that all have the flag give it to a new post, as it counts for them', async () => {
  const text = '---\ntitle: Fog\ndate: 2022-07-02\ndraft: false\n---\n\nFog.\n';
  const files = { ...vitepress, 'posts/fog.md': text, 'posts/oil.md': text, 'posts/sea.md': text };
  expect(textOf(await run(files, 'new', 'Lamps'))).toContain('draft: false');
});
