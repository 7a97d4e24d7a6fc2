import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileChange } from '../../src/plan/plan.js';
import { printPlan } from '../../src/plan/print-plan.js';
import { processorTime } from '../support/processor-time.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const style = { colors: false, cwd: '/site' };

function update(before: string, after: string): FileChange {
  return { kind: 'update', path: '/site/a.md', before: bytes(before), bytes: bytes(after) };
}

test('a plan reads like a diff of git', () => {
  const plan: FileChange[] = [
    {
      kind: 'move',
      from: '/site/_drafts/dojo.md',
      path: '/site/_posts/2017-10-23-dojo.md',
      before: bytes('---\ntitle: Dojo\npublished: false\n---\nWe met at CERN.'),
      bytes: bytes('---\ntitle: Dojo\npublished: true\n---\nWe met at CERN.\n'),
    },
    {
      kind: 'move',
      from: '/site/old name.md',
      path: '/site/new.md',
      before: bytes('a'),
      bytes: bytes('a'),
    },
    { kind: 'create', path: '/site/redirect', bytes: bytes('one\ntwo\n') },
    { kind: 'move-directory', from: '/site/_drafts/dojo', path: '/elsewhere/dojo' },
  ];
  expect(printPlan(plan, style)).toMatchInlineSnapshot(`
    "diff --git a/_drafts/dojo.md b/_posts/2017-10-23-dojo.md
    rename from _drafts/dojo.md
    rename to _posts/2017-10-23-dojo.md
    --- a/_drafts/dojo.md
    +++ b/_posts/2017-10-23-dojo.md
    @@ -1,5 +1,5 @@
     ---
     title: Dojo
    -published: false
    +published: true
     ---
    -We met at CERN.
    \\ No newline at end of file
    +We met at CERN.
    diff --git a/old name.md b/new.md
    rename from old name.md
    rename to new.md
    diff --git a/redirect b/redirect
    new file mode 100644
    --- /dev/null
    +++ b/redirect
    @@ -0,0 +1,2 @@
    +one
    +two
    rename folder _drafts/dojo/ to ../elsewhere/dojo/
    "
  `);
});

test('what acts on a terminal is shown, tabs and line endings stay', () => {
  const printed = printPlan([update('a\r\n', 'a\t\x1b[2J\u202e\r\n')], style);
  expect(printed).toContain('+a\t<U+001B>[2J<U+202E>\r\n');
});

test('what is not text is not printed', () => {
  const image: FileChange = {
    kind: 'update',
    path: '/site/a.png',
    before: Uint8Array.of(0x89, 0x50),
    bytes: bytes('\0'),
  };
  expect(printPlan([image], style)).toBe(
    'diff --git a/a.png b/a.png\nBinary files a/a.png and b/a.png differ\n',
  );
});

test('colours go with the lines', () => {
  expect(printPlan([update('a\n', 'b\n')], { ...style, colors: true })).toContain(
    '\x1b[31m-a\x1b[39m\n\x1b[32m+b\x1b[39m\n',
  );
});

test.each([
  ['a change in the middle', 'a\nb\nc\n', 'a\nB\nc\n'],
  ['a first line', 'b\n', 'a\nb\n'],
  ['all lines gone', 'a\nb\n', ''],
  ['a final newline', 'a\nb', 'a\nb\n'],
  ['no final newline any more', 'a\nb\n', 'a\nb'],
  ['other line endings', 'a\r\nb\r\n', 'a\nb\n'],
  ['a byte order mark', '\ufeffa\n', 'a\n'],
  ['a line separator within a line', 'a\u2028b\n', 'a b\n'],
  [
    'more than is compared',
    Array.from({ length: 3000 }, (_, line) => `old ${line}`).join('\n'),
    Array.from({ length: 3000 }, (_, line) => `new ${line}\n`).join(''),
  ],
])('git takes the diff: %s', (name, before, after) => {
  const folder = mkdtempSync(join(tmpdir(), 'post-diff-'));
  try {
    writeFileSync(join(folder, 'a.md'), before);
    const printed = printPlan([update(before, after)], style);
    if (name.startsWith('a line separator') || name.startsWith('a byte')) {
      expect(printed).toMatch(/<U\+(2028|FEFF)>/);
      return;
    }
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: printed });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(after);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('two files that have nothing in common are compared in no time', () => {
  const lines = (word: string) =>
    Array.from({ length: 200_000 }, (_, i) => `${word} ${i}\n`).join('');
  const start = processorTime();
  printPlan([update(lines('old'), lines('new'))], style);
  expect(processorTime() - start).toBeLessThan(5000);
});
