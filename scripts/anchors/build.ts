import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { postOf } from './documents.js';
import type { Generator } from './generator.js';

/** A page as a generator built it. */
export interface BuiltPage {
  readonly name: string;
  readonly markdown: string;
  readonly html: string;
}

/** Install a generator's packages below `cache`, once; gives the folder with its node_modules. */
export function install(generator: Generator, cache: string): string | undefined {
  if (!generator.packages) return undefined;
  const folder = join(cache, generator.profile);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node_modules'))) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const flags = ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts'];
    run(['npm', ...flags, ...generator.packages], folder);
  }
  return folder;
}

/** Have the generator build these documents in `root`; gives its pages. */
export function build(
  generator: Generator,
  documents: ReadonlyMap<string, string>,
  root: string,
  packages: string | undefined,
): readonly BuiltPage[] {
  for (const [path, text] of Object.entries(generator.files)) write(root, path, text);
  for (const [name, body] of documents)
    write(root, generator.post(name), postOf(generator, name, body));
  if (packages) symlinkSync(join(packages, 'node_modules'), join(root, 'node_modules'));
  run(generator.command, root, generator.env);
  return [...documents.keys()].map((name) => ({
    name,
    markdown: readFileSync(join(root, generator.post(name)), 'utf8'),
    html: readFileSync(join(root, generator.page(name)), 'utf8'),
  }));
}

/** What the generator calls itself, `Jekyll 4.3.1`. */
export function versionOf(generator: Generator, packages: string | undefined): string {
  const [name = '', ...rest] = generator.version;
  if (rest.length > 0) {
    const said = run(generator.version, process.cwd(), generator.env).trim();
    return (
      said
        .split('\n')[0]
        ?.slice(0, 60)
        .replace(/[-+ ](?:linux|extended|[\da-f]{8,}).*$/, '') ?? ''
    );
  }
  const path = join(packages ?? '.', 'node_modules', name, 'package.json');
  return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`;
}

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function run(
  [command = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CI: '1', NO_COLOR: '1', LANG: 'C.UTF-8', ...env },
    maxBuffer: 1 << 26,
  });
  if (result.status === 0) return result.stdout;
  const said = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().slice(-3000);
  throw new Error(`${command} ${args.slice(0, 2).join(' ')} failed: ${result.error ?? said}`);
}
