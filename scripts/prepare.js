// Build what `npm install` alone must leave working. npm prepares a git dependency that is installed
// globally (as pre-commit does) without installing what its build needs: then that is done first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const local = { ...process.env, npm_config_global: 'false', npm_config_location: 'project' };

if (!existsSync(`${project}node_modules/esbuild`) || !existsSync(`${project}node_modules/tsx`)) {
  npm('install', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--no-save');
}
npm('run', '--silent', 'generate');
npm('run', '--silent', 'build');

/** @param {string[]} args */
function npm(...args) {
  const options = {
    cwd: project,
    env: local,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  };
  const { status } = spawnSync('npm', args, options);
  if (status !== 0) process.exit(status ?? 1);
}
