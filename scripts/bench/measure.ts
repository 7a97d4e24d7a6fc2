import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A program to measure: argv and where it runs. */
export interface Command {
  readonly name: string;
  readonly argv: readonly string[];
  readonly cwd?: string;
}

export interface Measured {
  readonly name: string;
  /** Milliseconds of the whole process, median and least. */
  readonly median: number;
  readonly least: number;
  /** Mebibytes, of the largest process; `undefined` without GNU time. */
  readonly memory: number | undefined;
}

/** Whole-process times, the commands in turn so that a busy machine is busy for all of them. */
export function measure(commands: readonly Command[], runs: number): Measured[] {
  for (const command of commands) run(command);
  const times = commands.map((): number[] => []);
  for (let round = 0; round < runs; round += 1) {
    for (const [index, command] of commands.entries()) times[index]?.push(run(command));
  }
  return commands.map((command, index) => {
    const sorted = (times[index] ?? []).sort((a, b) => a - b);
    const median = sorted[sorted.length >> 1] ?? Number.NaN;
    return { name: command.name, median, least: sorted[0] ?? median, memory: memoryOf(command) };
  });
}

/** Milliseconds. A linter may find something (1); anything else is no measurement. */
function run({ name, argv: [program = '', ...args], cwd }: Command): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0 && status !== 1) throw new Error(`${name} ended with ${status}: ${stderr}`);
  return elapsed;
}

const gnuTime = '/usr/bin/time';

function memoryOf({ argv, cwd }: Command): number | undefined {
  if (!existsSync(gnuTime)) return undefined;
  const { stderr } = spawnSync(gnuTime, ['-f', 'peak %M', ...argv], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const kibibytes = /^peak (\d+)$/m.exec(stderr)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}
