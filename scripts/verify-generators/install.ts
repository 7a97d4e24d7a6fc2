import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from './generators.js';
import { must, run } from './shell.js';

/**
 * Make sure that a generator is there: npm packages are installed into a folder of their own, as the
 * fixture's package.json has them; others have to be there.
 *
 * @returns the folder with `node_modules`, `undefined` for what comes from elsewhere
 */
export function install(
  name: string,
  generator: Generator,
  fixtures: string,
  home: string,
): string | undefined {
  if (generator.install !== undefined) {
    if (run(generator.version, { cwd: fixtures }).status === 0) return undefined;
    throw new Error(`${generator.title} is not installed: ${generator.install}`);
  }
  const folder = join(home, name);
  const wanted = readFileSync(join(fixtures, generator.fixture, 'package.json'), 'utf8');
  const manifest = join(folder, 'package.json');
  const isThere = existsSync(join(folder, 'node_modules/.package-lock.json'));
  if (isThere && readFileSync(manifest, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  must(['npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder });
  return folder;
}

/** The version, as the generator itself says it. */
export function versionOf(generator: Generator, folder: string | undefined, cwd: string): string {
  const { output } = run(generator.version, { cwd: folder ?? cwd });
  const named = new RegExp(`\\b${generator.title}(?:-cli)?[: v]+(\\d+\\.[\\d.]+)`, 'i').exec(
    output,
  );
  const own = /^hexo: (\S+)/m.exec(output) ?? named ?? /v?(\d+\.\d+[\d.]*)/.exec(output);
  return own?.[1] ?? 'unknown';
}
