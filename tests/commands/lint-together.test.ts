import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { type LintShare, lintShare } from '../../src/commands/lint-share.js';
import type { Host, Thread, Threads } from '../../src/host/host.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { readOnly } from '../../src/host/read-only.js';

/** Some posts with a slip each, one of them unreadable, and one with the title of another. */
const files = Object.fromEntries(
  Array.from({ length: 30 }, (_, at) => [
    `posts/${String(at).padStart(2, '0')}.md`,
    `---\ntitle: Tram ${at === 29 ? 3 : at}\ndate: 2017-05-17\n---\n\nLine ${at} goes to HervÃ©'s [café](www.cafe.pt).\n`,
  ]),
);
const unreadable = ['posts/05.md'];

/** The first eight files go to a thread, whatever that makes of them. */
function threads(
  answer: (share: LintShare) => Promise<unknown>,
): Threads & { readonly stops: readonly object[] } {
  const stops: object[] = [];
  return {
    most: 2,
    stops,
    start(task: object): Thread {
      const share = task as LintShare;
      Atomics.add(new Int32Array(share.taken), 0, 8);
      const own = { ...share, files: share.files.slice(0, 8), taken: new SharedArrayBuffer(4) };
      const result = answer(structuredClone(own)).then((given) => structuredClone(given));
      result.catch(() => {});
      return { result, stop: () => void stops.push(task) };
    },
  };
}

async function lint(made?: Threads, argv: readonly string[] = []): Promise<string> {
  const memory = createMemoryHost(files, { unreadable });
  const host: Host = { ...memory, ...(made && { threads: made }) };
  const code = await main(['lint', '--jobs', '2', '--max-diagnostics', '500', ...argv], host);
  return [code, memory.stdout.text, memory.stderr.text, JSON.stringify(memory.files())].join('\n');
}

const reader = createMemoryHost(files, { unreadable });
const judge = (share: LintShare): Promise<unknown> =>
  lintShare(share, { ...reader, fs: readOnly(reader.fs) });

describe('posts that another thread judges', () => {
  test.each([[[]], [['--format', 'json', '--fix']], [['--diff', '--unsafe-fixes']]])(
    'are reported as if there were one thread: %j',
    async (argv) => {
      const alone = await lint(undefined, argv);
      expect(alone).toContain('posts/07.md');
      expect(await lint(threads(judge), argv)).toBe(alone);
    },
  );

  test('are judged here when the thread fails', async () => {
    const failing = threads(() => Promise.reject(new Error('out of memory')));
    expect(await lint(failing)).toBe(await lint());
    expect(failing.stops).toHaveLength(1);
  });

  test('keep the failures of their rules', async () => {
    const telling = threads(async (share) => ({
      ...((await judge(share)) as object),
      failures: [
        { ruleId: 'text/mojibake', path: 'posts/00.md', error: new Error('no such word') },
      ],
    }));
    expect(await lint(telling)).toContain('rule "text/mojibake" on posts/00.md failed with Error');
  });
});

test('no thread is started for a few posts, nor when one is wanted', async () => {
  const host = createMemoryHost(files);
  const none: Threads = { most: 4, start: () => expect.unreachable() };
  await main(['lint', '--jobs', '1'], { ...host, threads: none });
  await main(['lint', 'posts/07.md'], { ...host, threads: none });
  expect(host.stdout.text).toContain('posts/07.md');
});
