/**
 * Feed the built command line what no post should be, in real processes and temporary folders:
 *
 *   npm run verify:bad-input [-- part of a name]
 *
 * Each case must end in time, with the documented exit code, a plain message, no stack, no raw
 * control character, and with its healthy neighbour linted as well.
 */
import { spawn, spawnSync } from 'node:child_process';
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

interface BadInput {
  readonly name: string;
  /** Files of the site; `neighbour.md`, which has one known error, is added. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly prepare?: (root: string) => void;
  readonly args?: readonly string[];
  readonly stdin?: string;
  readonly code: number | readonly number[];
  /** What standard output and error together must say. */
  readonly says?: RegExp;
  /** Is the neighbour not among what is linted? */
  readonly alone?: boolean;
  /** Files that must not be changed. */
  readonly unchanged?: boolean;
  /** Milliseconds on a machine that does nothing else; a busy one gets some times as many. */
  readonly limit?: number;
}

const front = '---\ntitle: Lisbon\nlayout: post\ndate: 2024-05-17\n---\n\n';
const neighbour = `${front}A [link]() to nowhere.\n`;
const neighbourSays = /neighbour\.md:7:3.*\[link\/empty\]/;
const post = (body: string): string => front + body;
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const aliasBomb = `---\ntitle: x\na: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
  .map((name, index) => {
    const before = `*${'abcdefghij'[index]}`;
    return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`;
  })
  .join('\n')}\n---\n\nText.\n`;
const isRoot = process.getuid?.() === 0;

const cases: readonly BadInput[] = [
  {
    name: 'a missing path',
    args: ['nowhere.md'],
    code: 2,
    says: /no such file: nowhere\.md/,
    alone: true,
  },
  {
    name: 'nothing matched',
    args: ['empty'],
    prepare: (root) => mkdirSync(join(root, 'empty')),
    code: 2,
    says: /no posts found in empty/,
    alone: true,
  },
  {
    name: 'nothing matched, which is allowed',
    args: ['empty', '--allow-empty'],
    prepare: (root) => mkdirSync(join(root, 'empty')),
    code: 0,
    alone: true,
  },
  { name: 'a folder named like a post', files: { 'folder.md/inner.txt': 'x' }, code: 1 },
  {
    name: 'a file that may not be read',
    files: { 'secret.md': post('x') },
    prepare: (root) =>
      isRoot
        ? symlinkSync('/proc/self/mem', join(root, 'memory.md'))
        : chmodSync(join(root, 'secret.md'), 0),
    code: [1, 2],
  },
  {
    name: 'a named pipe',
    prepare: (root) => void spawnSync('mkfifo', [join(root, 'pipe.md')]),
    code: 1,
  },
  {
    name: 'a named pipe by name',
    prepare: (root) => void spawnSync('mkfifo', [join(root, 'pipe.md')]),
    args: ['pipe.md', 'neighbour.md'],
    code: [1, 2],
    alone: true,
  },
  {
    name: 'UTF-16',
    files: { 'utf16.md': Buffer.from(`\ufeff${post('Text.\n')}`, 'utf16le') },
    code: 1,
    says: /utf16\.md.*UTF-16/,
  },
  {
    name: 'UTF-16, to be repaired',
    files: { 'utf16.md': Buffer.from(`\ufeff${post('Text.  \n\n\n\n')}`, 'utf16le') },
    args: ['.', '--fix'],
    code: 1,
    unchanged: true,
  },
  {
    name: 'Latin-1',
    files: { 'latin1.md': latin1(post('Café.\n')) },
    code: 1,
    says: /latin1\.md:7.*text\/invalid-encoding/,
  },
  {
    name: 'Latin-1, to be repaired',
    files: { 'latin1.md': latin1(post('Café.  \n\n\n\n')) },
    args: ['.', '--fix'],
    code: 1,
    unchanged: true,
  },
  { name: 'NUL bytes', files: { 'nul.md': post('a\0b\0\0c\n') }, code: 1 },
  { name: 'only NUL bytes', files: { 'nul.md': new Uint8Array(100_000) }, code: 1 },
  {
    name: 'random bytes',
    files: {
      'noise.md': Uint8Array.from(
        { length: 200_000 },
        (_, i) => (Math.imul(i, 2_654_435_761) >>> 13) & 255,
      ),
    },
    code: 1,
  },
  { name: 'an empty file', files: { 'empty.md': '' }, code: 1 },
  {
    name: 'a line of 50 MB',
    files: { 'long.md': post(`${'tram river '.repeat(4_500_000)}\n`) },
    code: 1,
    limit: 60_000,
  },
  {
    name: 'a line of 10 MB without a space',
    files: { 'long.md': post(`${'x'.repeat(10_000_000)}\n`) },
    code: 1,
    limit: 30_000,
  },
  {
    name: 'a line of 50 MB of one repeated word',
    files: { 'long.md': post(`${'tram '.repeat(10_000_000)}\n`) },
    code: 1,
    says: /"tram" stands twice/,
    limit: 120_000,
  },
  {
    name: 'a line of 50 MB of doubled words',
    files: { 'long.md': post(`${'tram tram bus bus '.repeat(2_800_000)}\n`) },
    code: 1,
    says: /And \d+ more of "text\/repeated-word" in this post/,
    limit: 120_000,
  },
  {
    name: 'a line of 300,000 mistakes, to be repaired',
    files: { 'long.md': post(`${'cafÃ© (x  y,z '.repeat(100_000)}\n`) },
    args: ['.', '--fix'],
    code: 1,
    limit: 60_000,
  },
  {
    name: '100,000 paragraphs with blanks at their ends',
    files: { 'long.md': post('tram  \t\n\n'.repeat(100_000)) },
    code: 1,
    limit: 60_000,
  },
  {
    name: '100,000 empty links',
    files: { 'links.md': post('[a]() '.repeat(100_000)) },
    code: 1,
    says: /And \d+ more of "link\/empty" in this post/,
    limit: 30_000,
  },
  {
    name: 'a plugin that loops forever',
    files: {
      'post.config.json': '{ "plugins": ["./loop.mjs"] }',
      'loop.mjs':
        'export default { id: "our/loop", description: "", messages: { x: "" }, create: () => ({ end() { for (;;); } }) };',
      'another.md': neighbour,
    },
    code: 3,
    says: /"our\/loop" on another\.md took longer than 5 s and was stopped/,
    limit: 60_000,
  },
  {
    name: 'a plugin that throws',
    files: {
      'post.config.json': '{ "plugins": ["./throw.mjs"] }',
      'throw.mjs':
        'export default { id: "our/throw", description: "", messages: { x: "" }, create() { throw new Error("no tram"); } };',
    },
    code: 3,
    says: /"our\/throw" on neighbour\.md failed with Error: no tram/,
  },
  {
    name: 'a plugin that is no code',
    files: {
      'post.config.json': '{ "plugins": ["./broken.mjs"] }',
      'broken.mjs': 'export default {',
    },
    code: 2,
    says: /could\s+not\s+be\s+loaded/,
    alone: true,
  },
  {
    name: 'a remark-lint rule that is a path',
    files: { 'post.config.json': '{ "rules": { "remark-lint/../../evil": "error" } }' },
    code: 2,
    says: /unknown rule/,
    alone: true,
  },
  {
    name: '10,000 nested brackets',
    files: { 'deep.md': post(`${'['.repeat(10_000)}x${']'.repeat(10_000)}\n`) },
    code: 1,
  },
  {
    name: '10,000 nested link brackets',
    files: { 'deep.md': post(`${'['.repeat(10_000)}x${'](a)'.repeat(10_000)}\n`) },
    code: 1,
  },
  {
    name: '10,000 quotes one after the other',
    files: { 'quotes.md': post('> x\n\n'.repeat(10_000)) },
    code: 1,
    limit: 30_000,
  },
  {
    name: '10,000 quotation marks',
    files: { 'quotes.md': post(`${'"('.repeat(10_000)}x\n`) },
    code: 1,
    limit: 30_000,
  },
  {
    name: '10,000 nested quotes',
    files: { 'deep.md': post(`${'> '.repeat(10_000)}x\n`) },
    code: 1,
  },
  {
    name: '3,000 nested lists',
    files: {
      'deep.md': post(Array.from({ length: 3000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n')),
    },
    code: 1,
    limit: 30_000,
  },
  {
    name: '100,000 emphasis marks',
    files: { 'marks.md': post(`${'*a _b '.repeat(50_000)}\n`) },
    code: 1,
    limit: 30_000,
  },
  {
    name: '100,000 backticks',
    files: {
      'ticks.md': post(`${Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' ')}\n`),
    },
    code: 1,
  },
  {
    name: 'front matter of 1 MB',
    files: {
      'large.md': `---\ntitle: x\n${Array.from({ length: 50_000 }, (_, i) => `key${i}: a value here`).join('\n')}\n---\n\nText.\n`,
    },
    code: 1,
    limit: 30_000,
  },
  {
    name: 'front matter nested 5,000 deep',
    files: {
      'deep.md': `---\ntitle: x\na: ${'['.repeat(5000)}${']'.repeat(5000)}\n---\n\nText.\n`,
    },
    code: 1,
  },
  { name: 'a YAML alias bomb', files: { 'bomb.md': aliasBomb }, code: 1 },
  {
    name: 'a YAML tag that would run code',
    files: {
      'tag.md':
        '---\ntitle: !!js/function "function () { process.exit(99) }"\ndate: 2024-05-17\n---\n\nx\n',
    },
    code: 1,
  },
  {
    name: 'JavaScript front matter',
    files: {
      'js.md': '---js\nrequire("fs").writeFileSync("ran", "");\nprocess.exit(99)\n---\n\nx\n',
    },
    code: 1,
  },
  {
    name: 'a prototype in front matter',
    files: {
      'proto.md':
        '---\n__proto__: {polluted: true}\nconstructor: x\ntoString: y\ntitle: x\ndate: 2024-05-17\n---\n\nx\n',
    },
    code: 1,
  },
  {
    name: 'symbolic links in a circle',
    prepare: (root) => {
      symlinkSync('.', join(root, 'again'));
      symlinkSync('two.md', join(root, 'one.md'));
      symlinkSync('one.md', join(root, 'two.md'));
      symlinkSync('nowhere.md', join(root, 'gone.md'));
    },
    code: 1,
  },
  {
    name: 'a link out of the site, to be repaired',
    prepare: (root) => {
      writeFileSync(join(dirname(root), 'outside.md'), post('cafÃ©  \n'));
      symlinkSync('../outside.md', join(root, 'link.md'));
    },
    args: ['.', '--fix'],
    code: 1,
  },
  {
    name: 'escape sequences and bidi characters',
    files: { 'evil.md': post('A [li\x1b[2Jnk\u202e]() \x9b31m \x1b]8;;http://evil\x07x\n') },
    code: 1,
    says: /evil\.md/,
  },
  {
    name: 'escape sequences in a file name',
    files: { 'e\x1b[2J\u202evil.md': neighbour },
    code: 1,
    says: /e<U\+001B>\[2J<U\+202E>vil\.md/,
  },
  {
    name: 'spaces and newlines in a path',
    files: { 'a b\nc/d e.md': neighbour },
    code: 1,
    says: /a b<U\+000A>c\/d e\.md/,
  },
  {
    name: 'a path that looks like a flag',
    files: { '--fix.md': neighbour },
    args: ['--', '--fix.md', 'neighbour.md'],
    code: 1,
    says: /--fix\.md:7:3/,
  },
  {
    name: 'a configuration that is no JSON',
    files: { 'post.config.json': '{"rules": ' },
    code: 2,
    says: /post\.config\.json/,
    alone: true,
  },
  {
    name: 'a configuration nested too deep',
    files: { 'post.config.json': '['.repeat(100_000) },
    code: 2,
    alone: true,
  },
  {
    name: 'an unknown flag',
    args: ['--fixx'],
    code: 2,
    says: /unknown option '--fixx'|--fix/,
    alone: true,
  },
  {
    name: 'an unknown rule',
    args: ['--only', 'text/mojibak'],
    code: 2,
    says: /text\/mojibake/,
    alone: true,
  },
  { name: 'an unknown format', args: ['--format', 'jsn'], code: 2, says: /json/, alone: true },
  {
    name: 'standard input',
    args: ['-', '--stdin-filepath', 'x.md'],
    stdin: neighbour,
    code: 1,
    says: /x\.md:7:3/,
    alone: true,
  },
  {
    name: 'staged, without git',
    args: ['--staged'],
    code: 2,
    says: /not in a git repository/,
    alone: true,
  },
];

/** What must not happen is a run without end; how fast it is, is for `npm run bench`. */
const patience = 4;

const project = fileURLToPath(new URL('../', import.meta.url));
const post$ = join(project, 'bin/post.js');
const base = mkdtempSync(join(tmpdir(), 'post-bad-'));

function write(root: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), content);
}

interface Ended {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Why the case fails; nothing when it holds. */
function check(input: BadInput, root: string): string[] {
  write(root, 'neighbour.md', neighbour);
  for (const [name, content] of Object.entries(input.files ?? {})) write(root, name, content);
  input.prepare?.(root);
  const ended = spawnSync(process.execPath, [post$, 'lint', ...(input.args ?? [])], {
    cwd: root,
    encoding: 'utf8',
    input: input.stdin ?? '',
    timeout: patience * (input.limit ?? 10_000),
    maxBuffer: 2 ** 28,
    env: { ...process.env, GITHUB_ACTIONS: '', GIT_CEILING_DIRECTORIES: base },
  });
  const problems = [
    ...endProblems(input, ended),
    ...outputProblems(input, ended),
    ...changed(input, root),
  ];
  if (problems.length === 0) return [];
  const said = `${ended.stderr}${ended.stdout}`.split('\n').slice(0, 4);
  return [...problems, ...said.map((line) => `  | ${line.slice(0, 200)}`)];
}

function endProblems({ code }: BadInput, { status, signal }: Ended): string[] {
  const codes = typeof code === 'number' ? [code] : code;
  if (signal) return [`ended by ${signal}, perhaps too slow`];
  return codes.includes(status ?? -1) ? [] : [`exit code ${status}, not ${codes.join(' or ')}`];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be printed
const raw = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function outputProblems({ says, alone }: BadInput, { stdout, stderr }: Ended): string[] {
  const problems: string[] = [];
  if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) problems.push('a stack was printed');
  if (raw.test(stdout + stderr)) problems.push('a control character was printed raw');
  if (says && !says.test(stdout + stderr)) problems.push(`does not say ${says}`);
  if (!alone && !neighbourSays.test(stdout)) problems.push('the neighbour was not linted');
  return problems;
}

function changed({ unchanged, files = {} }: BadInput, root: string): string[] {
  return Object.entries(unchanged ? files : {})
    .filter(([name, content]) => !readFileSync(join(root, name)).equals(Buffer.from(content)))
    .map(([name]) => `${name} was changed`);
}

/** Ctrl-C in the middle of a repair: the file is the old or the new, and nothing lies about. */
async function interrupted(root: string): Promise<string[]> {
  const before = post('cafÃ©  \n\n\n'.repeat(20_000));
  write(root, 'large.md', before);
  const child = spawn(process.execPath, [post$, 'lint', '--fix'], { cwd: root, stdio: 'ignore' });
  await new Promise((done) => setTimeout(done, 250));
  child.kill('SIGINT');
  const signal = await new Promise((done) => child.on('close', (_, by) => done(by)));
  const after = readFileSync(join(root, 'large.md'), 'utf8');
  if (after !== before && after.includes('Ã©')) return [`half repaired (${signal})`];
  return [];
}

function closedEarly(root: string): string[] {
  for (let index = 0; index < 300; index += 1) write(root, `p${index}.md`, neighbour);
  const script = `{ "$0" "${post$}" lint; echo "exit $?" >&2; } | head -n 1`;
  const { stderr } = spawnSync('sh', ['-c', script, process.execPath], {
    cwd: root,
    encoding: 'utf8',
  });
  return stderr === 'exit 1\n' ? [] : [`said ${stderr}`];
}

const [filter = ''] = process.argv.slice(2);
let failed = 0;
function report(name: string, problems: readonly string[]): void {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const problem of problems) console.log(`       ${problem}`);
  if (problems.length > 0) failed += 1;
}
try {
  for (const [index, input] of cases.entries()) {
    if (!input.name.includes(filter)) continue;
    const root = join(base, `case-${index}`, 'site');
    mkdirSync(root, { recursive: true });
    report(input.name, check(input, root));
  }
  const root = join(base, 'last');
  if ('standard output closed early'.includes(filter))
    report('standard output closed early', closedEarly(root));
  if ('Ctrl-C'.includes(filter)) report('Ctrl-C', await interrupted(join(base, 'interrupted')));
} finally {
  rmSync(base, { recursive: true, force: true });
}
console.log(failed === 0 ? 'all hold' : `${failed} do not hold`);
process.exitCode = failed === 0 ? 0 : 1;
