import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { loadCached } from '../../src/host/node-code-cache.js';

let folder: string;
let program: string;
const load = (digest = 'one', use = 'lint') =>
  loadCached<{ answer(): number }>(program, digest, use, createRequire(program));
const kept = () => readdirSync(join(folder, 'postwright/code'));

/** As the build writes it. */
function wrapped(program: string): string {
  return `(function(exports,require,module,__filename,__dirname){${program}\n})`;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'post-code-'));
  program = join(folder, 'program.js');
  writeFileSync(
    program,
    wrapped('exports.answer = function () { return 40 + require("node:path").sep.length + 1; };'),
  );
  vi.stubEnv('XDG_CACHE_HOME', folder);
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

it('keeps what was compiled and uses it the next time', () => {
  const first = load();
  expect(first.exports.answer()).toBe(42);
  first.keep();
  const [name] = kept();
  expect(name).toBe(`one-${process.version}-${process.arch}-lint`);
  const path = join(folder, 'postwright/code', String(name));
  const { mtimeMs, mode } = statSync(path);
  expect(mode & 0o777).toBe(0o600);
  const second = load();
  expect(second.exports.answer()).toBe(42);
  second.keep();
  expect(statSync(path).mtimeMs).toBe(mtimeMs);
});

it('tells versions of the program and its uses apart', () => {
  load('one', 'lint').keep();
  load('two', 'lint').keep();
  load('one', 'new').keep();
  expect(kept()).toHaveLength(3);
});

it('runs the program and repairs the cache when that holds something else', () => {
  for (const broken of ['nothing of the kind', '']) {
    const digest = `broken ${broken}`;
    const path = join(
      folder,
      'postwright/code',
      `${digest}-${process.version}-${process.arch}-lint`,
    );
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, broken);
    // A text that this process has not compiled yet: else V8 has no need of the cache.
    writeFileSync(program, wrapped(`exports.answer = () => 42; // ${digest}`));
    const loaded = load(digest);
    expect(loaded.exports.answer()).toBe(42);
    loaded.keep();
    expect(statSync(path).size).toBeGreaterThan(100);
  }
});

it('trusts nothing that was changed', () => {
  load().keep();
  const path = join(folder, 'postwright/code', String(kept()[0]));
  const bytes = readFileSync(path);
  bytes.fill(0, 256, 512);
  writeFileSync(path, bytes);
  load().keep();
  expect(readFileSync(path).equals(bytes)).toBe(false);
});

it('runs the program where nothing can be kept', () => {
  vi.stubEnv('XDG_CACHE_HOME', program);
  const loaded = load();
  loaded.keep();
  expect(loaded.exports.answer()).toBe(42);
});

it('keeps nothing for those who switched it off', () => {
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '1');
  load().keep();
  expect(readdirSync(folder)).toEqual(['program.js']);
});

it('does not pile up', () => {
  for (let version = 0; version < 30; version += 1) load(String(version)).keep();
  expect(kept().length).toBeLessThan(26);
});
