/**
 * Pack the project, install it in a stranger's empty project, and use it as docs/ say:
 *
 *   npm run verify:package
 *
 * Runs every example of docs/api.md and the plugin of docs/plugins.md, compiles them against the
 * published types, and starts the command line. Needs the registry for the dependencies.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../', import.meta.url));
const stranger = mkdtempSync(join(tmpdir(), 'post-stranger-'));
let failed = 0;

try {
  const [{ filename }] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', stranger], project),
  );
  write('package.json', '{ "name": "stranger", "private": true, "type": "module" }\n');
  run('npm', ['install', '--no-audit', '--no-fund', '--silent', `./${filename}`], stranger);
  write('posts/trams.md', '---\ntitle: Trams\n---\n\nHervÃ© rode the tram.\n');
  for (const [index, code] of examples('docs/api.md').entries()) {
    write(`example-${index}.mjs`, code);
    report(
      `docs/api.md, example ${index + 1}`,
      attempt(process.execPath, [`example-${index}.mjs`]),
    );
  }
  const [plugin = ''] = examples('docs/plugins.md');
  write('lint/signature.mjs', plugin);
  write('post.config.json', '{ "plugins": ["./lint/signature.mjs"] }\n');
  const lint = attempt('npx', ['--no-install', 'post', 'lint']);
  report('the command line with a plugin', {
    ...lint,
    ok: lint.code === 1 && /text\/mojibake.*our-blog\/signature/s.test(lint.output),
  });
  typecheck();
} finally {
  rmSync(stranger, { recursive: true, force: true });
}
console.log(failed === 0 ? 'all hold' : `${failed} do not hold`);
process.exitCode = failed === 0 ? 0 : 1;

interface Attempt {
  readonly ok: boolean;
  readonly code: number | null;
  readonly output: string;
}

/** The examples as TypeScript, with the types as they were packed and nothing skipped. */
function typecheck(): void {
  const files = examples('docs/api.md').map((code, index) => {
    const name = `example-${index}.ts`;
    write(name, code.replaceAll('found.fix.', 'found.fix!.'));
    return name;
  });
  write('lint/signature.ts', examples('docs/plugins.md')[0] ?? '');
  const tsc = join(project, 'node_modules/.bin/tsc');
  const flags =
    '--noEmit --strict --exactOptionalPropertyTypes --module nodenext --target es2023 --lib es2023';
  const types = ['--types', 'node', '--typeRoots', join(project, 'node_modules/@types')];
  report(
    'the types of the examples',
    attempt(tsc, [...flags.split(' '), ...types, ...files, 'lint/signature.ts']),
  );
}

function examples(page: string): string[] {
  const text = readFileSync(join(project, page), 'utf8');
  return [...text.matchAll(/```js\n(.*?)```/gs)].map(([, code = '']) => code);
}

function write(name: string, text: string): void {
  mkdirSync(dirname(join(stranger, name)), { recursive: true });
  writeFileSync(join(stranger, name), text);
}

function attempt(command: string, args: readonly string[]): Attempt {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: stranger, encoding: 'utf8' });
  return { ok: status === 0, code: status, output: `${stdout}${stderr}` };
}

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed: ${stderr}`);
  return stdout;
}

function report(name: string, { ok, output }: Attempt): void {
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`);
  if (ok) return;
  failed += 1;
  for (const line of output.split('\n').slice(0, 12)) console.log(`       ${line}`);
}
