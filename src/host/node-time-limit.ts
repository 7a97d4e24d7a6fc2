import type { RunningCodeOptions, Script } from 'node:vm';
import { InterruptedError, TimeLimitError } from '../errors.js';
import type { TimeLimiter } from './host.js';

const slot = Symbol.for('postwright.limited');
const world = globalThis as unknown as Record<symbol, () => unknown>;
let script: Script | undefined;

/**
 * Call a function and stop it when it takes longer. V8 ends all JavaScript below a script that runs
 * out of its time, loops and regular expressions too; native code goes on until it returns.
 *
 * @throws {TimeLimitError} when it was stopped.
 */
export const withTimeLimit: TimeLimiter = (milliseconds, run) =>
  runLimited({ timeout: Math.ceil(milliseconds) }, run);

/**
 * The same, and Ctrl-C stops it too: only for who owns the process, as no other listener hears of it.
 *
 * @throws {InterruptedError} when somebody pressed Ctrl-C.
 */
export const withTimeLimitOrInterrupt: TimeLimiter = (milliseconds, run) =>
  runLimited({ timeout: Math.ceil(milliseconds), breakOnSigint: true }, run);

function runLimited<T>(limits: RunningCodeOptions & { timeout: number }, run: () => T): T {
  const outer = world[slot];
  script ??= new (process.getBuiltinModule('node:vm').Script)(
    'globalThis[Symbol.for("postwright.limited")]()',
  );
  world[slot] = run;
  try {
    return script.runInThisContext({ ...limits, displayErrors: false });
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw new InterruptedError();
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new TimeLimitError(limits.timeout);
    throw error;
  } finally {
    if (outer) world[slot] = outer;
    else delete world[slot];
  }
}
