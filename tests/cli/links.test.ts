import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { links } from '../../src/commands/links.js';
import type { LinksOptions } from '../../src/commands/links-options.js';
import { plainOnline } from '../../src/commands/links-options.js';
import { createMemoryHost, type MemoryHost } from '../../src/host/memory-host.js';
import { reporterNames } from '../../src/reporters/index.js';
import {
  answer,
  createFakeStore,
  createWorld,
  failure,
  type Server,
  type World,
} from '../links/support/fake-world.js';

const usual: LinksOptions = {
  ...plainOnline,
  paths: [],
  dryRun: false,
  fix: false,
  unsafeFixes: false,
  requireOnline: false,
  failOn: 'error',
  maxDiagnostics: 50,
  quiet: false,
  color: 'never',
  hygiene: false,
  noConfig: false,
  ignore: true,
  allowEmpty: false,
};

interface Ran {
  readonly code: number;
  readonly host: MemoryHost;
  readonly world: World;
}

async function run(
  files: Readonly<Record<string, string>>,
  server: Server,
  options: Partial<LinksOptions> = {},
  world = createWorld({ server }),
): Promise<Ran> {
  const host = createMemoryHost(files);
  const change = <T extends object>(environment: T): T => ({
    ...environment,
    ...worldParts(world),
  });
  const code = await world.clock.until(links({ ...usual, ...options }, host, change));
  return { code, host, world };
}

/** What a test puts in the place of the real clock and network. */
function worldParts({ clock, connect, random, store }: World): object {
  return { clock, connect, random, ...(store ? { store } : {}) };
}

const post = (body: string, keys = ''): Record<string, string> => ({
  'posts/lisbon.md': `---\ntitle: Lisbon\ndate: 2024-05-17\n${keys}---\n\n${body}\n`,
});

const server: Server = ({ url }) => {
  const { hostname, pathname } = new URL(url);
  if (hostname === 'gone.pt') return answer(404);
  if (hostname === 'down.pt') return failure('reset');
  if (hostname === 'wall.pt') return answer(403);
  if (url.startsWith('http:')) return answer(301, { location: url.replace('http:', 'https:') });
  if (pathname.startsWith('/old/'))
    return answer(301, { location: pathname.replace('/old/', '/new/') });
  return answer(200);
};

describe('post links', () => {
  test('only dead ends fail', async () => {
    const body =
      '[a](https://gone.pt/x) [b](https://down.pt) [c](https://wall.pt) [d](https://ok.pt)';
    const { code, host } = await run(post(body), server);
    expect(host.stdout.text).toBe(
      [
        'posts/lisbon.md:6:5-6:22: error: Readers of "https://gone.pt/x" get nothing: the server answers 404; link to where it is now, or to an archived copy [link/dead]',
        'posts/lisbon.md:6:28-6:43: warning: "https://down.pt/" could not be had: the connection broke off; it may come back, look again in a few days [link/unreachable]',
        'posts/lisbon.md:6:49-6:64: info: "https://wall.pt/" lets no program in (status 403); open it in a browser to be sure [link/blocked]',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
    expect((await run(post('[b](https://down.pt)'), server)).code).toBe(0);
    expect((await run(post('[b](https://down.pt)'), server, { failOn: 'warning' })).code).toBe(1);
  });

  test('says nothing when all is well', async () => {
    const { code, host } = await run(post('[d](https://ok.pt)'), server);
    expect([code, host.stdout.text, host.stderr.text]).toEqual([0, '', '']);
  });

  test('finds links wherever they stand, and none in code, comments and templates', async () => {
    const body = `[a]: https://def.pt/1 "t"
![i](https://img.pt/2) <https://auto.pt/3> https://bare.pt/4.
<a href="https://html.pt/5?a=1&amp;b=2">x</a> <img srcset="https://set.pt/6 1x, https://set.pt/7 2x">
<!-- <a href="https://no.pt/1"> --> \`https://no.pt/2\` [t](https://no.pt/{{ x }}) [e](https://example.org)
<link rel="preconnect" href="https://no.pt/3">

    https://no.pt/4
`;
    const keys = 'image: "https://front.pt/8"\nlinks:\n  - url: https://front.pt/9\n';
    const { world } = await run(post(body, keys), () => answer(200));
    expect([...world.requests].sort()).toEqual([
      'https://auto.pt/3',
      'https://bare.pt/4',
      'https://def.pt/1',
      'https://front.pt/8',
      'https://front.pt/9',
      'https://html.pt/5?a=1&b=2',
      'https://img.pt/2',
      'https://set.pt/6',
      'https://set.pt/7',
    ]);
  });

  test('does not ask the site itself, nor what it is told to leave alone', async () => {
    const files = {
      'post.config.json': JSON.stringify({
        baseUrl: 'https://trams.pt/blog',
        links: { ignore: ['*.social.pt', 'https://skip.pt/a/*'] },
      }),
      ...post(
        '[a](https://trams.pt/x) [b](https://www.social.pt) [c](https://skip.pt/a/b) [d](https://skip.pt/b) [e](https://more.pt)',
      ),
    };
    const { world } = await run(files, server, { ignoreLink: ['more.pt'] });
    expect(world.requests).toEqual(['https://skip.pt/b']);
    const one = await run(files, server, { host: ['more.*'] });
    expect(one.world.requests).toEqual(['https://more.pt/']);
  });

  test('a comment switches a rule off', async () => {
    const body =
      '<!-- post-disable-next-line link/dead -->\n[a](https://gone.pt/x)\n\n[b](https://gone.pt/y)';
    const { host } = await run(post(body), server);
    expect(host.stdout.text.split('\n')).toHaveLength(2);
    expect(host.stdout.text).toContain('gone.pt/y');
  });

  test('a configuration changes what a verdict weighs', async () => {
    const rules = { 'link/dead': 'warning', 'link/blocked': 'off', 'link/unreachable': 'error' };
    const files = { 'post.config.json': JSON.stringify({ rules }) };
    const body = '[a](https://gone.pt/x) [b](https://down.pt) [c](https://wall.pt)';
    const { host, code } = await run({ ...files, ...post(body) }, server);
    expect(host.stdout.text.match(/: (?:error|warning|info): /g)).toEqual([
      ': warning: ',
      ': error: ',
    ]);
    expect(code).toBe(1);
  });

  test('--dry-run lists by host what would be asked, and asks nothing', async () => {
    const body =
      '[a](https://a.pt/1) [b](https://a.pt/2#x) [c](https://u:secret@b.pt/?token=secret)';
    const store = createFakeStore();
    const world = createWorld({ server: () => answer(200), store });
    await run(post('[a](https://a.pt/1)'), server, {}, world);
    const { host, code } = await run(
      post(body),
      server,
      { dryRun: true },
      createWorld({ server, store }),
    );
    expect(host.stdout.text).toBe(
      'a.pt: 1 to ask, 1 known\n  https://a.pt/2\nb.pt: 1 to ask\n  https://b.pt/?token=REDACTED\n2 pages of 2 hosts would be asked for, 1 are known\n',
    );
    expect(code).toBe(0);
    expect(world.requests).toHaveLength(1);
  });

  test('--dry-run lists it for programs, each address whole', async () => {
    const long = `https://b.pt/${'x'.repeat(400)}`;
    const body = `[a](https://a.pt/1) [b](https://a.pt/2#x) [c](https://u:secret@b.pt/?token=secret) [d](${long})`;
    const hosts = [
      { host: 'a.pt', ask: ['https://a.pt/1', 'https://a.pt/2'], known: 0 },
      { host: 'b.pt', ask: ['https://b.pt/?token=REDACTED', long], known: 0 },
    ];
    const jsonl = hosts.map((one) => `${JSON.stringify(one)}\n`).join('');
    const dry = { dryRun: true, reports: [{ format: 'jsonl', path: 'ask.jsonl' }] } as const;
    const { host, world } = await run(post(body), server, { ...dry, format: 'json' });
    const { version, tool, ...rest } = JSON.parse(host.stdout.text);
    expect(rest).toEqual({ hosts, summary: { hosts: 2, pages: 4, known: 0 } });
    expect([version, tool.name]).toEqual([1, 'postwright']);
    expect(host.files()['/site/ask.jsonl']).toBe(jsonl);
    expect(world.requests).toHaveLength(0);
    const empty = await run(post('Nothing.'), server, { ...dry, format: 'json' });
    expect(JSON.parse(empty.host.stdout.text).hosts).toEqual([]);
  });

  const listing = ['pretty', 'compact', 'json', 'jsonl'];
  test.each(reporterNames.filter((name) => !listing.includes(name)))(
    '--dry-run has nothing to say as %s',
    async (format) => {
      const body = post('[a](https://a.pt/1)');
      const refusal = `"${format}" has no place for addresses that would be asked`;
      await expect(run(body, server, { dryRun: true, format })).rejects.toThrow(refusal);
      const reports = [{ format, path: 'ask.txt' }];
      await expect(run(body, server, { dryRun: true, reports })).rejects.toThrow(refusal);
    },
  );

  test.each(reporterNames)('%s shows no password', async (format) => {
    const body = '[a](https://user:s3cret@gone.pt/x) and https://u2:s3cret@down.pt/';
    const { host } = await run(post(body), server, { format });
    expect(host.stdout.text).toMatch(/gone.{0,5}pt/);
    expect(host.stdout.text + host.stderr.text).not.toContain('s3cret');
  });

  test('no network is no failure, unless it is', async () => {
    const body = Array.from({ length: 9 }, (_, index) => `[x](https://h${index}.pt)`).join(' ');
    const dead: Server = () => failure('name-lookup');
    const { host, code } = await run(post(body), dead);
    expect(host.stderr.text).toContain('there is no network');
    expect([code, host.stdout.text]).toEqual([0, '']);
    expect((await run(post(body), dead, { requireOnline: true })).code).toBe(2);
  });

  test('looks for copies of dead pages from the time of the post', async () => {
    const archive: Server = ({ url }) => {
      if (url.startsWith('https://web.archive.org/web/20240517/'))
        return answer(302, {
          location: 'https://web.archive.org/web/20240520000000/https://gone.pt/x',
        });
      return url.startsWith('https://web.archive.org/') ? answer(200) : answer(404);
    };
    const { host, world } = await run(post('[a](https://gone.pt/x)'), archive, {
      archive: true,
      format: 'pretty',
    });
    expect(host.stdout.text.replace(/\s+/g, '')).toContain(
      'archivedcopy:https://web.archive.org/web/20240520000000/https://gone.pt/x',
    );
    expect(world.requests).toContain('https://web.archive.org/web/20240517/https://gone.pt/x');
  });

  test('finding no posts is a mistake unless it is allowed', async () => {
    await expect(run({}, server)).rejects.toThrow('no posts found');
    expect((await run({}, server, { allowEmpty: true })).code).toBe(0);
  });

  test('a wrong flag is said as such, before anything is asked', async () => {
    const host = createMemoryHost(post('x'));
    expect(await main(['links', '--format', 'xml'], host)).toBe(2);
    expect(host.stderr.text).toContain('unknown format "xml"');
    expect(await main(['links', '--allow-private', 'http://x/'], host)).toBe(2);
    expect(host.stderr.text).toContain('not a host name, address or range: http://x/');
    expect(await main(['links', '--max-time', 'soon'], host)).toBe(2);
  });

  test('a host name as an exception is not one in the configuration', async () => {
    const host = createMemoryHost({
      'post.config.json': '{"links": {"allowPrivate": ["10.0.0.1"]}}',
      ...post('x'),
    });
    expect(await main(['links'], host)).toBe(2);
    expect(host.stderr.text).toContain('unknown key "allowPrivate"');
  });
});

describe('post links --fix', () => {
  const body = `[a](http://a.pt/x) and <http://a.pt/y>, http://a.pt/z.
<a href='http://a.pt/q?a=1&b=2'>q</a> <a href="http://a.pt/q?a=1&amp;c=2">q</a>

| [t](http://a.pt/p(1)#x) | [o](https://a.pt/old/page) | [g](https://gone.pt/x) |
|---|---|---|

[ref]: <http://a.pt/r> "R"`;
  const files = post(body, "image: 'http://a.pt/i.png'\nsee:\n  - http://a.pt/s\n");

  test('writes the address of pages that have moved as a whole', async () => {
    const { host, code } = await run(files, server, { fix: true });
    expect(host.files()['/site/posts/lisbon.md']).toBe(
      files['posts/lisbon.md']?.replaceAll('http://a.pt', 'https://a.pt'),
    );
    expect(host.stdout.text).toMatch(
      /:12:\d+-12:\d+: info: "https:\/\/a\.pt\/old\/page" has moved/,
    );
    expect(host.stdout.text).toMatch(/:12:\d+-12:\d+: error: .*gone\.pt/);
    expect(code).toBe(1);
  });

  test('places are those in the repaired file', async () => {
    const { host } = await run(files, server, { fix: true, format: 'json' });
    const text = host.files()['/site/posts/lisbon.md'] ?? '';
    const { diagnostics } = JSON.parse(host.stdout.text).files[0];
    for (const { ruleId, start, end } of diagnostics)
      expect(text.slice(start, end)).toBe(
        ruleId === 'link/dead' ? 'https://gone.pt/x' : 'https://a.pt/old/page',
      );
    expect(diagnostics).toHaveLength(2);
  });

  test('other paths are for --unsafe-fixes', async () => {
    const { host } = await run(files, server, { fix: true, unsafeFixes: true });
    expect(host.files()['/site/posts/lisbon.md']).toContain('[o](https://a.pt/new/page)');
  });

  test('a second run finds nothing left to write', async () => {
    const { host } = await run(files, server, { fix: true, unsafeFixes: true });
    const again = await run(
      { 'posts/lisbon.md': host.files()['/site/posts/lisbon.md'] ?? '' },
      server,
      {
        fix: true,
        unsafeFixes: true,
      },
    );
    expect(again.host.writes).toBe(0);
  });

  test('an address with a password is left alone', async () => {
    const secret = post('[a](http://u:p@a.pt/x)');
    const { host } = await run(secret, server, { fix: true, unsafeFixes: true });
    expect(host.writes).toBe(0);
  });
});

describe('post lint --online', () => {
  const files = post('[a](http://192.168.0.1/) and cafÃ©.');

  test('says what the network has shown beside what the text shows', async () => {
    const host = createMemoryHost(files);
    expect(await main(['lint', '--online', '--only', 'link,text/mojibake'], host)).toBe(1);
    expect(host.stdout.text.match(/\[[\w/-]+\]/g)).toEqual([
      '[link/local-url]',
      '[link/private-address]',
      '[text/mojibake]',
    ]);
  });

  test('without it, nothing is said of answers', async () => {
    const host = createMemoryHost(files);
    await main(['lint', '--only', 'link/private-address'], host);
    expect(host.stdout.text).toBe('');
  });
});
