import type { RunningCodeOptions, Script } from 'node:vm';
import { InterruptedError, TimeLimitError } from '../errors.js';
import type { TimeLimiter } from './host.js';

const slot = Symbol.for('postwright.limited');
const world = globalThis as unknown as Record<symbol, () => unknown>;
let script: Script | undefined;

/** Who had less than this share of a processor was kept waiting. */
const fairShare = 0.7;
/** On a busy machine the limit is at most so many times longer. */
const mostPatience = 10;

/**
 * Call a function and stop it when it takes longer. V8 ends all JavaScript below a script that runs
 * out of its time, loops and regular expressions too; native code goes on until it returns.
 *
 * @throws {TimeLimitError} when it was stopped.
 */
export const withTimeLimit: TimeLimiter = createTimeLimiter(processorTime);

/**
 * The same, and Ctrl-C stops it too: only for who owns the process, as no other listener hears of it.
 *
 * @throws {InterruptedError} when somebody pressed Ctrl-C.
 */
export const withTimeLimitOrInterrupt: TimeLimiter = createTimeLimiter(processorTime, {
  breakOnSigint: true,
});

/**
 * V8 looks at the clock on the wall: where the machine was too busy to give a function its time, as `time` says in
 * milliseconds, it is called once more, with a limit that is longer in proportion.
 */
export function createTimeLimiter(
  time: () => number,
  options: RunningCodeOptions = {},
): TimeLimiter {
  return (milliseconds, run) => {
    const begun = time();
    const first = runLimited(milliseconds, options, run);
    if (first !== stopped) return first;
    const share = Math.max(0, time() - begun) / milliseconds;
    const patience = Math.min(mostPatience, 1 / share);
    const second = share < fairShare ? runLimited(milliseconds * patience, options, run) : stopped;
    if (second === stopped) throw new TimeLimitError(milliseconds);
    return second;
  };
}

/** Milliseconds for which this thread had a processor; of all threads where Node does not tell them apart. */
function processorTime(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: typeof process.cpuUsage };
  const { user, system } = threadCpuUsage ? threadCpuUsage.call(process) : process.cpuUsage();
  return (user + system) / 1000;
}

const stopped = Symbol('stopped');

function runLimited<T>(
  milliseconds: number,
  options: RunningCodeOptions,
  run: () => T,
): T | typeof stopped {
  const outer = world[slot];
  script ??= new (process.getBuiltinModule('node:vm').Script)(
    'globalThis[Symbol.for("postwright.limited")]()',
  );
  world[slot] = run;
  try {
    const timeout = Math.ceil(milliseconds);
    return script.runInThisContext({ ...options, timeout, displayErrors: false });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new InterruptedError();
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return stopped;
    throw error;
  } finally {
    if (outer) world[slot] = outer;
    else delete world[slot];
  }
}
