import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli.js';
import { InterruptedError } from '../../src/errors.js';
import type { TimeLimiter } from '../../src/host/host.js';
import { createMemoryHost, type MemoryHostOptions } from '../../src/host/memory-host.js';
import { withTimeLimit } from '../../src/host/node-time-limit.js';
import { defineRule } from '../../src/lint/plugin-rule.js';

const post = '---\ntitle: Lisbon by tram\n---\n\nThe 28 <b>goes</b> everywhere.\n';

async function run(
  config: object,
  { args = [], ...options }: MemoryHostOptions & { readonly args?: readonly string[] } = {},
) {
  const files = { 'post.config.json': JSON.stringify(config), 'posts/lisbon.md': post };
  const host = createMemoryHost(files, { columns: 300, ...options });
  const code = await main(['lint', ...args], host);
  return { code, out: host.stdout.text, error: host.stderr.text, host };
}

const shouting = defineRule({
  id: 'our-blog/shouting',
  description: 'Posts shout',
  messages: { quiet: 'Shout "{word}"' },
  defaultOptions: { word: 'HEY' },
  optionsSchema: { word: { type: 'string' } },
  create: ({ options, report }) => ({
    paragraph: (node) => report({ message: 'quiet', data: options, at: node }),
  }),
});
const modules = { './lint/shouting.mjs': { default: shouting } };
const plugins = ['./lint/shouting.mjs'];

describe('plugins', () => {
  test('their rules run, with severity and options of the configuration', async () => {
    const rules = { 'our-blog/shouting': { severity: 'error', word: 'HO' } };
    const { code, out } = await run({ plugins, rules }, { modules });
    expect(out).toBe('posts/lisbon.md:5:1-5:31: error: Shout "HO" [our-blog/shouting]\n');
    expect(code).toBe(1);
  });

  test('are left out by --no-plugins, and that is said', async () => {
    const rules = { 'our-blog/shouting': 'error' };
    const { code, out, error } = await run({ plugins, rules }, { modules, args: ['--no-plugins'] });
    expect(out).toBe('');
    expect(error).toBe('post: "./lint/shouting.mjs" was left out, as --no-plugins says\n');
    expect(code).toBe(0);
  });

  test('can be named on the command line, in lists and explained', async () => {
    const only = await run({ plugins }, { modules, args: ['--only', 'our-blog'] });
    expect(only.out).toContain('[our-blog/shouting]');
    const disabled = await run({ plugins }, { modules, args: ['--disable', 'our-blog/shouting'] });
    expect(disabled.out).toBe('');
    expect((await run({ plugins }, { modules, args: ['--list-rules'] })).out).toContain(
      'our-blog/shouting',
    );
    const { host } = await run({ plugins }, { modules });
    await main(['explain', 'our-blog/shouting'], host);
  });

  test.each([
    ['is not there', {}, 'the plugin "./lint/shouting.mjs" was not found'],
    ['exports no rule', { default: 3 }, 'exports no rule'],
    [
      'takes a group of ours',
      { default: { ...shouting, id: 'text/shouting' } },
      'the group "text" is taken',
    ],
    ['has no function', { default: { ...shouting, create: undefined } }, 'without a function'],
    ['exports a rule twice', { a: shouting, b: { ...shouting } }, 'for a second time'],
  ])('one that %s is a mistake in the configuration', async (_, module, words) => {
    const found = Object.keys(module).length === 0 ? {} : { './lint/shouting.mjs': module };
    const { code, error } = await run({ plugins }, { modules: found });
    expect(error).toMatch(/^post\.config\.json:1:13 the plugin/);
    expect(error.replace(/\s+/g, ' ')).toContain(words);
    expect(code).toBe(2);
  });

  test.each([
    [{ wrd: 'x' }, 'this is no option of "our-blog/shouting"'],
    [{ word: 3 }, 'this must be string'],
  ])('options %j are refused', async (options, words) => {
    const rules = { 'our-blog/shouting': options };
    const { code, error } = await run({ plugins, rules }, { modules });
    expect(error).toContain(words);
    expect(code).toBe(2);
  });

  test('a rule that nothing exports is a mistake, with what may be meant', async () => {
    const rules = { 'our-blog/shoutng': 'error' };
    const { code, error } = await run({ plugins, rules }, { modules });
    expect(error).toContain('unknown rule "our-blog/shoutng"; did you mean "our-blog/shouting"?');
    expect(code).toBe(2);
  });

  test('one that loops forever is stopped and named; the rest is linted; exit code 3', async () => {
    const looping = { ...shouting, id: 'our-blog/looping', create: () => ({ end: forever }) };
    const { code, out, error } = await run(
      { plugins },
      {
        modules: { './lint/shouting.mjs': { rules: [looping, shouting] } },
        withTimeLimit: (limit, go) => withTimeLimit(limit / 10, go),
      },
    );
    expect(error).toMatch(
      /^post: rule "our-blog\/looping" on posts\/lisbon\.md took longer than .* and was stopped/,
    );
    expect(out).toContain('[our-blog/shouting]');
    expect(code).toBe(3);
  });

  test('Ctrl-C while it runs is nobody’s failure: a sentence and exit code 130', async () => {
    const withTimeLimit: TimeLimiter = () => {
      throw new InterruptedError();
    };
    const { code, out, error } = await run({ plugins }, { modules, withTimeLimit });
    expect(out).toBe('');
    expect(error).toBe('post: interrupted; no file was left half-written\n');
    expect(code).toBe(130);
  });

  test.each([
    [
      'throws',
      () => {
        throw new TypeError('no such tram');
      },
      'failed with TypeError: no such tram',
    ],
    [
      'reports what it has no message for',
      ({ report }: { report: (what: object) => void }) => ({
        end: () => report({ message: 'loud', at: { start: 0, end: 0 } }),
      }),
      'has no message "loud"',
    ],
    [
      'reports a place outside',
      ({ report }: { report: (what: object) => void }) => ({
        end: () => report({ message: 'quiet', at: { start: 0, end: 1e9 } }),
      }),
      'a place that is not in the post',
    ],
  ])('one that %s is named; the rest is linted', async (_, create, words) => {
    const { code, error } = await run(
      { plugins },
      { modules: { './lint/shouting.mjs': { default: { ...shouting, create } } } },
    );
    expect(error).toContain('post: rule "our-blog/shouting" on posts/lisbon.md failed');
    expect(error).toContain(words);
    expect(code).toBe(3);
  });

  test('the example of the documentation works', async () => {
    const page = readFileSync(new URL('../../docs/plugins.md', import.meta.url), 'utf8');
    const [, code = ''] = /```js\n(.*?)```/s.exec(page) ?? [];
    const body = code.replace(/^import .*$/m, '').replace('export default', 'return');
    const rule = new Function('defineRule', body)(defineRule);
    const example = { modules: { './lint/signature.mjs': { default: rule } } };
    const config = { plugins: ['./lint/signature.mjs'] };
    const { out } = await run(config, example);
    expect(out).toContain('The post does not end with "See you on the tram"');
    const repaired = await run(config, { ...example, args: ['--fix', '--unsafe-fixes'] });
    expect(repaired.host.files()['/site/posts/lisbon.md']).toBe(`${post}\nSee you on the tram\n`);
  });
});

function forever(): never {
  for (;;);
}

type Next = () => void;
interface RemarkFile {
  message(words: string, place: unknown): void;
}
interface RemarkTree {
  readonly children: readonly { readonly position: unknown }[];
}

/** As `unified-lint-rule` makes them. */
const remarkRule =
  ([, option]: readonly [number, string?]) =>
  (tree: RemarkTree, file: RemarkFile, next: Next): void => {
    file.message(`Saw ${option}`, tree.children.at(-1)?.position);
    next();
  };

describe('remark-lint/<name>', () => {
  test('runs a package of the project, with options', async () => {
    const rules = { 'remark-lint/no-trams': { severity: 'error', options: 'a tram' } };
    const { code, out } = await run(
      { rules },
      { modules: { 'remark-lint-no-trams': { default: remarkRule } } },
    );
    expect(out).toBe('posts/lisbon.md:5:1-5:31: error: Saw a tram [remark-lint/no-trams]\n');
    expect(code).toBe(1);
  });

  test('of our own dependencies runs without plugins; others are left out', async () => {
    const rules = { 'remark-lint/no-trams': 'error', 'remark-lint/final-newline': 'error' };
    const { code, error } = await run({ rules }, { args: ['--no-plugins'] });
    expect(error).toBe('post: "remark-lint/no-trams" was left out, as --no-plugins says\n');
    expect(code).toBe(0);
  });

  test('that is not installed says what to do', async () => {
    const { code, error } = await run({ rules: { 'remark-lint/no-html': 'error' } });
    expect(error).toContain('the package remark-lint-no-html is not installed');
    expect(error).toContain('npm install --save-dev remark-lint-no-html');
    expect(code).toBe(2);
  });

  test('that is misspelt says what may be meant', async () => {
    const { code, error } = await run({ rules: { 'remark-lint/no-htlm': 'error' } });
    expect(error).toMatch(/did\s+you\s+mean\s+"remark-lint\/no-html"\?/);
    expect(code).toBe(2);
  });

  test('that works asynchronously is named', async () => {
    const { code, error } = await run(
      { rules: { 'remark-lint/no-trams': 'error' } },
      { modules: { 'remark-lint-no-trams': { default: () => async () => {} } } },
    );
    expect(error).toContain('rule "remark-lint/no-trams" on posts/lisbon.md failed');
    expect(error).toContain('asynchronously');
    expect(code).toBe(3);
  });

  test('is hidden by comments of remark and of ours', async () => {
    const rules = { 'remark-lint/no-trams': 'error' };
    const modules = { 'remark-lint-no-trams': { default: remarkRule } };
    for (const comment of ['lint disable no-trams', 'post-disable remark-lint/no-trams -- x']) {
      const stdin = post.replace('The', `<!-- ${comment} -->\n\nThe`);
      const { out } = await run(
        { rules },
        { modules, stdin, args: ['-', '--stdin-filepath', 'posts/x.md', '--only', 'remark-lint'] },
      );
      expect(out).toBe('');
    }
  });
});
