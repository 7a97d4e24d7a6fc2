import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createNodeHost } from '../../src/host/node-host.js';

const source = new URL('../../src/host/node-host.ts', import.meta.url).href;

const loader = ['--import', 'tsx', '--input-type=module', '--eval'];

/** Arguments of Node that run `body` with a `host`, in a process of its own. */
function script(body: string): string[] {
  const program = `import { createNodeHost } from '${source}'; const host = createNodeHost(); ${body}`;
  return [...loader, program];
}

function shell(command: string, body: string) {
  return spawnSync('sh', ['-c', command, 'sh', process.execPath, ...script(body)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

describe('standard output', () => {
  test('a reader that closes early is no error', () => {
    const { stdout, stderr, status } = shell(
      '{ "$@"; echo "exit $?" >&2; } | head -c 3',
      `for (let i = 0; i < 100; i += 1) host.stdout.write('abc'.repeat(100_000));`,
    );
    expect({ stdout, stderr, status }).toEqual({ stdout: 'abc', stderr: 'exit 0\n', status: 0 });
  });

  test('all of it arrives at a slow reader before the process ends', async () => {
    const child = spawn(
      process.execPath,
      script(`process.stdout; host.stdout.write('é'.repeat(2_000_000)); process.exit(7);`),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise((done) => setTimeout(done, 300));
    let length = 0;
    for await (const chunk of child.stdout) length += chunk.length;
    expect(length).toBe(4_000_000);
  });

  test.skipIf(process.platform !== 'linux')('a full disk is said', () => {
    const { stderr } = shell(
      '"$@" > /dev/full',
      `try { host.stdout.write('abc') } catch (error) { host.stderr.write(error.message) }`,
    );
    expect(stderr).toBe('cannot write "standard output", because the disk is full');
  });
});

describe('standard input', () => {
  test('is read to its end, however slowly it comes', () => {
    const { stdout } = shell(
      '{ printf abc; sleep 0.3; printf def; } | "$@"',
      `process.stdin.resume(); process.stdin.pause(); host.stdout.write('[' + Buffer.from(host.stdin.read()) + ']'); process.exit()`,
    );
    expect(stdout).toBe('[abcdef]');
  });

  test('may be empty', () => {
    expect(
      shell('"$@" < /dev/null', 'host.stdout.write(String(host.stdin.read().length))').stdout,
    ).toBe('0');
  });
});

test('a working directory that is gone is said', () => {
  const folder = mkdtempSync(join(tmpdir(), 'post-cwd-'));
  const body = `process.chdir('${folder}'); (await import('node:fs')).rmdirSync('${folder}');
    try { host.cwd } catch (error) { host.stdout.write(error.message) }`;
  expect(shell('"$@"', body).stdout).toBe('the working directory does not exist any more');
  rmSync(folder, { recursive: true, force: true });
});

describe('run', () => {
  const { run } = createNodeHost();
  const node = (body: string, options = {}) => run(process.execPath, ['-e', body], options);

  test('gives status, output and errors, and passes input and environment', () => {
    const result = node(
      'process.stdin.on("data", (d) => process.stdout.write(d)); console.error(process.env.LAND, process.env.HOME); process.exitCode = 3',
      { input: 'a\0b', env: { LAND: 'x y', HOME: undefined } },
    );
    expect(Buffer.from(result.stdout).toString()).toBe('a\0b');
    expect(result.stderr).toBe('x y undefined\n');
    expect(result.status).toBe(3);
  });

  test('has no shell, no limit of size, and names signals as shells do', () => {
    expect(Buffer.from(run('echo', ['$HOME; ls "']).stdout).toString()).toBe('$HOME; ls "\n');
    expect(node('process.stdout.write("x".repeat(5e6))').stdout).toHaveLength(5_000_000);
    expect(node('process.kill(process.pid, "SIGTERM"); setInterval(() => {}, 9)').status).toBe(143);
    expect(run('no-such-program-here', []).status).toBeUndefined();
    expect(run('true', [], { input: 'x'.repeat(1_000_000) }).status).toBe(0);
  });
});

test('knows which processes run', () => {
  const host = createNodeHost();
  expect(host.process.isRunning(host.process.id)).toBe(true);
  expect(host.process.isRunning(999_999_999)).toBe(false);
});

describe('Ctrl-C in code that does not return', () => {
  async function interrupted(start: string): Promise<{ said: string; signal: string | null }> {
    const program = `import { createNodeHost } from '${source}'; import { writeSync } from 'node:fs';
      const host = createNodeHost(${start});
      try { host.withTimeLimit(20_000, () => { writeSync(1, 'on '); for (;;); }); }
      catch (error) { writeSync(1, error.message); }`;
    const child = spawn(process.execPath, [...loader, program]);
    child.stdout.once('data', () => child.kill('SIGINT'));
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const signal = await new Promise<string | null>((done) => {
      child.on('close', (_, by) => done(by));
    });
    return { said, signal };
  }

  test.skipIf(process.platform === 'win32')('is told to the program', async () => {
    expect(await interrupted(`{ thread: { file: '', use: '' } }`)).toEqual({
      said: 'on interrupted; no file was left half-written',
      signal: null,
    });
  });

  test.skipIf(process.platform === 'win32')('is left to who uses this as a library', async () => {
    expect(await interrupted('')).toEqual({ said: 'on ', signal: 'SIGINT' });
  });
});
