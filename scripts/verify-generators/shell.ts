import { spawnSync } from 'node:child_process';

/** What a program did. */
export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard output and standard error, without colours. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Run a program; nothing of this machine's git or colours reaches it. */
export function run(command: readonly string[], options: RunOptions): Ran {
  const [program = '', ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: options.cwd,
    encoding: 'utf8',
    input: options.input ?? '',
    timeout: 300_000,
    maxBuffer: 1 << 26,
    env: {
      ...process.env,
      CI: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      ...options.env,
    },
  });
  const output = `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`;
  return { status, stdout: stdout ?? '', output: output.replace(ansi, '') };
}

const ansi = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** The same, for what has to succeed. */
export function must(command: readonly string[], options: RunOptions): Ran {
  const ran = run(command, options);
  if (ran.status !== 0) throw new Error(`${command.join(' ')}: ${ran.output.slice(-1500)}`);
  return ran;
}
