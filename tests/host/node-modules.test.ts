import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadModule } from '../../src/host/node-modules.js';

const root = mkdtempSync(join(tmpdir(), 'post-modules-'));

const files = {
  'lint/own.mjs': 'export default "own";',
  'lint/broken.mjs': 'throw new Error("no tram today");',
  'node_modules/plain/package.json': '{"name": "plain", "type": "module", "exports": "./main.js"}',
  'node_modules/plain/main.js': 'export default "plain";',
  'node_modules/only-import/package.json':
    '{"type": "module", "exports": {".": {"types": "./x.d.ts", "import": {"default": "./main.js"}}}}',
  'node_modules/only-import/main.js': 'export default "only import";',
  'node_modules/commonjs/package.json': '{"main": "main.cjs"}',
  'node_modules/commonjs/main.cjs': 'module.exports = "commonjs";',
  'deep/er/x.md': '',
};

beforeAll(() => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['./lint/own.mjs', '', 'own'],
  ['../../lint/own.mjs', 'deep/er', 'own'],
  ['plain', '', 'plain'],
  ['plain', 'deep/er', 'plain'],
  ['only-import', '', 'only import'],
  ['commonjs', '', 'commonjs'],
])('finds %s from the folder "%s"', async (specifier, folder, exported) => {
  expect((await loadModule(specifier, join(root, folder)))?.default).toBe(exported);
});

test.each(['./lint/gone.mjs', 'no-such-package-of-ours'])('%s is not there', async (specifier) => {
  expect(await loadModule(specifier, root)).toBeUndefined();
});

test('what a module throws comes through', async () => {
  await expect(loadModule('./lint/broken.mjs', root)).rejects.toThrow('no tram today');
});
