import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from './measure.js';

/** Install what is compared with into its own folder, once. */
export function installPeers(folder: string): void {
  if (existsSync(join(folder, 'node_modules/markdownlint-cli2'))) return;
  process.stderr.write('installing the peers …\n');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

export type Target =
  | { readonly file: string }
  | {
      readonly folder: string;
      /** May those that can use what a run before has kept of the posts? */
      readonly again: boolean;
    };

/** The commands that lint a post or a folder, each as its documentation says. */
export function commandsFor(target: Target, project: string, peers: string): Command[] {
  const node = process.execPath;
  const inPeers = (name: string): string => join(peers, 'node_modules', name);
  const anew = 'again' in target && target.again ? [] : ['--no-cache'];
  const ours = 'file' in target ? [] : anew;
  const rumdl = [...anew, '--cache-dir', inPeers('.cache/rumdl')];
  const path = 'file' in target ? target.file : target.folder;
  const glob = 'file' in target ? target.file : `${target.folder}/**/*.md`;
  const remark = [inPeers('remark-cli/cli.js'), '--quiet', '--no-stdout'];
  const plugins = ['remark-frontmatter', 'remark-gfm', 'remark-preset-lint-recommended'];
  const bare = bareRumdl(peers);
  return [
    { name: 'node -e 0', argv: [node, '-e', '0'] },
    { name: 'post lint', argv: [node, join(project, 'bin/post.js'), 'lint', ...ours, path] },
    {
      name: 'markdownlint-cli2',
      argv: [node, inPeers('markdownlint-cli2/markdownlint-cli2-bin.mjs'), glob],
    },
    {
      name: 'remark-cli, preset recommended',
      argv: [node, ...remark, ...plugins.flatMap((plugin) => ['--use', plugin]), path],
      cwd: peers,
    },
    {
      name: 'rumdl, npm launcher',
      argv: [node, inPeers('rumdl/bin/rumdl'), 'check', ...rumdl, path],
    },
    ...(bare === undefined ? [] : [{ name: 'rumdl, bare', argv: [bare, 'check', ...rumdl, path] }]),
  ];
}

/** The program that the launcher starts, from the package for this platform. */
function bareRumdl(peers: string): string | undefined {
  const folder = join(peers, 'node_modules/@rumdl');
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .flatMap((name) => [join(folder, name, 'rumdl'), join(folder, name, 'rumdl.exe')])
    .find((path) => existsSync(path));
}
